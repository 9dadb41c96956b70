using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Times;
using Lagebild.Language.Tokens;
using NodaTime.Text;

namespace Lagebild.Training.Predictions;

/// <summary><c>predict times IN_DIR OUT_DIR</c>: TimeML files in, with their own TIMEX3 elements in TEXT removed; TimeML files out.</summary>
internal static class PredictTimes
{
    public static Command Build()
    {
        var input = new Argument<DirectoryInfo>("IN") { Description = "Folder of TimeML files." };
        var output = new Argument<DirectoryInfo>("OUT") { Description = "Folder to write to; it is created." };
        var language = new Option<string>("--language") { Description = "de or en.", DefaultValueFactory = _ => "de" };
        language.AcceptOnlyFromAmong("de", "en");
        var command = new Command("times", "Temporal expressions: TimeML files in, TimeML files out.") { input, output, language };
        command.SetAction(parsed =>
        {
            var german = parsed.GetValue(language) == "de";
            var folder = Directory.CreateDirectory(parsed.GetRequiredValue(output).FullName).FullName;
            foreach (var file in parsed.GetRequiredValue(input).EnumerateFiles().OrderBy(f => f.Name, StringComparer.Ordinal))
                File.WriteAllText(Path.Combine(folder, file.Name), Annotate(File.ReadAllText(file.FullName), german), new UTF8Encoding(false));
            return 0;
        });
        return command;
    }

    private static string Annotate(string timeml, bool german)
    {
        var begin = timeml.IndexOf("<TEXT>", StringComparison.Ordinal);
        var end = timeml.IndexOf("</TEXT>", StringComparison.Ordinal);
        if (begin < 0 || end < begin)
            return timeml;
        begin += "<TEXT>".Length;
        var text = Plain(timeml.AsSpan(begin, end - begin));
        var source = new SourceText(text, new TextRange(0, 0), Published(timeml[..begin]));
        var body = new StringBuilder();
        var at = 0;
        var number = 1;
        foreach (var time in Times(source, german))
        {
            body.Append(Escape(text.AsSpan(at, time.Range.Start - at)));
            body.Append(CultureInfo.InvariantCulture, $"<TIMEX3 tid=\"t{number++}\" type=\"{time.Type.ToString().ToUpperInvariant()}\" value=\"{time.Value}\">");
            body.Append(Escape(time.Range.In(text))).Append("</TIMEX3>");
            at = time.Range.End;
        }
        body.Append(Escape(text.AsSpan(at)));
        return string.Concat(timeml.AsSpan(0, begin), body.ToString(), timeml.AsSpan(end));
    }

    private static ImmutableArray<TimeExpression> Times(SourceText source, bool german)
    {
        var tokens = Tokenizer.For(german ? TextLanguage.German : TextLanguage.English).Tokenize(source);
        var parsed = german ? TaggerParser.German.Parse(tokens) : Untagged(tokens);
        return TimeTagger.For(tokens.Language).Tag(parsed, source.Published);
    }

    private static ParsedText Untagged(TokenizedText tokens)
    {
        var n = tokens.WordCount;
        var heads = new int[n];
        foreach (var sentence in tokens.Sentences)
        {
            heads.AsSpan(sentence.FirstWord, sentence.WordCount).Fill(sentence.FirstWord);
            heads[sentence.FirstWord] = -1;
        }
        return new ParsedText(tokens, new Upos[n], new Morphology[n], [.. Enumerable.Range(0, n).Select(tokens.FormString)], heads, new Relation[n]);
    }

    /// <summary>The creation time: the value of the TIMEX3 in DCT.</summary>
    private static PublicationTime? Published(string head)
    {
        var dct = head.IndexOf("<DCT>", StringComparison.Ordinal);
        var value = dct < 0 ? -1 : head.IndexOf(" value=\"", dct, StringComparison.Ordinal);
        if (value < 0)
            return null;
        value += " value=\"".Length;
        var text = head[value..head.IndexOf('"', value)];
        return text.Length >= 10 && LocalDatePattern.Iso.Parse(text[..10]) is { Success: true } day ? new PublicationTime(day.Value) : null;
    }

    /// <summary>The text without elements, entities resolved.</summary>
    private static string Plain(ReadOnlySpan<char> xml)
    {
        var text = new StringBuilder(xml.Length);
        var inElement = false;
        foreach (var c in xml)
        {
            if (c == '<')
                inElement = true;
            else if (c == '>' && inElement)
                inElement = false;
            else if (!inElement)
                text.Append(c);
        }
        return System.Net.WebUtility.HtmlDecode(text.ToString());
    }

    private static string Escape(ReadOnlySpan<char> text) =>
        text.ToString().Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
