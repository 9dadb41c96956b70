using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Stories;

namespace Lagebild.Training.Stories;

/// <summary>Read articles of which is known which belong together.</summary>
internal sealed class StoryGold
{
    private static readonly string[] Folders = ["stories", "storytexts", "news", "wikinews"];

    private StoryGold(LogEntry[] entries, string[] ids, string?[] stories)
    {
        (Entries, Ids, Stories) = (entries, ids, stories);
        Names = [.. stories.OfType<string>().Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>In canonical order.</summary>
    public LogEntry[] Entries { get; }

    public string[] Ids { get; }

    /// <summary>The story of each; null for a stranger, which belongs to no other.</summary>
    public string?[] Stories { get; }

    /// <summary>The stories, sorted.</summary>
    public string[] Names { get; }

    /// <param name="folder">The folder with stories.tsv and the folders of articles.</param>
    public static StoryGold Load(string folder)
    {
        var labels = File.ReadLines(Path.Combine(folder, "stories.tsv"))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('\t'))
            .ToDictionary(c => c[0], c => c[1] == "-" ? null : c[1], StringComparer.Ordinal);
        var texts = StoryTexts.Read(Folders.Select(f => Path.Combine(folder, f))).Where(t => labels.ContainsKey(t.Id)).ToDictionary(t => t.Entry.Id);
        var entries = CanonicalOrder.Arrange(texts.Values.Select(t => t.Entry));
        return new StoryGold(entries, [.. entries.Select(e => texts[e.Id].Id)], [.. entries.Select(e => labels[texts[e.Id].Id])]);
    }

    public bool IsOneStory(int left, int right) => Stories[left] is { } story && story == Stories[right];

    /// <summary>The articles in the stories that a decision makes of them.</summary>
    public int[][] Partition(StoryDecision decision, int pair = StoryDecision.Pair)
    {
        var at = Entries.Select((e, i) => (e.Id, i)).ToDictionary(p => p.Id, p => p.i);
        return [.. StoryPartition.Of(Entries, decision, pair).Select(s => s.Members.Select(m => at[m]).ToArray())];
    }
}
