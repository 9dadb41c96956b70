using Lagebild.Dossiers;
using Lagebild.Dossiers.Names;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Stories;
using Lagebild.Language;
using Lagebild.Reading;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using Lagebild.Storage;
using Lagebild.Storage.Searching;

namespace Lagebild.Pages.Lookup;

/// <summary>Finds in the database what an editor names. What is not there is refused, with what comes near.</summary>
public sealed class Newsroom(IDossierStore store, CancellationToken cancellation)
{
    /// <summary>Stories, reports and names that are looked through for what comes near.</summary>
    private const int LookedThrough = 200;

    public IDossierStore Store => store;

    /// <exception cref="UnknownNameException">There is no such story, or more than one.</exception>
    public async Task<Story> StoryAsync(string prefix) =>
        IsDigits(prefix) && await store.Stories.FindAsync(prefix, cancellation) is { } story ? story : throw await UnknownStoryAsync(store, prefix, cancellation);

    /// <exception cref="UnknownNameException">There is no such report, or more than one.</exception>
    public async Task<DocumentId> ReportAsync(string prefix)
    {
        if (!IsDigits(prefix) || await store.Stories.FindAsync(prefix, cancellation) is not { } story)
            throw await UnknownReportAsync(prefix);
        var found = story.Members.Where(m => m.Value.StartsWith(prefix, StringComparison.Ordinal)).ToArray();
        return found is [var one] ? one : throw new UnknownNameException("unknown.report", prefix, found.Select(f => f.Value[..16]));
    }

    private async Task<UnknownNameException> UnknownReportAsync(string prefix)
    {
        var gone = NoteSet.Of(await store.Notes.AllAsync(cancellation)).InForce.LastOrDefault(n => n.Content is DocumentWithdrawn withdrawn && withdrawn.Document.Value.StartsWith(prefix, StringComparison.Ordinal));
        return gone is not null && IsDigits(prefix) ? new UnknownNameException("unknown.withdrawn", prefix, []) : new UnknownNameException("unknown.report", prefix, []);
    }

    /// <summary>The key of a fact, and the reports that tell of it as far as the database knows.</summary>
    /// <exception cref="UnknownNameException">There is no such fact.</exception>
    public async Task<(FactKey Key, ValueArray<DocumentId> Seen)> FactAsync(string text, bool engagementOnly = false)
    {
        if (FactName.Parse(text) is not { } name)
            throw new UnknownNameException("unknown.factName", text, []);
        if (engagementOnly && name.Kind != 'e')
            throw new UnknownNameException("unknown.engagement", text, []);
        if (await AddedAsync(name) is { } added)
            return (new AddedFact(added.Id), await SeenAsync(((AddedEngagement)added.Content).Story, added.Id.Value, null));
        var report = await ReportAsync(name.Document);
        var entry = (await store.Log.FindAsync(report, cancellation))!;
        if (name.In(entry.Report) is not { } fact)
            throw new UnknownNameException("unknown.fact", text, FactName.Of(entry.Report).Select(f => f.Name).Where(n => n.Contains($"-{name.Kind}", StringComparison.Ordinal)));
        return (FactSearch.Key(fact), await SeenAsync(report, report.Value, fact));
    }

    /// <summary>The story of a report as it stands now.</summary>
    public async Task<Dossier> DossierAsync(DocumentId report) => (await FoldedStory.OfAsync(store, await StoryAsync(report.Value), cancellation: cancellation))!.Dossier;

    /// <summary>Refuses a name that no report of a story has.</summary>
    /// <exception cref="UnknownNameException">Nobody in the story is called so.</exception>
    public void DemandActor(Dossier dossier, string name)
    {
        var names = dossier.Actors.SelectMany(a => a.OtherNames.Append(a.Name)).Concat(dossier.Engagements.SelectMany(e => e.Participants).Select(p => p.Name)).ToArray();
        if (!names.Any(new AskedName(name).IsIn))
            throw new UnknownNameException("unknown.actor", name, Nearest.To(name, names));
    }

