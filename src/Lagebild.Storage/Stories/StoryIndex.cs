using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Stories;
using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Storage.Log;
using Lagebild.Storage.Sessions;

namespace Lagebild.Storage.Stories;

/// <summary>
/// Stories kept up to date as reports come and go. Gives the very groups of <see cref="StoryPartition"/>: a report can only change those that links
/// connect it with, so adding one does not depend on how many there are. What came or went is set down first, and grouped once for all of a batch: a story
/// of a hundred reports that ten more join is made anew once, not ten times.
/// </summary>
internal sealed class StoryIndex
{
    private readonly LinkIndex _links = new();

    /// <summary>Documents that may not be in the story they belong to. Empty before a transaction ends.</summary>
    private readonly SortedSet<long> _unsettled = [];

    /// <summary>To be called where others may have written, or a transaction was taken back.</summary>
    public void Forget()
    {
        _links.Forget();
        _unsettled.Clear();
    }

    /// <summary>Takes a report in; it is in no story before <see cref="SettleAsync"/>.</summary>
    public async Task AddAsync(Session session, long document, LogEntry entry)
    {
        await _links.AddAsync(session, document, entry).ConfigureAwait(false);
        await OccasionsAsync(session, document, entry, "add-binding", "add-attaching").ConfigureAwait(false);
        _unsettled.Add(document);
    }

    /// <summary>Takes a report out of all stories; what it held together may part at <see cref="SettleAsync"/>.</summary>
    public async Task RemoveAsync(Session session, long document, LogEntry entry, Decided decided)
    {
        await OccasionsAsync(session, document, entry, "drop-binding", "drop-attaching").ConfigureAwait(false);
        _unsettled.UnionWith(await _links.RemoveAsync(session, document, entry, decided).ConfigureAwait(false));
        _unsettled.Remove(document);
        if (await StoryOfAsync(session, document).ConfigureAwait(false) is not { } story)
            return;
        await session.DoAsync("drop-member", ("story", story), ("document", document)).ConfigureAwait(false);
        await session.DoAsync("drop-membership", ("document", document)).ConfigureAwait(false);
        var others = await MembersAsync(session, story).ConfigureAwait(false);
        if (others.Count == 0)
            await session.DoAsync("drop-story", ("story", story)).ConfigureAwait(false);
        _unsettled.UnionWith(others);
    }

    /// <summary>The stories of some documents are to be grouped anew, as an editor decided about them.</summary>
    public async Task UnsettleAsync(Session session, IReadOnlyCollection<long> some)
    {
        foreach (var story in await session.NumbersAsync("story-of", some).ConfigureAwait(false))
            _unsettled.UnionWith(await MembersAsync(session, story).ConfigureAwait(false));
    }

    /// <summary>Brings what came, went or was decided since the last time into its stories.</summary>
    public async Task SettleAsync(Session session, Decided decided)
    {
        if (_unsettled.Count > 0)
            await RegroupAsync(session, _unsettled, decided).ConfigureAwait(false);
        _unsettled.Clear();
    }

    public static async Task<long?> StoryOfAsync(Session session, long document) =>
        await session.NumbersAsync("story-of", [document]).ConfigureAwait(false) is { Count: 1 } story ? story.Min : null;

    /// <summary>The story with its members and guests.</summary>
    public static async Task<(Story Story, LogEntry[] Members, LogEntry[] Guests)> GatherAsync(Session session, long story, Decided decided)
    {
        var numbers = await MembersAsync(session, story).ConfigureAwait(false);
        var members = CanonicalOrder.Arrange(Correct(await DocumentTable.ReadAsync(session, numbers).ConfigureAwait(false), decided));
        var told = members.SelectMany(m => OccasionKeys.Of(m).Told.Select(key => (Key: key, Time: Moment.Of(m.Document.Published)))).ToList();
        var keys = told.Select(b => b.Key).Distinct().Order(StringComparer.Ordinal).ToValueArray();
        var visitors = new SortedSet<long>();
        foreach (var near in told.GroupBy(t => LinkIndex.Days(t.Time), t => Hash(t.Key)))
            visitors.UnionWith(await NearAsync(session, "attached", near.Distinct(), near.Key).ConfigureAwait(false));
        visitors.ExceptWith(numbers);
        var guests = CanonicalOrder.Arrange(Correct(await DocumentTable.ReadAsync(session, visitors).ConfigureAwait(false), decided));
        var found = new Story(
            new StoryId(members[0].Id), members.Select(m => m.Id).ToValueArray(), guests.Select(g => g.Id).ToValueArray(), keys);
        return (found, members, [.. guests.Select(g => Guest.Narrow(g, keys.ToHashSet()))]);
    }

    private static async Task<SortedSet<long>> MembersAsync(Session session, long story) =>
        [.. await session.RowsAsync("members", row => row.GetInt64(0), ("story", story)).ConfigureAwait(false)];

