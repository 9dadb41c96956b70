using System.CommandLine;
using System.Text.Json;
using Lagebild.App.Commands.Sources;
using Lagebild.Language;
using Lagebild.Pages;
using Lagebild.Storage;
using Lagebild.Storage.Members;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild cluster status</c>: which machines work on a database, and whether they keep up.</summary>
internal static class ClusterCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        return new Command("cluster", "Looks after several machines that share one database.")
        {
            arguments.Command("status", "Shows who serves and who watches, how far their pages are behind the log, and whether sources wait.", Run),
        };

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            await using var store = await arguments.Database.OpenToReadAsync(parsed, cancellation);
            var (now, texts) = (await store.TimeAsync(cancellation), arguments.Texts(parsed));
            var members = await new MemberBook(store).ListAsync(cancellation);
            var (head, facts, sources) = (await store.Log.HeadAsync(cancellation), await store.CountAsync(cancellation), await store.Sources.ListAsync(cancellation));
            if (parsed.GetValue(arguments.Json))
                Listing.WriteJson(terminal, json => Write(json, members, head, facts, sources, now));
            else
                Listing.Write(terminal, texts, texts["cluster.status"],
                [
                    new Group(members.Select(m => Line(m, head, now, texts)).ToValueArray()) { Heading = texts.Format("cluster.members", members.Count) },
                    new Group([Log(head, facts, texts), Sources(sources, now, texts)]) { Heading = texts["cluster.database"] },
                ]);
            return members.Any(m => m.IsSilent(now)) ? ExitCode.Partly : ExitCode.Done;
        }
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Member> members, LogPosition head, StoreFacts facts, IReadOnlyList<StoredSource> sources, Instant now)
    {
        var (followed, held, waiting) = Count(sources, now);
        json.WriteNumber("head", head.Value);
        json.WriteNumber("documents", facts.Documents);
        json.WriteNumber("stories", facts.Stories);
        json.WriteStartObject("sources");
        json.WriteNumber("followed", followed);
        json.WriteNumber("held", held);
        json.WriteNumber("waiting", waiting);
        json.WriteEndObject();
        json.WriteStartArray("members");
        foreach (var member in members)
            Write(json, member, head, now);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Member member, LogPosition head, Instant now)
    {
        json.WriteStartObject();
        json.WriteString("machine", member.Machine);
        json.WriteString("task", member.Task == MemberTask.Serve ? "serve" : "watch");
        json.WriteString("address", member.Address);
        json.WriteString("version", member.Version);
        json.WriteString("started", InstantPattern.ExtendedIso.Format(member.Started));
        json.WriteString("seen", InstantPattern.ExtendedIso.Format(member.Seen));
        json.WriteBoolean("silent", member.IsSilent(now));
        if (member.Position is { } position)
        {
            json.WriteNumber("position", position);
            json.WriteNumber("behind", Math.Max(0, head.Value - position));
        }
        json.WriteEndObject();
    }

    private static Line Line(Member member, LogPosition head, Instant now, Texts texts) => new(member.Machine)
    {
        Badge = new Badge(texts[member.Task == MemberTask.Serve ? "cluster.serves" : "cluster.watches"], Tone.Neutral),
        Details =
        [
            new Detail("", [.. member.Address is { } address ? [new Value(address)] : Array.Empty<Value>(), new Value(member.Version), new Value(texts.Format("cluster.since", Spans.Say(now - member.Started, texts)))]),
            .. member.IsSilent(now) ? [new Detail("", [new Value(texts.Format("cluster.silent", Spans.Say(now - member.Seen, texts))) { Tone = Tone.Stopped }])] : Array.Empty<Detail>(),
            .. !member.IsSilent(now) && member.Position is { } position && position < head.Value ? [new Detail("", [new Value(texts.Format("cluster.behind", head.Value - position)) { Tone = Tone.Open }])] : Array.Empty<Detail>(),
        ],
    };

    private static Line Log(LogPosition head, StoreFacts facts, Texts texts) => new(texts.Format("cluster.log", head.Value, facts.Documents, facts.Stories));

    private static Line Sources(IReadOnlyList<StoredSource> sources, Instant now, Texts texts)
    {
        var (followed, held, waiting) = Count(sources, now);
        return new Line(texts.Format("cluster.sources", followed, held, waiting));
    }

    /// <summary>Sources that are followed, those that somebody looks at, and those that are due and wait for somebody.</summary>
    private static (int Followed, int Held, int Waiting) Count(IReadOnlyList<StoredSource> sources, Instant now) =>
        (sources.Count(s => s.Due is not null), sources.Count(s => s.HeldUntil > now), sources.Count(s => s.Due <= now && !(s.HeldUntil > now)));
}
