namespace Lagebild.Desk.Api.Answers;

/// <summary>What came into the log after a position.</summary>
/// <param name="Position">Ask for what comes after this one next.</param>
/// <param name="More">True where there is more already: ask again at once.</param>
/// <param name="Entries">Reports, newer readings and notes, in the order of arrival.</param>
/// <param name="Stories">Stories as they stand now that these entries are about.</param>
/// <param name="Changes">What these reports and notes changed in them, the most important first.</param>
public sealed record NewsAnswer(long Position, bool More, IReadOnlyList<NewsEntryAnswer> Entries, IReadOnlyList<StoryAnswer> Stories, IReadOnlyList<ChangeAnswer> Changes);

/// <summary>An entry of the log.</summary>
/// <param name="Position">Its place.</param>
/// <param name="Kind">report, reading or note.</param>
/// <param name="Id">Of the document or the note.</param>
public sealed record NewsEntryAnswer(long Position, string Kind, string Id)
{
    /// <summary>When it came into the log.</summary>
    public string? Arrived { get; init; }

    /// <summary>The headline, or the words of the note.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet, or the author of the note.</summary>
    public string? Source { get; init; }

    /// <summary>Id of the story that it is about.</summary>
    public string? Story { get; init; }
}
