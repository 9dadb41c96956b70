using System.Text;
using Lagebild.Pages;
using Lagebild.Language;
using Lagebild.Language.Names;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Reports;
using Lagebild.Sources.Inputs;

namespace Lagebild.App.Explain;

/// <summary>An analysis as text: for each sentence its tree, indented, then its names and times; actors at the end.</summary>
internal sealed class TextExplanation(Explained explained, Texts texts)
{
    private readonly Analysis _analysis = explained.Analysis;
    private readonly StringBuilder _text = new();

    public string Write()
    {
        if (explained.Occasions is { } occasions)
            return FactLines.Text(explained.Title, occasions, texts, withNames: true);
        foreach (var sentence in SentenceView.All(_analysis))
            Write(sentence);
        if (explained.Report is { } report)
            WriteActors(report);
        return _text.ToString();
    }

    private void Write(SentenceView sentence)
    {
        var kind = sentence.Span.Kind == Language.Tokens.SentenceKind.Headline ? $" ({texts["explain.headline"]})" : "";
        _text.Append($"{texts.Format("explain.sentence", sentence.Number)}{kind} {sentence.Range}\n{OneLine(sentence.Text)}\n");
        if (sentence.Span.IsCut)
            _text.Append($"! {texts["explain.cut"]}\n");
        _text.Append('\n');
        WriteWords(sentence);
        foreach (var root in sentence.Words.Where(w => w.IsRoot))
            WriteTree(root);
        foreach (var name in sentence.Names)
            _text.Append($"  {texts["explain.names"]}: {OneLine(name.Range.Of(_analysis.Text))} = {Describe(name, texts)} {name.Range}\n");
        foreach (var time in sentence.Times)
            _text.Append($"  {texts["explain.times"]}: {OneLine(time.Range.Of(_analysis.Text))} = {texts.Of(time.Type)} {time.Value} {time.Edtf?.Text}".TrimEnd()).Append($" {time.Range}\n");
        _text.Append('\n');
    }

    private void WriteWords(SentenceView sentence)
    {
        var width = Math.Clamp(sentence.Words.Max(w => w.Form.Length), 4, 30);
        var lemma = Math.Clamp(sentence.Words.Max(w => w.Lemma.Length), 4, 30);
        foreach (var word in sentence.Words)
        {
            if (sentence.MultiwordFrom(word) is { } token)
                _text.Append($"{sentence.NumberOf(word),4}-{sentence.NumberOf(word) + token.WordCount - 1} {token.Range.Of(_analysis.Text)}\n");
            _text.Append($"{sentence.NumberOf(word),4}  {word.FormString.PadRight(width)}  {word.Upos,-5}  {word.Lemma.PadRight(lemma)}  "
                + $"{sentence.NumberOf(word.Head),4} {word.Relation.Name(),-12}  {MorphologyText.Write(word.Feats)}".TrimEnd()).Append('\n');
        }
        _text.Append('\n');
    }

    /// <summary>Head first, dependents below it in text order. A damaged tree that is deeper than it has words cannot occur here.</summary>
    private void WriteTree(Word root)
    {
        var open = new Stack<(Word Word, int Depth)>([(root, 0)]);
        while (open.TryPop(out var at))
        {
            _text.Append(' ', 2 + (2 * Math.Min(at.Depth, 40))).Append($"{at.Word.FormString} ({at.Word.Relation.Name()})\n");
            foreach (var child in at.Word.Children.Reverse())
                open.Push((child, at.Depth + 1));
        }
        _text.Append('\n');
    }

    private void WriteActors(Report read)
    {
        _text.Append($"{texts["explain.actors"]}\n");
        foreach (var actor in read.Actors)
        {
            var roles = StatementLines.Roles(actor, texts);
            var mentions = string.Join(", ", actor.Mentions.Select(m => $"{OneLine(m.Quote)} {m.Range}"));
            _text.Append($"  {actor.Id} {actor.Name} ({texts.Of(actor.Kind)}{(roles is null ? "" : "; " + roles)}): {mentions}\n");
        }
    }

    public static string Describe(NameMention name, Texts texts)
    {
        string[] parts = [texts.Of(name.Type), texts.Of(name.Form), name.IsNested ? texts["explain.nested"] : ""];
        return string.Join(", ", parts.Where(p => p.Length > 0));
    }

    private static string OneLine(string text) => CleanText.Line(text);
}
