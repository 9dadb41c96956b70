using System.Text;
using Lagebild.Sources.Folders;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Tests.Folders;

public sealed class DropFolderTests : IDisposable
{
    private const string Report = "Sundholm trifft Holberg\n\nMinister Arvid Sundholm trifft am Dienstag in Flensburg Ministerin Mette Holberg.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lagebild-");
    private readonly DropFolder _drop;

    public DropFolderTests() => _drop = Open();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_is_taken_once_it_has_stayed_the_same_between_two_looks()
    {
        Write("a.txt", Report);
        Assert.Empty(_drop.Look());
        Write("a.txt", Report + " Mehr folgt.");
        Assert.Empty(_drop.Look());
        Assert.EndsWith("Mehr folgt.", Assert.Single(Assert.Single(_drop.Look()).Documents).Body, StringComparison.Ordinal);
        Assert.Equal(["taken/a.txt"], Files());
        Assert.Empty(_drop.Look());
    }

    [Fact]
    public void A_file_without_a_report_is_refused_with_its_reason_beside_it()
    {
        Write("leer.txt", "  \n");
        _ = _drop.Look().Count();
        var refused = Assert.Single(_drop.Look());
        Assert.Empty(refused.Documents);
        Assert.Equal(["refused/leer.txt", "refused/leer.txt.reason.txt"], Files());
        Assert.Equal("leer.txt: problem.empty\n", File.ReadAllText(Path.Combine(_drop.Refused, "leer.txt.reason.txt")));
    }

    [Fact]
    public void An_archive_is_of_the_author_that_is_named()
    {
        var watched = new DropFolder(_folder.FullName, new InputOptions { Author = "Arvid Sundholm" }, (name, problem) => $"{name}: {problem.Key}", TimeProvider.System);
        File.WriteAllBytes(Path.Combine(_folder.FullName, "tweets.js"), Reading.Sample("x-archive-tweets.js"));
        _ = watched.Look().Count();

        Assert.All(Assert.Single(watched.Look()).Documents, d => Assert.Equal("Arvid Sundholm auf X", d.Headline));
    }

    [Theory]
    [InlineData(".verborgen.txt")]
    [InlineData("a.txt.part")]
    [InlineData("a.TMP")]
    [InlineData("a.txt~")]
    public void What_is_hidden_or_not_whole_is_left_alone(string name)
    {
        Write(name, Report);
        _ = _drop.Look().Count();
        Assert.Empty(_drop.Look());
        Assert.Equal([name], Files());
    }

    [Fact]
    public void A_name_that_is_there_already_gets_a_number()
    {
        foreach (var text in new[] { Report, Report + " Zweitens.", Report + " Drittens." })
        {
            Write("a.txt", text);
            _ = _drop.Look().Count();
            Assert.Single(_drop.Look());
        }
        Assert.Equal(["taken/a-2.txt", "taken/a-3.txt", "taken/a.txt"], Files());
        Assert.EndsWith("Drittens.", File.ReadAllText(Path.Combine(_drop.Taken, "a-3.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_reports_were_not_taken_to_the_end_stays_and_comes_again_as_the_same_document()
    {
        Write("a.txt", Report);
        Write("b.txt", Report);
        _ = _drop.Look().Count();
        var first = _drop.Look().First();
        Assert.Equal(["a.txt", "b.txt"], Files());
        var again = Open();
        _ = again.Look().Count();
        var both = again.Look().ToList();
        Assert.Equal(["taken/a.txt", "taken/b.txt"], Files());
        Assert.All(both, f => Assert.Equal(first.Documents[0].Id, f.Documents[0].Id));
    }

    [Fact]
    public void A_file_with_one_good_report_among_others_is_taken_and_says_what_was_wrong()
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, "zeit.json"), Reading.Sample("mastodon-timeline.json"));
        _ = _drop.Look().Count();
        var file = Assert.Single(_drop.Look());
        Assert.Equal(["Mastodon", "Mastodon", "Truth Social"], file.Documents.Select(d => d.Source).Order());
        Assert.Equal(["zeit.json: passed.private 1", "zeit.json: passed.boosts 1"], file.Problems.AsEnumerable());
        Assert.Equal(["taken/zeit.json"], Files());
    }

    [Fact]
    public void An_archive_of_pages_is_taken()
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, "p.warc"), Reading.Sample("pages.warc"));
        _ = _drop.Look().Count();
        Assert.Equal(2, Assert.Single(_drop.Look()).Documents.Length);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_problem() => Assert.Equal(
        "problem.io", Assert.Throws<InputException>(() => Open(Path.Combine(_folder.FullName, "fehlt")).Look().Count()).Key);

    [Fact]
    public async Task It_waits_by_the_clock_that_it_is_given_until_it_is_cancelled()
    {
        Write("a.txt", Report);
        using var end = new CancellationTokenSource();
        var clock = new SteppingTime();
        var watched = new DropFolder(_folder.FullName, new InputOptions(), Say, clock);
        await foreach (var file in watched.WatchAsync(TimeSpan.FromMinutes(5), end.Token))
        {
            Assert.Equal("a.txt", file.Name);
            await end.CancelAsync();
        }
        Assert.Equal([TimeSpan.FromMinutes(5)], clock.Waits);
    }

    private DropFolder Open(string? path = null) => new(path ?? _folder.FullName, new InputOptions(), Say, TimeProvider.System);

    private static string Say(string name, InputException problem) => $"{name}: {Reading.Of(problem)}";

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text, Encoding.UTF8);

    private string[] Files() => [.. _folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_folder.FullName, f.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>A clock on which every wait is over at once.</summary>
    private sealed class SteppingTime : TimeProvider
    {
        public List<TimeSpan> Waits { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
