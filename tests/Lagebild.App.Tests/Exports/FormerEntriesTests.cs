using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Pages;
using Lagebild.Pages.Exports;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Reports.Json;
using Lagebild.Reading.Terms;
using Lagebild.Storage;
using Lagebild.Storage.Sqlite;

namespace Lagebild.App.Tests.Exports;

/// <summary>What a calendar was told before and what has become one with another occasion.</summary>
public sealed class FormerEntriesTests : IDisposable
{
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task An_entry_that_became_one_with_another_is_cancelled_under_its_old_uid()
    {
        await using var store = await SqliteDossierStore.OpenAsync(Path.Combine(_terminal.Folder, "a.db"), _terminal.Terminal.Clock);
        await store.Log.AppendAsync([new ReportEntry(Report(2, "Holt trifft am 14. März den Gast.", "2025-03-14", "Holt")), new ReportEntry(Report(4, "Der Gast Brandt kommt am 14. März.", "2025-03-14", "Brandt"))]);
        var before = await CalendarAsync(store);
        await store.Log.AppendAsync([new ReportEntry(Report(1, "Holt trifft am 14. März Brandt.", "2025-03-14", "Holt", "Brandt"))]);
        var after = await CalendarAsync(store);

        Assert.Equal(2, before.Events.Count);
        Assert.Equal(before.Events.Select(e => e.Uid).Order(StringComparer.Ordinal), after.Events.Select(e => e.Uid).Order(StringComparer.Ordinal));
        var gone = Assert.Single(after.Events, e => e.Status == "CANCELLED");
        Assert.True(gone.Sequence > before.Events.Single(e => e.Uid == gone.Uid).Sequence);
    }

    [Fact]
    public async Task Nothing_is_cancelled_where_nothing_became_one()
    {
        await using var store = await SqliteDossierStore.OpenAsync(Path.Combine(_terminal.Folder, "b.db"), _terminal.Terminal.Clock);
        await store.Log.AppendAsync([.. new[] { 4, 1, 2 }.Select(day => new ReportEntry(Report(day, $"Holt trifft am 14. März Brandt, Fassung {day}.", "2025-03-14", "Holt", "Brandt")))]);

        Assert.Equal("TENTATIVE", Assert.Single((await CalendarAsync(store)).Events).Status);
    }

    private static LogEntry Report(int day, string text, string time, params string[] people)
    {
        var document = Document.Create("Holt und Brandt", text, TextLanguage.German, PublicationTimeText.Parse($"2025-03-0{day}"), $"Blatt {day}");
        Evidence Quote(string words) => document.Quote(new TextRange(document.Text.LastIndexOf(words, StringComparison.Ordinal), document.Text.LastIndexOf(words, StringComparison.Ordinal) + words.Length));
        var actors = people.Select((p, i) => new Actor(new ActorId(i + 1), p, ActorKind.Person, [], [Quote(p)])).ToValueArray();
        return new LogEntry(document, new Report
        {
            Document = document.Id,
            Reader = "test",
            Language = document.Language,
            Published = document.Published,
            Source = document.Source,
            Headline = document.Headline,
            Actors = actors,
            Terms = [.. new[] { "brandt", "gast", "hafen", "holt", "werft" }.Select(t => new Term(t, 70, true))],
            Engagements =
            [
                new Engagement(new EngagementId(1), Quote(text))
                {
                    Kind = EngagementKind.Meeting,
                    Status = EngagementStatus.Planned,
                    Title = "Treffen",
                    Participants = actors.Select(a => new Participant(new Party(a.Name, a.Id, Quote(a.Name)), ParticipantRole.Principal)).ToValueArray(),
                    Time = new TimeMention(Edtf.Parse(time), Quote("14. März")),
                    Mentions = [Quote(text)],
                },
            ],
        });
    }

    private static async Task<Ical.Net.Calendar> CalendarAsync(IDossierStore store)
    {
        var entries = new List<CalendarEntry>();
        await foreach (var story in FoldedStory.Choose(store, null))
        {
            foreach (var engagement in story.Dossier.Engagements.AsEnumerable())
                entries.Add(await CalendarEntry.OfAsync(engagement, [], store.Log));
            entries.AddRange(await FormerEntries.OfAsync(story, store.Log, null));
        }
        return Ical.Net.Calendar.Load(Calendar.Of(entries, Texts.For(UiLanguage.German)))!;
    }
}
