using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Language.Times;
using Lagebild.Reading;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Factuality;
using Lagebild.Reading.Silences;
using Lagebild.Reading.Statements;
using NodaTime.Text;

namespace Lagebild.Training.Predictions;

/// <summary><c>predict gold IN_DIR OUT_DIR</c>: articles in, what the program reads in them out, both as one JSON file an article.</summary>
internal static class PredictGold
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build()
    {
        var input = new Argument<DirectoryInfo>("IN") { Description = "Folder of articles: id, published, headline, text." };
        var output = new Argument<DirectoryInfo>("OUT") { Description = "Folder to write to; it is created." };
        var language = new Option<string>("--language") { Description = "de.", DefaultValueFactory = _ => "de" };
        language.AcceptOnlyFromAmong("de");
        var command = new Command("gold", "Engagements, open questions, silences, events and statements of articles.") { input, output, language };
        command.SetAction(parsed =>
        {
            var reader = new Reader(GermanPipeline.Create());
            var folder = Directory.CreateDirectory(parsed.GetRequiredValue(output).FullName).FullName;
            foreach (var file in parsed.GetRequiredValue(input).EnumerateFiles("*.json").OrderBy(f => f.Name, StringComparer.Ordinal))
                File.WriteAllText(Path.Combine(folder, file.Name), Predict(reader, File.ReadAllText(file.FullName)));
            return 0;
        });
        return command;
    }

    private static string Predict(Reader reader, string json)
    {
        var article = JsonNode.Parse(json)!.AsObject();
        var day = LocalDatePattern.Iso.Parse((string?)article["published"] ?? "");
        var document = Document.Create(
            (string?)article["headline"] ?? "", (string)article["text"]!, TextLanguage.German, day.Success ? new PublicationTime(day.Value) : null);
        var report = reader.Read(document);
        return Write((string?)article["id"] ?? "", report.Engagements, report.OpenQuestions, report.Silences, report.Statements, report.Events, document);
    }

    /// <summary>Facts in the annotation's schema.</summary>
    public static string Write(
        string id, ValueArray<Engagement> engagements, ValueArray<OpenQuestion> questions, ValueArray<Silence> silences, ValueArray<Statement> statements,
        ValueArray<Reading.Events.Event> events, Document document) => new JsonObject
        {
            ["id"] = id,
            ["engagements"] = new JsonArray([.. engagements.Select(Engagement)]),
            ["open"] = new JsonArray([.. questions.Select(q => new JsonObject { ["text"] = q.Text, ["evidence"] = q.Evidence.Quote })]),
            ["silences"] = new JsonArray([.. silences.Select(s => new JsonObject { ["who"] = s.Who.Name, ["evidence"] = s.Evidence.Quote })]),
            ["statements"] = StatementJson.Of(statements, document),
            ["events"] = new JsonArray([.. events.Select(Event)]),
        }.ToJsonString(Layout);

    private static JsonObject Engagement(Engagement engagement) => new()
    {
        ["id"] = engagement.Id.ToString(),
        ["kind"] = Lower(engagement.Kind),
        ["status"] = Lower(engagement.Status),
        ["confidence"] = engagement.Confidence.Engagement,
        ["title"] = engagement.Title,
        ["participants"] = new JsonArray([.. engagement.Participants.Select(p => new JsonObject
        {
            ["name"] = p.Party.Name, ["role"] = Lower(p.Role), ["confidence"] = p.Confidence, ["evidence"] = p.Party.Evidence.Quote,
        })]),
        ["place"] = engagement.Place is { } place ? new JsonObject { ["name"] = place.Name, ["confidence"] = engagement.Confidence.Place, ["evidence"] = place.Evidence.Quote } : null,
        ["time"] = engagement.Time is { Value: { } value } time ? new JsonObject { ["value"] = Months(value), ["confidence"] = engagement.Confidence.Time, ["evidence"] = time.Evidence.Quote } : null,
        ["topics"] = new JsonArray([.. engagement.Topics.Select(Passage)]),
        ["outcome"] = engagement.Outcome is { } outcome ? Passage(outcome) : null,
        ["open"] = new JsonArray([.. engagement.Open.Select(o => new JsonObject { ["slot"] = Lower(o.Slot), ["evidence"] = o.Evidence.Quote })]),
        ["evidence"] = engagement.Evidence.Quote,
    };

    private static JsonObject Passage(Passage passage) => new() { ["text"] = passage.Text, ["evidence"] = passage.Evidence.Quote };

    private static JsonObject Event(Reading.Events.Event e) => new()
    {
        ["type"] = e.Type.ToString().ToUpperInvariant(),
        ["actor"] = e.Actor?.Name,
        ["recipient"] = e.Recipient?.Name,
        ["factuality"] = Lower(e.Reality),
        ["evidence"] = e.Evidence.Quote,
    };

    /// <summary>The scorer knows no quarters: their first and last month.</summary>
    private static string Months(Edtf value) =>
        value.Text.Length == 7 && value.Text[5] == '3' && value is { Earliest: { } first, Latest: { } last }
            ? $"{first.Year:0000}-{first.Month:00}/{last.Year:0000}-{last.Month:00}" : value.Text;

    private static string Lower<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
