using System.Text.Json.Nodes;
using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Statements;

namespace Lagebild.Training.Predictions;

/// <summary>
/// A statement in the conventions of the quotation data set: reported speech is the whole clause without frame or cue, the cue of a source
/// phrase is its preposition alone, and quoted words inside indirect speech are a quotation of their own.
/// </summary>
internal static class QuoteRows
{
    private static readonly HashSet<string> SourcePrepositions = new(StringComparer.OrdinalIgnoreCase) { "nach", "laut", "gemäß", "zufolge" };

    public static IEnumerable<JsonNode> Of(IEnumerable<Statement> statements, Document document)
    {
        var free = new List<Statement>();
        foreach (var statement in Together(statements, document))
        {
            if (free.Count > 0 && !(IsFree(statement) && Follows(free[^1], statement, document.Text)))
            {
                foreach (var row in Of(free, document))
                    yield return row;
                free.Clear();
            }
            if (IsFree(statement))
            {
                free.Add(statement);
                continue;
            }
            foreach (var row in Of([statement], document))
                yield return row;
        }
        if (free.Count > 0)
        {
            foreach (var row in Of(free, document))
                yield return row;
        }
    }

    /// <summary>What several say together is one quotation there, with all of them as its speaker.</summary>
    private static List<Statement> Together(IEnumerable<Statement> statements, Document document)
    {
        var together = new List<Statement>();
        foreach (var statement in statements)
        {
            if (together.Count > 0 && together[^1] is { Speaker: { } before } last && statement.Speaker is { } also && last.Content == statement.Content)
                together[^1] = last with { Speaker = before with { Evidence = document.Quote(before.Evidence.Range.Union(also.Evidence.Range)) } };
            else
                together.Add(statement);
        }
        return together;
    }

    private static bool IsFree(Statement s) => s.Form is StatementForm.FreeIndirect or StatementForm.IndirectFreeIndirect;

    /// <summary>Free indirect sentences of one paragraph are one quotation there.</summary>
    private static bool Follows(Statement before, Statement s, string text)
    {
        var (end, start) = (before.Content[^1].Range.End, s.Content[0].Range.Start);
        return before.Form == s.Form && end <= start && start - end < 3 && !text.AsSpan(end, start - end).Contains('\n');
    }

    private static IEnumerable<JsonNode> Of(List<Statement> parts, Document document)
    {
        var s = parts[0];
        var content = s.Content.Select(e => e.Range).ToList();
        if (parts.Count > 1)
            content = [content[0].Union(parts[^1].Content[^1].Range)];
        var cue = s.Cue.Select(e => e.Range).ToList();
        var frame = s.Frame.Select(e => e.Range).ToList();
        List<TextRange> speaker = s.Speaker is { } party ? [party.Evidence.Range] : [];
        if (IsPointing(s, document.Text))
        {
            // "Das teilte X mit": what was said is the sentence before.
            var pointer = new TextRange(frame[0].Start, frame[0].Start + s.Frame[0].Quote.IndexOf(' ', StringComparison.Ordinal));
            yield return Row(s, "Indirect", false, [content[0], pointer], speaker, cue, [new TextRange(pointer.End + 1, frame[0].End)], document);
            yield break;
        }
        if (s.Form == StatementForm.Reported)
        {
            content = [content.Where(c => frame.Count == 0 || !IsSentenceBefore(document.Text, c, frame[0])).Concat(frame).Aggregate((a, b) => a.Union(b))];
            if (content[0].End < document.Text.Length && document.Text[content[0].End] == '.')
                content[0] = new TextRange(content[0].Start, content[0].End + 1);
            (cue, frame) = ([], []);
        }
        else if (s.Cue.Count > 0 && SourcePrepositions.Contains(s.Cue[0].Quote))
        {
            cue = [cue[0]];
            speaker = [.. frame.SelectMany(f => Without(f, cue[0], document.Text))];
        }
        yield return Row(s, s.Form.ToString(), false, content, speaker, cue, frame, document);
        if (s.Form is StatementForm.Indirect or StatementForm.IndirectFreeIndirect)
        {
            foreach (var quoted in content.SelectMany(c => Quoted(document.Text, c)))
                yield return Row(s, "Direct", true, [quoted], speaker, cue, frame, document);
        }
    }

    private static bool IsPointing(Statement s, string text) => s is { Form: StatementForm.Reported, Content: [var content], Frame: [var frame] }
        && IsSentenceBefore(text, content.Range, frame.Range) && (frame.Quote.StartsWith("Das ", StringComparison.Ordinal) || frame.Quote.StartsWith("Dies ", StringComparison.Ordinal));

    /// <summary>True for the sentence that a pronoun in the frame stands for.</summary>
    private static bool IsSentenceBefore(string text, TextRange content, TextRange frame) =>
        content.End < frame.Start && text.AsSpan(content.Start, content.Length).TrimEnd("“”\"«»‘’'") is [.., '.' or '!' or '?' or ':'];

    private static JsonNode Row(Statement s, string type, bool nested, List<TextRange> quote, List<TextRange> speaker, List<TextRange> cue, List<TextRange> frame, Document document) =>
        new JsonObject
        {
            ["type"] = type,
            ["medium"] = Medium(s.Medium),
            ["nested"] = nested,
            ["quote"] = Ranges(quote, document),
            ["speaker"] = Ranges(speaker, document),
            ["cue"] = Ranges(cue, document),
            ["frame"] = Ranges(frame, document),
            ["addressee"] = Ranges(s.Addressee is { } to ? [to.Evidence.Range] : [], document),
        };

    private static JsonArray Ranges(IEnumerable<TextRange> ranges, Document document) =>
        new([.. ranges.Where(r => r.Start >= document.BodyRange.Start).Select(r => (JsonNode)new JsonArray(r.Start - document.BodyRange.Start, r.End - document.BodyRange.Start))]);

    private static string Medium(StatementMedium medium) => medium switch
    {
        StatementMedium.Speech => "Speech",
        StatementMedium.Writing => "Writing",
        StatementMedium.Thought => "Thought",
        StatementMedium.SpeechOrThought => "ST",
        StatementMedium.ThoughtOrWriting => "TW",
        StatementMedium.None => "none",
        _ => "SW",
    };

    private static IEnumerable<TextRange> Without(TextRange whole, TextRange part, string text)
    {
        var comma = text.IndexOf(',', whole.Start + 1, Math.Max(0, whole.Length - 1));
        var end = comma > 0 && comma < whole.End ? comma : whole.End;
        if (whole.Start < part.Start)
            yield return new TextRange(whole.Start, part.Start);
        if (part.End < end)
            yield return new TextRange(part.End, end);
    }

    private static IEnumerable<TextRange> Quoted(string text, TextRange within)
    {
        var open = -1;
        for (var i = within.Start; i < within.End; i++)
        {
            if (open < 0 && text[i] is '„' or '»' or '"' or '“')
                open = i;
            else if (open >= 0 && text[i] is '“' or '”' or '"' or '«')
            {
                if (i - open > 2)
                    yield return new TextRange(open, i + 1);
                open = -1;
            }
        }
    }
}
