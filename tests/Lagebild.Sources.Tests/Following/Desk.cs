using System.Collections.Concurrent;
using Lagebild.Dossiers.Notes;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using Lagebild.Sources.Following;
using Lagebild.Storage;
using Lagebild.Storage.Sqlite;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace Lagebild.Sources.Tests.Following;

/// <summary>A database in a folder of its own, a web, and a clock that stands still until it is moved.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public static readonly DateTimeOffset Morning = new(2026, 5, 4, 4, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lagebild-");

    private SourceLook? _look;

    private Desk()
    {
    }

    public FakeWeb Web { get; } = new();

    public FakeTimeProvider Clock { get; } = new(Morning);

    public IDossierStore Store { get; private set; } = null!;

    /// <summary>What the watches told.</summary>
    public ConcurrentQueue<WatchEvent> Told { get; } = new();

    /// <summary>How many documents were read, each time one was.</summary>
    public ConcurrentQueue<DocumentId> ReadDocuments { get; } = new();

    public static async Task<Desk> OpenAsync()
    {
        var desk = new Desk();
        desk.Store = await SqliteDossierStore.OpenAsync(Path.Combine(desk._folder.FullName, "desk.db"));
        return desk;
    }

    public string Folder(string name) => Path.Combine(_folder.FullName, name);

    public Task<(bool IsNew, SourceId Id)> FollowAsync(SourceSettings settings) =>
        SourceAdding.AddAsync(Store.Sources, settings, Instant.FromDateTimeOffset(Clock.GetUtcNow()), CancellationToken.None);

    public Task<(bool IsNew, SourceId Id)> FollowAsync(string address, SourceKind kind = SourceKind.Feed, PagePolicy pages = PagePolicy.Never) =>
        FollowAsync(new SourceSettings { Kind = kind, Address = address, Title = "Hafenblatt", Pages = pages });

    /// <summary>Looks at whatever is due, until nothing is.</summary>
    public Task WatchAsync(CancellationToken cancellation = default)
    {
        _look ??= new SourceLook(new WebLook(Web.FetchAsync, _ => null, Clock), new FolderLook((name, problem) => $"{name}: {problem.Key}", Clock), new MailboxLook(_ => null, Clock));
        return new Sources.Following.Watch(Store, _look.LookAsync, new ItemDocuments(Web.FetchAsync), Read, new WatchOptions { SourcesAtOnce = 3, Cores = 2 }, Clock, Told.Enqueue).RunAsync(once: true, cancellation);
    }

    /// <summary>Moves the clock on by a day, so that all sources are due again, and looks.</summary>
    public Task NextDayAsync()
    {
        Clock.Advance(TimeSpan.FromDays(1.2));
        return WatchAsync();
    }

    /// <summary>Headlines, or else texts, of the documents that no note has withdrawn, in alphabetical order.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync()
    {
        var withdrawn = (await Store.Notes.AllAsync()).Select(n => n.Content).OfType<DocumentWithdrawn>().Select(w => w.Document).ToHashSet();
        var texts = new List<string>();
        await foreach (var entry in Store.Log.ReportsAsync())
        {
            if (!withdrawn.Contains(entry.Id))
                texts.Add(entry.Document.Headline.Length > 0 ? entry.Document.Headline : entry.Document.Body);
        }
        texts.Sort(StringComparer.Ordinal);
        return texts;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private Report Read(Document document)
    {
        ReadDocuments.Enqueue(document.Id);
        return new Report
        {
            Document = document.Id,
            Reader = "test",
            Language = document.Language,
            Published = document.Published,
            Source = document.Source,
            Address = document.Address,
            Headline = document.Headline,
        };
    }
}
