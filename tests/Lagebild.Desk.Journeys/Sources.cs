using Lagebild.Sources.Fetching;
using Lagebild.Sources.Following;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;
using Lagebild.Storage;
using NodaTime;

namespace Lagebild.Desk.Journeys;

/// <summary>The sources that the newsdesk follows; none of them is looked at.</summary>
internal static class Sources
{
    /// <summary>One that is well, one that fails, one that is paused.</summary>
    public static async Task AddAsync(ISources sources, DateTimeOffset morning)
    {
        await PutAsync("foerdeblatt", "Fördeblatt", "https://foerdeblatt.example/politik.xml", new SourceState { Documents = 412, Poll = Polled(morning.AddMinutes(-4), 0) });
        await PutAsync("lindauer-bote", "Lindauer Bote", "https://lindauer-bote.example/feed", new SourceState { Documents = 96, Problem = new SourceProblem("problem.fetch.Status", "503"), Poll = Polled(morning.AddHours(-7), 3) });
        await PutAsync("nordmeer-kurier", "Nordmeer Kurier", "https://nordmeer-kurier.example/news-sitemap.xml", new SourceState { Documents = 58, Poll = Polled(morning.AddDays(-2), 0) }, isPaused: true);

        async Task PutAsync(string id, string title, string address, SourceState state, bool isPaused = false) => await sources.AddAsync(new StoredSource(
            new SourceId(id), new SourceSettings { Kind = SourceKind.Feed, Address = address, Title = title, Path = ["Politik"], IsPaused = isPaused }.ToJson(), state.ToJson(),
            isPaused ? null : Instant.FromDateTimeOffset(morning.AddMinutes(6))), default);
    }

    /// <summary>What an address is taken for.</summary>
    public static DetectedSource Found(string address, SourceSettings settings) => new(settings with { Address = address, Title = settings.Title.Length > 0 ? settings.Title : new Uri(address).Host }, new ItemList([]));

    private static PollState Polled(DateTimeOffset last, int failures) => new() { Polls = 100, Failures = failures, LastAnswer = last };
}
