using Lagebild.Language;
using Lagebild.Reading.Documents;

namespace Lagebild.Dossiers.Stories;

/// <summary>
/// Identity of a story: its earliest report. Should an earlier one come in, or two stories turn out to be one, the former
/// identity still leads to the story, as the report that gave it is still in it.
/// </summary>
public readonly record struct StoryId(DocumentId First)
{
    /// <summary>Digits that tell stories apart on a page.</summary>
    public const int ShortLength = 8;

    public string Short => First.Value[..Math.Min(ShortLength, First.Value.Length)];

    public override string ToString() => Short;
}

/// <summary>Which reports make up a story.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Members">Reports that are about it, in canonical order; at least one, in no other story.</param>
/// <param name="Guests">Reports about something else that mention its engagements, in canonical order.</param>
/// <param name="Occasions">Keys of the occasions that its members tell of, sorted.</param>
public sealed record Story(StoryId Id, ValueArray<DocumentId> Members, ValueArray<DocumentId> Guests, ValueArray<string> Occasions);
