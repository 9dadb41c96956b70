using System.Text.Json;
using Lagebild.Dossiers.Notes;
using Lagebild.Pages.Lookup;

namespace Lagebild.Desk.Api.Answers;

/// <summary>A decision of an editor.</summary>
/// <param name="Note">As it is kept, in the format <c>lagebild.note</c>.</param>
/// <param name="Standing">holds, overruled, undone or withoutObject.</param>
/// <param name="Subject">What it is about, in words.</param>
public sealed record NoteAnswer(JsonElement Note, string Standing, string Subject)
{
    /// <summary>Id of the story that it is about.</summary>
    public string? Story { get; init; }

    /// <summary>Key of the engagement that it is about.</summary>
    public string? Engagement { get; init; }

    /// <summary>Id of the note that overruled it or took it back.</summary>
    public string? By { get; init; }

    public static NoteAnswer Of(ListedNote listed) => new(Json(listed.Noted.Note), Said.Name(listed.Noted.Standing), listed.Noted.Subject)
    {
        Story = listed.Story?.Id.First.Value,
        Engagement = listed.Noted.Engagement?.ToString(),
        By = listed.Noted.By?.Value,
    };

    /// <summary>The note with its members as they are kept.</summary>
    public static JsonElement Json(Note note)
    {
        using var json = JsonDocument.Parse(NoteJson.ToUtf8Bytes(note));
        return json.RootElement.Clone();
    }
}
