using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Times;
using Lagebild.Language.Tokens;
using NodaTime.Text;

namespace Lagebild.Bench;

/// <summary><c>times CORPUS.jsonl</c>: tokens a second and bytes allocated a sentence of the stage that finds temporal expressions.</summary>
internal static class TimesBench
{
    private const int Rounds = 5;

    public static Command Build()
    {
        var corpus = new Argument<FileInfo>("CORPUS") { Description = "JSON Lines with headline, published and text." };
        var command = new Command("times", "Speed and allocation of the stage that finds temporal expressions.") { corpus };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(corpus).FullName));
        return command;
    }

    private static int Run(string path)
    {
        List<(ParsedText Text, PublicationTime Published)> texts = [];
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var published = new PublicationTime(LocalDatePattern.Iso.Parse(json.RootElement.GetProperty("published").GetString()!).Value);
            var source = new SourceText(json.RootElement.GetProperty("text").GetString()!, new TextRange(0, 0), published);
            texts.Add((TaggerParser.German.Parse(Tokenizer.For(TextLanguage.German).Tokenize(source)), published));
        }
        var tagger = TimeTagger.For(TextLanguage.German);
        var tokens = texts.Sum(t => (long)t.Text.Tokens.Tokens.Length);
        var sentences = texts.Sum(t => (long)t.Text.Tokens.Sentences.Length);
        var best = TimeSpan.MaxValue;
        var allocated = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            foreach (var (text, published) in texts)
                tagger.Tag(text, published);
            best = clock.Elapsed < best ? clock.Elapsed : best;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"times: {tokens / best.TotalSeconds:0} tokens/s on one core, {allocated / sentences} bytes allocated a sentence ({tokens} tokens, {sentences} sentences, best of {Rounds})"));
        return 0;
    }
}
