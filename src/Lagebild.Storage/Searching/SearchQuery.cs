using NodaTime;
using NodaTime.Text;

namespace Lagebild.Storage.Searching;

/// <summary>Where a clause must hold.</summary>
internal enum SearchField
{
    /// <summary>Anywhere, by what words are found by.</summary>
    Words,

    /// <summary>In the headline.</summary>
    Headline,

    /// <summary>Word after word.</summary>
    Text,
}

/// <summary>One thing that a report must have, or must not.</summary>
/// <param name="Field">Where.</param>
/// <param name="Words">One of these; as <see cref="SearchField.Text"/> all of them in this order.</param>
/// <param name="IsPrefix">Whether they are beginnings.</param>
/// <param name="IsExcluded">Whether it must not be there.</param>
internal sealed record SearchClause(SearchField Field, IReadOnlyList<string> Words, bool IsPrefix = false, bool IsExcluded = false);

/// <summary>
/// A question: words that must all occur, in any form and as parts of compounds; <c>"a phrase"</c>; <c>beginning*</c>; <c>-word</c> or <c>not:word</c>
/// for what must not occur; <c>by:</c> who speaks, <c>with:</c> who takes part, <c>in:</c> where, <c>source:</c> which outlet, <c>status:</c> of an
/// engagement, <c>from:</c> and <c>to:</c> days of publication; German words for these as well. A value with spaces stands in quotation marks.
/// </summary>
public sealed class SearchQuery
{
    private readonly List<SearchClause> _clauses = [];
    private readonly List<string> _withoutValue = [];

    private SearchQuery()
    {
    }

    internal IReadOnlyList<SearchClause> Clauses => _clauses;

    /// <summary>Published on or after this day, or null.</summary>
    public LocalDate? From { get; private set; }

    /// <summary>Published on or before this day, or null.</summary>
    public LocalDate? To { get; private set; }

    /// <summary>Whether nothing is asked for.</summary>
    public bool IsEmpty => _clauses.Count == 0 && From is null && To is null;

    /// <summary>Filters to which no value was given, as they were written.</summary>
    public IReadOnlyList<string> WithoutValue => _withoutValue;

    /// <exception cref="SearchQueryException">A day or a status is none.</exception>
    public static SearchQuery Parse(string text)
    {
        var query = new SearchQuery();
        foreach (var (term, isQuoted) in Terms(text))
            query.Add(term, isQuoted, false);
        return query;
    }

    private void Add(string term, bool isQuoted, bool isExcluded)
    {
        if (!isExcluded && !isQuoted && term.Length > 1 && term[0] == '-')
            Add(Unquoted(term[1..], out var quoted), quoted, true);
        else if (!isExcluded && !isQuoted && term.IndexOf(':') is > 0 and var colon && QuestionWords.Field(term[..colon]) == "not")
            Add(Unquoted(term[(colon + 1)..], out var quoted), quoted, true);
        else if (isQuoted || !Filter(term, isExcluded))
            AddWords(term, isQuoted, isExcluded);
    }

    private bool Filter(string term, bool isExcluded)
    {
        var colon = term.IndexOf(':');
        if (colon <= 0)
            return false;
        var value = Unquoted(term[(colon + 1)..], out _);
        IEnumerable<string>? words = QuestionWords.Field(term[..colon]) switch
        {
            "by" => Facet.Names(Facet.By, value),
            "with" => Facet.Names(Facet.With, value),
            "in" => Facet.Places(value),
            "source" => SearchWords.Plain(value).Select(w => Facet.Source + w),
            "status" => [Facet.Status + (QuestionWords.Status(value) ?? throw new SearchQueryException("search.status", term))],
            "from" => Nothing(From = Day(value, term)),
            "to" => Nothing(To = Day(value, term)),
            _ => null,
        };
        if (words is not null && SearchWords.Plain(value).Length == 0)
            _withoutValue.Add(term);
        foreach (var word in words ?? [])
            _clauses.Add(new SearchClause(SearchField.Words, [word], IsExcluded: isExcluded));
        return words is not null;
    }

    private void AddWords(string term, bool isQuoted, bool isExcluded)
    {
        var plain = SearchWords.Plain(term);
        if (plain.Length == 0)
            return;
        if (isQuoted && plain.Length > 1)
            _clauses.Add(new SearchClause(SearchField.Text, plain, IsExcluded: isExcluded));
        else if (term.EndsWith('*'))
            _clauses.AddRange(plain.Select(w => new SearchClause(SearchField.Words, [w], IsPrefix: true, isExcluded)));
        else
            _clauses.AddRange(term.Split([' ', '/', ','], StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(w => SearchWords.Plain(w).Length > 0)
                .Select(w => new SearchClause(SearchField.Words, SearchWords.OfQuestion(w), IsExcluded: isExcluded)));
    }

    /// <summary>Without what stands before its first and after its last letter or figure.</summary>
    private static string Bare(string word)
    {
        var (start, end) = (0, word.Length);
        while (start < end && !char.IsLetterOrDigit(word[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(word[end - 1]))
            end--;
        return word[start..end];
    }

    private static IEnumerable<string> Nothing(LocalDate? day) => [];

    private static LocalDate Day(string value, string term) => LocalDatePattern.Iso.Parse(value) is { Success: true } day ? day.Value : throw new SearchQueryException("search.day", term);

    private static string Unquoted(string term, out bool isQuoted)
    {
        isQuoted = term is ['"', ..];
        return term.Trim('"');
    }

    /// <summary>Terms by the spaces outside quotation marks; the marks stay where something stands before them.</summary>
    private static IEnumerable<(string Term, bool IsQuoted)> Terms(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var (start, isInside) = (at, false);
            while (at < text.Length && (isInside || !char.IsWhiteSpace(text[at])))
            {
                if (text[at] == '"')
                {
                    isInside = !isInside;
                    if (!isInside && text[start] == '"')
                    {
                        at++;
                        break;
                    }
                }
                at++;
            }
            var term = text[start..at];
            yield return term[0] == '"' ? (term.Trim('"'), true) : (term, false);
        }
    }
}
