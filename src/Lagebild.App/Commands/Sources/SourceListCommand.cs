using System.CommandLine;
using Lagebild.App.Commands.Database;
using Lagebild.Pages;
using Lagebild.Language;
using Lagebild.Sources.Following;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.App.Commands.Sources;

/// <summary><c>lagebild source list</c>: the sources, how they are and when they are looked at next.</summary>
internal static class SourceListCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        return arguments.Command("list", "Lists the sources: state, last success, next look, what they brought, and what is wrong.", Run);

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            await using var store = await arguments.Database.OpenToReadAsync(parsed, cancellation);
            var sources = FollowedSource.Readable(await store.Sources.ListAsync(cancellation)).OrderBy(s => string.Join('/', s.Settings.Path), StringComparer.Ordinal).ThenBy(s => s.Id.Value, StringComparer.Ordinal).ToList();
            var now = Instant.FromDateTimeOffset(terminal.Clock.GetUtcNow());
            var texts = arguments.Texts(parsed);
            if (parsed.GetValue(arguments.Json))
                WriteJson(terminal, sources, now);
            else if (sources.Count == 0)
                terminal.Out.WriteLine(texts["source.none"]);
            else
                Listing.Write(terminal, texts, texts.Format("source.list", sources.Count), Groups(sources, now, texts));
            return ExitCode.Done;
        }
    }

    private static IEnumerable<Group> Groups(List<FollowedSource> sources, Instant now, Texts texts) =>
        sources.GroupBy(s => string.Join(" / ", s.Settings.Path)).Select(g => new Group(g.Select(s => Line(s, now, texts)).ToValueArray()) { Heading = g.Key.Length > 0 ? g.Key : null });

    private static Line Line(FollowedSource source, Instant now, Texts texts) => new(source.Name)
    {
        Badge = new Badge(source.Id.Value, Tone.Neutral),
        Details =
        [
            new Detail("", [new Value(texts.Of(source.Settings.Kind)), new Value(source.Settings.Address)]),
            new Detail("", [new Value(texts.Of(source.Condition(now))) { Tone = source.Condition(now) is SourceCondition.Failing or SourceCondition.Stopped or SourceCondition.Ended ? Tone.Stopped : Tone.Neutral }, .. Times(source, now, texts), new Value(texts.Format("source.documents", source.State.Documents))]),
            .. source.State.Problem is { } problem ? [new Detail("", [new Value(SourceProblems.Say(problem, source.Name, texts)) { Tone = Tone.Stopped }])] : Array.Empty<Detail>(),
        ],
    };

    private static IEnumerable<Value> Times(FollowedSource source, Instant now, Texts texts)
    {
        if (source.State.Poll.LastAnswer is { } last)
            yield return new Value(texts.Format("source.lastSuccess", Spans.Say(now - Instant.FromDateTimeOffset(last), texts)));
        if (source.Due is { } due)
            yield return new Value(due <= now ? texts["source.dueNow"] : texts.Format("source.due", Spans.Say(due - now, texts)));
        if (source.State.Waiting is > 0 and var waiting)
            yield return new Value(texts.Format("source.waiting", waiting));
    }

    private static void WriteJson(Terminal terminal, List<FollowedSource> sources, Instant now) => Listing.WriteJson(terminal, sources, (json, _, source) =>
    {
        json.WriteString("id", source.Id.Value);
        json.WriteString("kind", source.Settings.Kind.ToString());
        json.WriteString("address", source.Settings.Address);
        json.WriteString("title", source.Settings.Title);
        json.WriteString("condition", source.Condition(now).ToString());
        if (source.State.Poll.LastAnswer is { } last)
            json.WriteString("lastSuccess", InstantPattern.ExtendedIso.Format(Instant.FromDateTimeOffset(last)));
        if (source.Due is { } due)
            json.WriteString("due", InstantPattern.ExtendedIso.Format(due));
        json.WriteNumber("documents", source.State.Documents);
        json.WriteNumber("waiting", source.State.Waiting);
        json.WriteNumber("failures", source.State.Poll.Failures);
        if (source.State.Problem is { } problem)
            json.WriteString("problem", problem.Key);
        json.WritePropertyName("settings");
        json.WriteRawValue(source.Settings.ToJson());
    });
}
