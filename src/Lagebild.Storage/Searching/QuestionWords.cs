using Lagebild.Language;

namespace Lagebild.Storage.Searching;

/// <summary>What the words of the search language mean: its own, and those of <c>Searching/question-words.tsv</c>.</summary>
internal static class QuestionWords
{
    private static readonly Dictionary<(string Kind, string Word), string> Meanings =
        TsvTable.Rows(typeof(QuestionWords).Assembly, "Searching/question-words.tsv", 3).ToDictionary(r => (r[0], r[1]), r => r[2]);

    /// <summary>A field such as <c>by</c>, in lower case; a word that is none stays as it is.</summary>
    public static string Field(string word) => Meanings.GetValueOrDefault(("field", word.ToLowerInvariant())) ?? word.ToLowerInvariant();

    /// <summary>A status such as <c>planned</c>, in lower case; null where the word names none.</summary>
    public static string? Status(string word)
    {
        var plain = word.Trim().ToLowerInvariant();
        return Meanings.GetValueOrDefault(("status", plain)) ?? (Names.Contains(plain) ? plain : null);
    }

    private static readonly HashSet<string> Names = [.. Enum.GetNames<Reading.Engagements.EngagementStatus>().Select(n => n.ToLowerInvariant())];
}
