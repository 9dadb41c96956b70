using System.CommandLine;
using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Training.Treebank;

namespace Lagebild.Training.Predictions;

/// <summary>
/// <c>predict ud IN OUT</c>: tags and trees for the given tokens of a CoNLL-U file; with <c>--raw</c>, for running text.
/// </summary>
internal static class PredictUd
{
    public static Command Build()
    {
        var input = new Argument<string>("IN") { Description = "CoNLL-U file, or a text with --raw" };
        var output = new Argument<string>("OUT") { Description = "CoNLL-U file to write" };
        var language = new Option<string>("--language") { Description = "de or en", DefaultValueFactory = _ => "de" };
        var raw = new Option<bool>("--raw") { Description = "Read running text instead of gold tokens" };
        var command = new Command("ud", "Tags and trees.") { input, output, language, raw };
        command.SetAction(parse =>
        {
            if (parse.GetValue(language) != "de")
                throw new NotSupportedException($"There is no parser for '{parse.GetValue(language)}'.");
            if (parse.GetValue(raw))
                PredictUdRaw.Run(parse.GetValue(input)!, parse.GetValue(output)!, TextLanguage.German, TaggerParser.German.Parse);
            else
                Run(parse.GetValue(input)!, parse.GetValue(output)!, TextLanguage.German, TaggerParser.German);
        });
        return command;
    }

    public static void Run(string input, string output, TextLanguage language, TaggerParser parser)
    {
        var sentences = ConlluReader.ReadFile(input);
        var parsed = parser.Parse(TreebankText.Of(sentences, language));
        var next = 0;
        ConlluWriter.WriteFile(output, sentences.Select(s =>
        {
            var first = next;
            next += s.Words.Count;
            return s.WithWords(s.Words.Select((word, i) => Filled(word, parsed[first + i], first)));
        }));
    }

    private static TreebankWord Filled(TreebankWord word, Word parsed, int first) => word with
    {
        // The treebank's lemma of a separated verb lacks its prefix.
        Lemma = Language.German.GermanLemmatizer.Shipped.Lemma(word.Form, parsed.Upos, parsed.Feats),
        Upos = parsed.Upos.ToString(),
        Xpos = "_",
        Feats = parsed.Feats.ToString(),
        Head = parsed.Head is { } head ? head.Index - first + 1 : 0,
        Relation = parsed.Relation.Name(),
    };
}
