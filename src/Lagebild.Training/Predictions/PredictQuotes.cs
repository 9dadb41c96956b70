using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Reading.Reports.Json;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Statements;

namespace Lagebild.Training.Predictions;

/// <summary>
/// <c>predict quotes IN.jsonl OUT.jsonl</c>: the German news quotation data set (Petersen-Frey and Biemann 2024) with what the program
/// reads. Only id, headline, publication time and text of the input are used.
/// </summary>
internal static class PredictQuotes
{
    public static Command Build()
    {
        var input = new Argument<FileInfo>("IN") { Description = "JSON Lines with id, headline, published and text." };
        var output = new Argument<FileInfo>("OUT") { Description = "JSON Lines to write." };
        var language = new Option<string>("--language") { Description = "de.", DefaultValueFactory = _ => "de" };
        language.AcceptOnlyFromAmong("de");
        var command = new Command("quotes", "Who said what in each article of a JSON Lines file.") { input, output, language };
        command.SetAction(result => Run(result.GetRequiredValue(input).FullName, result.GetRequiredValue(output).FullName));
        return command;
    }

    private static void Run(string input, string output)
    {
        var pipeline = GermanPipeline.Create();
        using var writer = new StreamWriter(output);
        foreach (var line in File.ReadLines(input))
        {
            var article = JsonNode.Parse(line)!;
            var document = Document.Create(
                (string?)article["headline"] ?? "", (string)article["text"]!, TextLanguage.German, (string?)article["published"] is { Length: > 0 } day ? PublicationTimeText.Parse(day) : null);
            var analysis = pipeline.Analyze(document.ToSourceText());
            var statements = StatementReader.Read(document, ActorIndex.Build(analysis, document.Id));
            var quotes = new JsonArray([.. QuoteRows.Of(statements.Where(s => s.Evidence.Range.Start >= document.BodyRange.Start), document)]);
            writer.WriteLine(new JsonObject { ["id"] = (string?)article["id"], ["quotes"] = quotes }.ToJsonString(Options));
        }
    }

    private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
