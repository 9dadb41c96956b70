using System.CommandLine;
using Lagebild.App.Pages;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Names;
using Lagebild.Language;
using Lagebild.Reading.Reports.Json;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild search QUERY</c>: full text over all reports.</summary>
internal static class SearchCommand
{
    private const int Before = 60;
    private const int After = 140;

    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var query = new Argument<string[]>("QUERY") { Description = "Words that must all occur; \"a phrase\"; a beginning*.", Arity = ArgumentArity.OneOrMore };
        var limit = UsageText.Limit(20);
        return arguments.Command("search", "Finds reports by their words.", Run, query, limit);

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            await using var store = await arguments.Database.OpenToReadAsync(parsed, cancellation);
            var texts = arguments.Texts(parsed);
            var words = string.Join(' ', parsed.GetValue(query)!.Select(w => w.Contains(' ') ? $"\"{w}\"" : w));
            var found = await store.Search.FindAsync(words, parsed.GetValue(limit), cancellation);
            if (parsed.GetValue(arguments.Json))
                Listing.WriteJson(terminal, found, (json, _, entry) =>
                {
                    json.WriteString("document", entry.Id.Value);
                    json.WriteString("headline", entry.Document.Headline);
                    if (entry.Document.Published is { } published)
                        json.WriteString("published", PublicationTimeText.Format(published));
                    if (entry.Document.Source is { } source)
                        json.WriteString("source", source);
                    json.WriteString("passage", Passage(entry, words));
                });
            else
                Listing.Write(terminal, texts, texts.Format("dossier.found", found.Count), [new Group(found.Select(e => Line(e, words, texts)).ToValueArray())]);
            return ExitCode.Done;
        }
    }

    private static Line Line(LogEntry entry, string words, Texts texts) => new(entry.Document.Headline.Length > 0 ? entry.Document.Headline : Passage(entry, words))
    {
        Badge = new Badge(entry.Id.Value[..8], Tone.Neutral),
        Details = [new Detail("", [new Value(entry.Document.Source ?? texts["page.unsourced"]), new Value(entry.Document.Published is { } time ? EdtfText.Say(PublicationTimeText.Format(time)[..10], texts) : texts["page.undated"])])],
        Citations = [new Citation(Passage(entry, words), "…")],
    };

    /// <summary>Around the first word of the body that is one of the words asked for.</summary>
    private static string Passage(LogEntry entry, string words)
    {
        var asked = NameFolding.PlainWords(words.Replace("*", "", StringComparison.Ordinal));
        var body = entry.Document.Body;
        for (var start = 0; start < body.Length; start++)
        {
            if (!char.IsLetterOrDigit(body[start]) || (start > 0 && char.IsLetterOrDigit(body[start - 1])))
                continue;
            var end = start;
            while (end < body.Length && char.IsLetterOrDigit(body[end]))
                end++;
            if (NameFolding.PlainWords(body[start..end]) is [var word] && asked.Any(a => word.StartsWith(a, StringComparison.Ordinal)))
                return Cut(body, Math.Max(0, start - Before), Math.Min(body.Length, start + After));
        }
        return Cut(body, 0, Math.Min(body.Length, After));
    }

    private static string Cut(string body, int start, int end)
    {
        while (start > 0 && !char.IsWhiteSpace(body[start - 1]))
            start--;
        while (end < body.Length && !char.IsWhiteSpace(body[end]))
            end++;
        return (start > 0 ? "… " : "") + body[start..end].Replace('\n', ' ').Trim() + (end < body.Length ? " …" : "");
    }
}
