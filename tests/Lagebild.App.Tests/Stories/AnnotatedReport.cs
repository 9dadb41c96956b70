using System.Text.Json;
using Lagebild.Sources.Inputs;
using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Silences;

namespace Lagebild.App.Tests.Stories;

/// <summary>A report of what a careful reader found in an article: engagements and open questions.</summary>
internal static class AnnotatedReport
{
    public static Document DocumentOf(JsonElement json) => Document.Create(
        json.GetProperty("headline").GetString() ?? "", json.GetProperty("text").GetString()!, TextLanguage.German,
        PublicationDate.Parse(json.GetProperty("published").GetString()!), json.GetProperty("source").GetString());

    public static LogEntry Of(string file)
    {
        var json = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
        var document = DocumentOf(json);
        return new LogEntry(document, new Report
        {
            Document = document.Id,
            Reader = "annotated",
            Language = document.Language,
            Published = document.Published,
            Source = document.Source,
            Headline = document.Headline,
            Engagements = json.GetProperty("engagements").EnumerateArray().Select((e, i) => Engagement(e, i + 1, document)).ToValueArray(),
            OpenQuestions = Open(json).Select(q => new OpenQuestion(Quote(document, q.GetProperty("evidence").GetString()!), q.GetProperty("text").GetString()!)).ToValueArray(),
        });
    }

    private static IEnumerable<JsonElement> Open(JsonElement json) =>
        json.TryGetProperty("open_questions", out var open) || json.TryGetProperty("openQuestions", out open) || json.TryGetProperty("open", out open) ? open.EnumerateArray() : [];

    private static Engagement Engagement(JsonElement e, int number, Document document)
    {
        var participants = e.GetProperty("participants").EnumerateArray().Select(p => new Participant(
            new Party(p.GetProperty("name").GetString()!, null, Quote(document, p.GetProperty("evidence").GetString()!)), Enum.Parse<ParticipantRole>(p.GetProperty("role").GetString()!, true))).ToValueArray();
        var evidence = e.TryGetProperty("evidence", out var own) && own.ValueKind == JsonValueKind.String ? Quote(document, own.GetString()!) : participants.IsEmpty ? document.Quote(new TextRange(0, 1)) : participants[0].Party.Evidence;
        return new Engagement(new EngagementId(number), evidence)
        {
            Kind = Enum.Parse<EngagementKind>(e.GetProperty("kind").GetString()!, true),
            Status = Enum.Parse<EngagementStatus>(e.GetProperty("status").GetString()!, true),
            Title = e.GetProperty("title").GetString()!,
            Participants = participants,
            Place = Some(e, "place") is { } place ? new PlaceMention(place.GetProperty("name").GetString()!, null, null, null, Quote(document, place.GetProperty("evidence").GetString()!)) : null,
            Time = Some(e, "time") is { } time ? new TimeMention(Edtf.TryParse(time.GetProperty("value").GetString() ?? ""), Quote(document, time.GetProperty("evidence").GetString()!)) : null,
            Open = e.GetProperty("open").EnumerateArray().Select(o => new OpenSlot(Enum.Parse<SlotName>(o.GetProperty("slot").GetString()!, true), Quote(document, o.GetProperty("evidence").GetString()!))).ToValueArray(),
            Mentions = [evidence],
        };
    }

    private static JsonElement? Some(JsonElement e, string member) => e.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static Evidence Quote(Document document, string words)
    {
        var start = Math.Max(0, document.Text.IndexOf(words, StringComparison.Ordinal));
        return document.Quote(new TextRange(start, Math.Min(document.Text.Length, start + words.Length)));
    }
}