    /// <summary>Writes or drops the occasions of a report; hosts that it visits have another title with it.</summary>
    private static async Task OccasionsAsync(Session session, long document, LogEntry entry, string told, string mentioned)
    {
        var published = Moment.Of(entry.Document.Published);
        var occasions = OccasionKeys.Of(entry);
        foreach (var key in occasions.Told.AsEnumerable())
            await session.DoAsync(told, ("key", Hash(key)), ("day", (long)published.Day), ("document", document)).ConfigureAwait(false);
        var hosts = await NearAsync(session, "bound-near", occasions.Mentioned.Select(Hash), LinkIndex.Days(published)).ConfigureAwait(false);
        foreach (var host in await session.NumbersAsync("story-of", hosts).ConfigureAwait(false))
            await session.DoAsync("forget-name", ("story", host)).ConfigureAwait(false);
        foreach (var key in occasions.Mentioned.AsEnumerable())
            await session.DoAsync(mentioned, ("key", Hash(key)), ("day", (long)published.Day), ("document", document)).ConfigureAwait(false);
    }

    /// <summary>Documents with one of these keys that the window of a time covers.</summary>
    private static ValueTask<SortedSet<long>> NearAsync(Session session, string statement, IEnumerable<long> keys, (int From, int To) days) =>
        session.NumbersAsync(statement, keys, ("from", (long)days.From), ("to", (long)days.To));

    private static IEnumerable<LogEntry> Correct(IEnumerable<LogEntry> entries, Decided decided) => entries.Select(decided.Correct).OfType<LogEntry>();

    /// <summary>Groups anew what is connected with some documents, by links or by an editor, and writes the stories that are not as before.</summary>
    private async Task RegroupAsync(Session session, IReadOnlyCollection<long> some, Decided decided)
    {
        var connected = await _links.ConnectedWithAsync(session, some).ConfigureAwait(false);
        var documents = await Places(session, connected.Documents, decided).ConfigureAwait(false);
        while (await PartnersAsync(session, documents, decided).ConfigureAwait(false) is { Count: > 0 } partners)
        {
            connected = await _links.ConnectedWithAsync(session, [.. connected.Documents, .. partners]).ConfigureAwait(false);
            documents = await Places(session, connected.Documents, decided).ConfigureAwait(false);
        }
        var place = documents.Select((d, i) => (d.Document, i)).ToDictionary(p => p.Document, p => p.i);
        var groups = decided.Rulings.Group(
            [.. documents.Select(d => d.Id)],
            Stars(documents.Length, connected.Copies.Select(c => (place[c.One], place[c.Other]))),
            connected.Links.Select(l => new StoryLink(place[l.One], place[l.Other], l.Score)));
        var before = (await session.EachAsync("membership", row => (Document: row.GetInt64(0), Story: row.GetInt64(1)), connected.Documents).ConfigureAwait(false))
            .ToDictionary(m => m.Document, m => m.Story);
        var change = new Regrouping(session, before);
        foreach (var group in groups)
            await change.WriteAsync([.. group.Select(i => documents[i])]).ConfigureAwait(false);
        await change.DropAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Each copy with the first of its text, as <see cref="StoryPartition"/> has them. Which copies are linked with which depends on the order of arrival,
    /// and would matter where an editor has split a text.
    /// </summary>
    private static IEnumerable<(int First, int Copy)> Stars(int count, IEnumerable<(int One, int Other)> copies)
    {
        var first = Enumerable.Range(0, count).ToArray();
        foreach (var (one, other) in copies)
        {
            var (left, right) = (Root(one), Root(other));
            first[Math.Max(left, right)] = Math.Min(left, right);
        }
        return Enumerable.Range(0, count).Select(i => (Root(i), i)).Where(p => p.Item1 != p.i);

        int Root(int i)
        {
            while (first[i] != i)
                i = first[i] = first[first[i]];
            return i;
        }
    }

    /// <summary>In canonical order.</summary>
    private static async Task<(long Document, Moment Published, DocumentId Id)[]> Places(Session session, IEnumerable<long> documents, Decided decided)
    {
        var places = (await DocumentTable.PlacesAsync(session, documents).ConfigureAwait(false)).Select(p => p with { Published = decided.Correct(p.Id, p.Published) }).ToArray();
        Array.Sort(places, (a, b) => CanonicalOrder.Compare(a.Published, a.Id, b.Published, b.Id));
        return places;
    }

    /// <summary>Documents that an editor put together with some of these, and that are not among them.</summary>
    private static async Task<List<long>> PartnersAsync(Session session, (long Document, Moment Published, DocumentId Id)[] documents, Decided decided)
    {
        var inside = documents.Select(d => d.Id).ToHashSet();
        var partners = await DocumentTable.FindAsync(session, documents.SelectMany(d => decided.Rulings.PartnersOf(d.Id)).Where(p => !inside.Contains(p))).ConfigureAwait(false);
        return await session.EachAsync("membership", row => row.GetInt64(0), partners.Values.Order()).ConfigureAwait(false);
    }

    /// <summary>FNV-1a, 64 bits: keys are compared by their hash, which for a hundred million keys collides with probability 0.0003.</summary>
    private static long Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in key)
            hash = (hash ^ c) * 1099511628211UL;
        return unchecked((long)hash);
    }
}
