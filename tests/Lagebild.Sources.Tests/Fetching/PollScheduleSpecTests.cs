using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Sources.Fetching;

namespace Lagebild.Sources.Tests.Fetching;

/// <summary>Each row of <c>Specs/poll-schedule.md</c>.</summary>
public sealed class PollScheduleSpecTests
{
    private static readonly DateTimeOffset Start = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in SpecTable.Rows("poll-schedule.md", 3))
            data.Add(row[0], row[1], row[2]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_next_look_comes_when_the_table_says(string name, string looks, string next)
    {
        Assert.NotEmpty(name);
        var (state, at) = Play(looks);

        if (next is "stopped" or "ended")
            Assert.Equal((next, null), (state.Standing.ToString().ToLowerInvariant(), state.Due));
        else if (next.StartsWith("in hour", StringComparison.Ordinal))
            Assert.Equal(next, string.Create(CultureInfo.InvariantCulture, $"in hour {state.Due!.Value.Hour}"));
        else
            Assert.InRange(state.Due!.Value - at, Span(next), Span(next) * (1 + PollSchedule.Spread));
    }

    private static (PollState State, DateTimeOffset At) Play(string looks)
    {
        var (state, at) = (PollSchedule.Begin(Start), Start);
        foreach (var look in looks.Split(" + ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = look.Split(' ').ToImmutableArray();
            for (var i = Times(words[^1]); i > 0; i--)
            {
                at = After(words, "after") is { } since ? at + since : state.Due ?? at;
                state = words[0] == "resume" ? PollSchedule.Resume(state, at) : PollSchedule.After("source", state, Report(words, at));
            }
        }

        return (state, at);
    }

    private static int Times(string word) => word.StartsWith('×') ? int.Parse(word[1..], CultureInfo.InvariantCulture) : 1;

    private static PollReport Report(ImmutableArray<string> words, DateTimeOffset at) => words[0] switch
    {
        "listed" => new Listed(at, int.Parse(words[1], CultureInfo.InvariantCulture))
        {
            Oldest = at - After(words, "since"),
            FreshFor = After(words, "fresh"),
            TimeToLive = After(words, "ttl"),
            SkippedHours = words.IndexOf("skips") is var i and >= 0 ? [.. words[i + 1].Split(',').Select(hour => int.Parse(hour, CultureInfo.InvariantCulture))] : [],
        },
        "unchanged" => new Unchanged(at) { FreshFor = After(words, "fresh") },
        "failed" => new Unanswered(at) { RetryAfter = After(words, "retry") },
        "gone" => new Ceased(at),
        _ => throw new ArgumentException($"No such look: {words[0]}"),
    };

    private static TimeSpan? After(ImmutableArray<string> words, string word) => words.IndexOf(word) is var i and >= 0 ? Span(words[i + 1]) : null;

    private static TimeSpan Span(string text) => text[^1] switch
    {
        'm' => TimeSpan.FromMinutes(double.Parse(text[..^1], CultureInfo.InvariantCulture)),
        'h' => TimeSpan.FromHours(double.Parse(text[..^1], CultureInfo.InvariantCulture)),
        _ => TimeSpan.FromDays(double.Parse(text[..^1], CultureInfo.InvariantCulture)),
    };
}
