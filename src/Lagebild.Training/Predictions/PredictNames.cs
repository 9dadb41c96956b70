using System.CommandLine;
using Lagebild.Language;
using Lagebild.Language.Names;
using Lagebild.Training.Names;

namespace Lagebild.Training.Predictions;

/// <summary>
/// <c>predict ner IN OUT</c>: names for the given tokens. Reads files with a token a line, its tag in the second column, or in the
/// third where the first holds a number; columns are separated by a tab or spaces. The tag's column is replaced, and a further
/// column by the names inside names. Tags are BIOES where the file has an E or S tag, else IOB2; "LOCDERIV" stands for "LOCderiv"
/// where the file spells it so.
/// </summary>
internal static class PredictNames
{
    public static Command Build()
    {
        var input = new Argument<string>("IN") { Description = "Column file" };
        var output = new Argument<string>("OUT") { Description = "Column file to write" };
        var language = new Option<string>("--language") { Description = "de or en", DefaultValueFactory = _ => "de" };
        var command = new Command("ner", "Names.") { input, output, language };
        command.SetAction(parse =>
        {
            if (parse.GetValue(language) != "de")
                throw new NotSupportedException($"There is no name tagger for '{parse.GetValue(language)}'.");
            File.WriteAllLines(parse.GetValue(output)!, Fill(File.ReadAllLines(parse.GetValue(input)!), NameTagger.German));
        });
        return command;
    }

    public static IEnumerable<string> Fill(string[] lines, NameTagger tagger)
    {
        List<List<Row>> sentences = [[]];
        foreach (var line in lines)
        {
            if (Row.Read(line) is { } row)
                sentences[^1].Add(row);
            else if (sentences[^1].Count > 0)
                sentences.Add([]);
        }
        sentences.RemoveAll(s => s.Count == 0);
        var text = NameText.Of(sentences.Select(s => s.ConvertAll(r => r.Form)), TextLanguage.German);
        var names = tagger.Find(text);
        var bioes = sentences.Any(s => s.Exists(r => r.Tag[0] is 'E' or 'S'));
        string[] outer = NameText.Tags(text, names, nested: false, bioes), inner = NameText.Tags(text, names, nested: true, bioes);
        if (sentences.Any(s => s.Exists(r => r.Tag.EndsWith("DERIV", StringComparison.Ordinal) || r.Tag.EndsWith("PART", StringComparison.Ordinal))))
            (outer, inner) = (Array.ConvertAll(outer, t => t.ToUpperInvariant()), Array.ConvertAll(inner, t => t.ToUpperInvariant()));
        var at = 0;
        foreach (var line in lines)
        {
            yield return Row.Read(line) is { } row ? row.With(outer[at], inner[at]) : line;
            at += Row.Read(line) is null ? 0 : 1;
        }
    }

    /// <summary>One line that holds a token.</summary>
    private sealed record Row(string[] Columns, char Separator, int TagColumn)
    {
        public string Form => Columns[TagColumn - 1];

        public string Tag => Columns[TagColumn];

        /// <summary>Null for an empty line and for a comment.</summary>
        public static Row? Read(string line)
        {
            if (string.IsNullOrWhiteSpace(line) || (line[0] == '#' && line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length != 2))
                return null;
            var separator = line.Contains('\t') ? '\t' : ' ';
            var columns = line.Split(separator);
            var numbered = columns.Length > 2 && columns[0].Length > 0 && columns[0].All(char.IsAsciiDigit) && columns[2].Length > 0 && "BIOES".Contains(columns[2][0])
                && !IsTag(columns[1]);
            return columns.Length > 1 ? new Row(columns, separator, numbered ? 2 : 1) : null;
        }

        public string With(string outer, string inner)
        {
            var columns = Columns.ToArray();
            columns[TagColumn] = outer;
            if (TagColumn + 1 < columns.Length && IsTag(columns[TagColumn + 1]))
                columns[TagColumn + 1] = inner;
            return string.Join(Separator, columns);
        }

        private static bool IsTag(string column) => column == "O" || (column.Length > 2 && "BIES".Contains(column[0]) && column[1] == '-');
    }
}
