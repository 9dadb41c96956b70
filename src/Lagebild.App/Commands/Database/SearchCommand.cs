using System.CommandLine;
using Lagebild.Pages;
using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Reading.Reports.Json;
using Lagebild.Storage.Searching;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild search QUERY</c>: full text over all reports.</summary>
internal static class SearchCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var query = new Argument<string[]>("QUERY")
        {
            Description = "Words that must all occur; \"a phrase\"; beginning*; not:word; by:, with:, in:, source:, status:, from:, to:.",
            Arity = ArgumentArity.OneOrMore,
        };
        UsageText.RefuseOptions(query, "usage.noOption");
        var limit = UsageText.Limit(20);
        return arguments.Command("search", "Finds reports by their words, whatever their form, also within compounds.", Run, query, limit);

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            var texts = arguments.Texts(parsed);
            if (Understand(parsed.GetValue(query)!, terminal, texts) is not { } asked)
                return ExitCode.Usage;
            await using var store = await arguments.Database.OpenToReadAsync(parsed, cancellation);
            var found = await store.Search.FindAsync(asked, parsed.GetValue(limit), cancellation);
            if (parsed.GetValue(arguments.Json))
                Listing.WriteJson(terminal, found, (json, _, hit) =>
                {
                    var (entry, sentence) = hit;
                    json.WriteString("document", entry.Id.Value);
                    json.WriteString("headline", entry.Document.Headline);
                    if (entry.Document.Published is { } published)
                        json.WriteString("published", PublicationTimeText.Format(published));
                    if (entry.Document.Source is { } source)
                        json.WriteString("source", source);
                    json.WriteString("passage", sentence.Of(entry.Document.Text));
                });
            else
                Listing.Write(terminal, texts, texts.Format("dossier.found", found.Count), [new Group(found.Select(h => Line(h.Entry, h.Sentence.Of(h.Entry.Document.Text), texts)).ToValueArray())]);
            return ExitCode.Done;
        }
    }

    /// <summary>Null, after a word to the user, where it cannot be understood. What the shell has parted with quotation marks is put together again.</summary>
    private static SearchQuery? Understand(string[] words, Terminal terminal, Texts texts)
    {
        try
        {
            var asked = string.Join(' ', words.Select(Quoted));
            var query = SearchQuery.Parse(asked);
            return Fault(asked, query) is not var (key, word) ? query : throw new SearchQueryException(key, word);
        }
        catch (SearchQueryException e)
        {
            terminal.Error.WriteLine(texts.Format(e.Key, e.Message));
            return null;
        }
    }

    /// <summary>What is missing of a question that asks for nothing, in part or as a whole.</summary>
    private static (string Key, string Word)? Fault(string asked, SearchQuery query) =>
        asked.Count(c => c == '"') % 2 != 0 ? ("search.unclosed", asked)
        : query.WithoutValue is [var filter, ..] ? ("search.noValue", filter)
        : query.IsEmpty ? ("search.empty", asked)
        : null;

    /// <summary>A word with spaces is a phrase, or the value of a filter; one that is a question of its own stays as it is.</summary>
    private static string Quoted(string word)
    {
        if (!word.Contains(' ') || word.Contains('"') || word[0] == '-' || word.Contains(" -", StringComparison.Ordinal))
            return word;
        var (space, colon) = (word.IndexOf(' '), word.IndexOf(':'));
        if (colon < 0)
            return $"\"{word}\"";
        return colon < space && word.LastIndexOf(':') == colon && word[colon + 1] != ' ' ? $"{word[..(colon + 1)]}\"{word[(colon + 1)..]}\"" : word;
    }

    private static Line Line(LogEntry entry, string sentence, Texts texts) => new(entry.Document.Headline.Length > 0 ? entry.Document.Headline : sentence)
    {
        Badge = new Badge(entry.Id.Value[..8], Tone.Neutral),
        Details = [new Detail("", [new Value(entry.Document.Source ?? texts["page.unsourced"]), new Value(entry.Document.Published is { } time ? EdtfText.Say(PublicationTimeText.Format(time)[..10], texts) : texts["page.undated"])])],
        Citations = [new Citation(sentence, "…")],
    };
}
