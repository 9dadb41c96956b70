using System.Text.Json;
using System.Text.Json.Nodes;
using Lagebild.Dossiers.Notes;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Documents;
using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Api;

/// <summary>
/// A note as a caller writes it: the members of the format <c>lagebild.note</c> without those that say who and when. A fact may be called by its short name
/// (<c>1a2b3c4d-e2</c>) instead of the place where it stands.
/// </summary>
internal static class NoteDraft
{
    private static readonly string[] Given = ["format", "version", "id", "author", "written"];

    /// <exception cref="ProblemException">It decides nothing, or is about nothing that is there.</exception>
    public static async Task<(NoteContent Content, string Why)> UnderstandAsync(JsonElement body, NewsView view, CancellationToken cancellation)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw Refused(view, "api.note.object");
        if (Given.FirstOrDefault(g => body.TryGetProperty(g, out _)) is { } given)
            throw new ProblemException(StatusCodes.Status422UnprocessableEntity, "api.note.given", given);
        var newsroom = new Newsroom(view.Store, cancellation);
        try
        {
            var (content, why) = NoteJson.ParseContent(await NameFactsAsync(body, view, newsroom));
            if (why.Length > Note.LongestText)
                throw Refused(view, "api.note.long", Note.LongestText);
            await DemandAsync(content, view, newsroom, cancellation);
            return (content, why);
        }
        catch (FormatException e)
        {
            throw Refused(view, "api.note.format", e.Message);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException { InnerException: System.Text.DecoderFallbackException } or InvalidOperationException { Source: "System.Text.Json" })
        {
            // JSON is read as it comes; that its text is no Unicode shows when it is asked for, or written.
            throw Refused(view, "api.note.unicode");
        }
        catch (UnknownNameException e)
        {
            throw Refused(e.Say(view.Texts));
        }
    }

    /// <summary>Puts the place of a fact where its short name stands, with the reports that its author could see.</summary>
    private static async Task<JsonElement> NameFactsAsync(JsonElement body, NewsView view, Newsroom newsroom)
    {
        if (body.EnumerateObject().DistinctBy(m => m.Name).Count() != body.EnumerateObject().Count())
            throw Refused(view, "api.note.twice");
        var note = JsonObject.Create(body)!;
        string[] members = note["kind"] is JsonValue kind && kind.TryGetValue<string>(out var name) && name == "sameEngagement" ? ["one", "other"] : ["fact"];
        foreach (var member in members)
        {
            if (note[member] is not JsonValue value || !value.TryGetValue<string>(out var called))
                continue;
            var (key, seen) = await newsroom.FactAsync(called);
            note[member] = Place(key);
            if (member == "fact" && !seen.IsEmpty && !note.ContainsKey("seen"))
                note["seen"] = new JsonArray([.. seen.Select(s => (JsonNode)s.Value)]);
        }
        return JsonSerializer.SerializeToElement(note, ApiJson.Ready.JsonObject);
    }

    private static JsonObject Place(FactKey key) => key switch
    {
        ReportedFact fact => new JsonObject
        {
            ["kind"] = Answers.Said.Name(fact.Of),
            ["document"] = fact.Evidence.Document.Value,
            ["start"] = fact.Evidence.Range.Start,
            ["end"] = fact.Evidence.Range.End,
            ["quote"] = fact.Evidence.Quote,
            ["name"] = fact.Name,
        },
        AddedFact added => new JsonObject { ["note"] = added.Note.Value },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Refuses what is about a document, a passage, a name or a note that is not there.</summary>
    private static async Task DemandAsync(NoteContent content, NewsView view, Newsroom newsroom, CancellationToken cancellation)
    {
        foreach (var fact in Facts(content).OfType<ReportedFact>())
        {
            var (range, text) = (fact.Evidence.Range, (await view.Store.Log.FindAsync(fact.Evidence.Document, cancellation))?.Document.Text);
            if (text is not null && (range.Start < 0 || range.End > text.Length || range.Start >= range.End || range.Of(text) != fact.Evidence.Quote))
                throw Refused(view, "api.note.quote");
        }
        DocumentId[] documents = [.. ListedNote.Documents(content, NoteSet.Of(await view.Store.Notes.AllAsync(cancellation)))];
        var known = await view.Store.Log.KnownAsync(documents, cancellation);
        if (documents.FirstOrDefault(d => !known.Contains(d)) is { Value: not null } missing)
            throw Refused(view, "api.note.document", missing.Value);
        switch (content)
        {
            case Undo undo:
                await newsroom.NoteAsync(undo.Note.Value);
                break;
            case FactNote { Fact: AddedFact added }:
                await newsroom.NoteAsync(added.Note.Value);
                break;
            case SameActor same:
                await newsroom.DemandActorAsync(same.One);
                await newsroom.DemandActorAsync(same.Other);
                break;
        }
    }

    private static IEnumerable<FactKey> Facts(NoteContent content) => content switch
    {
        FactNote note => [note.Fact],
        SameEngagement same => [same.One, same.Other],
        _ => [],
    };

    private static ProblemException Refused(NewsView view, string key, params object?[] values) => Refused(view.Texts.Format(key, values));

    private static ProblemException Refused(string why) => new(StatusCodes.Status422UnprocessableEntity, "api.note.refused", why);
}