    /// <summary>Refuses a name that stands in no report.</summary>
    /// <exception cref="UnknownNameException">Nobody is called so.</exception>
    public async Task DemandActorAsync(string name)
    {
        var (words, asked) = (NameFolding.PlainWords(name), new AskedName(name));
        foreach (var (entry, _) in words.Length == 0 ? [] : await store.Search.FindAsync(SearchQuery.Parse($"\"{name.Replace("\"", " ", StringComparison.Ordinal)}\""), LookedThrough, cancellation))
        {
            if (Names(entry.Report).Any(asked.IsIn))
                return;
        }
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var listed in await store.Stories.ReportsAsync(new ReportFilter(Limit: LookedThrough), cancellation))
            names.UnionWith(Names((await store.Log.FindAsync(listed.Document.Id, cancellation))!.Report));
        if (!names.Any(asked.IsIn))
            throw new UnknownNameException("unknown.actor", name, Nearest.To(name, names));
    }

    /// <summary>Refuses a place that no report tells of and that is on no list of places.</summary>
    /// <exception cref="UnknownNameException">There is no such place.</exception>
    public async Task DemandPlaceAsync(string name)
    {
        var plain = name.Replace("\"", " ", StringComparison.Ordinal).Trim();
        if (IsListed(plain) || (plain.Length > 0 && (await store.Search.FindAsync(SearchQuery.Parse($"in:\"{plain}\""), 1, cancellation)).Count > 0))
            return;
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var listed in await store.Stories.ReportsAsync(new ReportFilter(Limit: LookedThrough), cancellation))
            places.UnionWith((await store.Log.FindAsync(listed.Document.Id, cancellation))!.Report.Engagements.Select(e => e.Place?.Name).OfType<string>());
        throw new UnknownNameException("unknown.place", name, Nearest.To(name, places));
    }

    private static bool IsListed(string name) => ReadingLanguages.For(TextLanguage.German).Places.Find(name) is not null;

    /// <exception cref="UnknownNameException">There is no such note, or more than one.</exception>
    public async Task<Note> NoteAsync(string prefix)
    {
        var all = await store.Notes.AllAsync(cancellation);
        Note[] found = IsDigits(prefix) ? [.. all.Where(n => n.Id.Value.StartsWith(prefix, StringComparison.Ordinal))] : [];
        return found is [var one] ? one : throw new UnknownNameException("unknown.note", prefix, (found.Length > 0 ? found : all.TakeLast(3)).Select(n => n.Id.Short));
    }

    /// <summary>What to say where there is no such story: those whose title or digits come near.</summary>
    public static async Task<UnknownNameException> UnknownStoryAsync(IDossierStore store, string name, CancellationToken cancellation)
    {
        var stories = await store.Stories.ListAsync(1, LookedThrough, cancellation);
        if (stories.Count == 0)
            return new UnknownNameException("dossier.empty", name, []);
        var titles = stories.ToLookup(s => s.Title, StringComparer.Ordinal);
        var near = stories.Where(s => s.Id.First.Value.StartsWith(name, StringComparison.Ordinal)).Select(s => s.Title).Concat(Nearest.To(name, titles.Select(t => t.Key)));
        return new UnknownNameException("dossier.noStory", name, near.Distinct().Take(5).Select(t => $"{titles[t].First().Id.Short} {t}"));
    }

    private async Task<Note?> AddedAsync(FactName name)
    {
        var added = (await store.Notes.AllAsync(cancellation)).Where(n => n.Content is AddedEngagement && n.Id.Value.StartsWith(name.Document, StringComparison.Ordinal)).ToArray();
        return added is [var one] && name is { Kind: 'e', Number: 1 } ? one : null;
    }

    /// <summary>The reports that tell of a fact, besides the one that it stands in.</summary>
    private async Task<ValueArray<DocumentId>> SeenAsync(DocumentId story, string told, Fact? fact)
    {
        var dossier = await DossierAsync(story);
        var supports = dossier.Engagements.Select(e => e.Supports).Concat(dossier.Statements.Select(s => s.Supports)).Concat(dossier.Silences.Select(s => s.Supports)).Concat(dossier.Questions.Select(q => q.Supports));
        return supports.Where(all => all.Any(s => s.Document.Value == told && (fact is null || s.Evidence == fact.Evidence)))
            .SelectMany(all => all.Where(s => s.Note is null).Select(s => s.Document)).Where(d => d.Value != told).Distinct().OrderBy(d => d.Value, StringComparer.Ordinal).ToValueArray();
    }

    private static IEnumerable<string> Names(Report report) => report.Actors.Select(a => a.Name)
        .Concat(report.Engagements.SelectMany(e => e.Participants).Select(p => p.Party.Name)).Concat(report.Statements.Where(s => s.Speaker is not null).Select(s => s.Speaker!.Name));

    private static bool IsDigits(string text) => text.Length is >= 4 and <= 64 && text.All(char.IsAsciiHexDigitLower);
}
