using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Names;
using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;

namespace Lagebild.Storage.Searching;

/// <summary>What the index of a report holds.</summary>
/// <param name="Headline">What the headline's words are found by.</param>
/// <param name="Words">What all words are found by, and what filters ask for; each once.</param>
/// <param name="Text">The words in their order, for phrases; of very long texts the beginning.</param>
internal sealed record IndexedText(IReadOnlyCollection<string> Headline, IReadOnlyCollection<string> Words, IReadOnlyList<string> Text)
{
    /// <summary>Every report is found by it, so that a question may consist of filters alone.</summary>
    public const string Any = "0";

    /// <summary>Words of a text in which phrases are found: PostgreSQL numbers no more.</summary>
    private const int PhraseWords = 16_000;

    /// <summary>Characters of all words together: PostgreSQL takes a megabyte.</summary>
    private const int MostCharacters = 400_000;

    public static IndexedText Of(LogEntry entry)
    {
        var (document, report) = entry;
        var headline = new SortedSet<string>(Found(document.Headline, document.Language), StringComparer.Ordinal);
        var words = new SortedSet<string>(Found(document.Text, document.Language).Concat(Facets(document, report)).Append(Any), StringComparer.Ordinal);
        return new IndexedText(headline, Cut(words), [.. Forms(document.Text).SelectMany(SearchWords.Plain).Take(PhraseWords)]);
    }

    private static IEnumerable<string> Found(string text, TextLanguage language) => Forms(text).SelectMany(f => SearchWords.Of(f, language));

    /// <summary>Runs of letters and figures, with the hyphens between them: words as one asks for them need no sentences.</summary>
    public static IEnumerable<string> Forms(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] is '-' && at > start && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))))
                at++;
            if (at == start)
                at++;
            else
                yield return text[start..at];
        }
    }

    private static IEnumerable<string> Facets(Document document, Report report)
    {
        var facets = new List<string>();
        foreach (var statement in report.Statements)
            facets.AddRange(Facet.Names(Facet.By, (statement.Speaker is { } speaker ? report.Actor(speaker.Actor)?.Name ?? speaker.Name : null) ?? ""));
        foreach (var engagement in report.Engagements)
        {
            facets.Add(Facet.Status + engagement.Status.ToString().ToLowerInvariant());
            facets.AddRange(Facet.Places(engagement.Place?.Name ?? ""));
            foreach (var participant in engagement.Participants)
                facets.AddRange(Facet.Names(Facet.With, report.Actor(participant.Party.Actor)?.Name ?? participant.Party.Name));
        }
        facets.AddRange(SearchWords.Plain(document.Source ?? "").Select(w => Facet.Source + w));
        return facets;
    }

    private static List<string> Cut(IEnumerable<string> words)
    {
        var (kept, length) = (new List<string>(), 0);
        foreach (var word in words)
        {
            if ((length += word.Length + 1) > MostCharacters)
                break;
            kept.Add(word);
        }
        return kept;
    }
}

/// <summary>Marks of what filters ask for; a figure in front is no beginning of a word.</summary>
internal static class Facet
{
    public const string By = "1", With = "2", In = "3", Status = "4", Source = "5";

    /// <summary>Whether it is a word of a name with its mark, behind which its skeleton stands.</summary>
    public static bool IsName(string word) => word.Length > 2 && word[0] is '1' or '2' or '3' && word[1] == SearchWords.Skeleton;

    /// <summary>The words of a place's name, whichever of its names it is.</summary>
    public static IEnumerable<string> Places(string name) => NameForm.PlaceKey(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => In + SearchWords.Skeleton + w);

    /// <summary>The words of a name, in any spelling.</summary>
    public static IEnumerable<string> Names(string facet, string name) => SearchWords.Names(name).Select(w => facet + w);
}
