using System.Text.Json.Nodes;
using Lagebild.Language;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Silences;
using Lagebild.Training.Decisions;

namespace Lagebild.Training.Matters;

/// <summary>An article with what its annotation says is open and who is silent, laid over its stretches.</summary>
internal sealed class MatterArticle
{
    private MatterArticle(string batch, int fold, ArticleView view)
    {
        (Batch, Fold, View) = (batch, fold, view);
        Stretches = [.. MatterCandidate.Find(view)];
    }

    public string Batch { get; }

    public int Fold { get; }

    public ArticleView View { get; }

    public IReadOnlyList<MatterCandidate> Stretches { get; }

    /// <summary>Stretches that say that something is open.</summary>
    public HashSet<MatterCandidate> Open { get; } = [];

    /// <summary>Stretches that say that somebody keeps silent, and who.</summary>
    public Dictionary<MatterCandidate, List<string>> Silent { get; } = [];

    /// <summary>Open slots of the annotated engagements, by the stretch that tells them.</summary>
    public List<(string Engagement, SlotName Slot, MatterCandidate Stretch)> Slots { get; } = [];

    /// <summary>True where <see cref="Slots"/> is complete.</summary>
    public bool TellsSlots { get; private init; }

    /// <summary>The annotated article on its way through the decisions about engagements; null where only matters are annotated.</summary>
    public ArticleState? State { get; private init; }

    /// <summary>The occasions that were decided by what was learned from other articles.</summary>
    public IReadOnlyList<(Occasion Occasion, GoldEngagement? Meant)> Occasions { get; set; } = [];

    /// <summary>For each stretch how sure it is that something is open there, and which part of it says so, by what was learned from other articles.</summary>
    public Dictionary<MatterCandidate, OpenMatter> IsOpen { get; } = [];

    public static MatterArticle Load(string path, ArticleState state) => Load(path, state.Gold, state.Fold, state.View, state);

    public static MatterArticle Load(string path, GoldArticle article) => Load(path, article, Folds.Of(article), new ArticleView(article.Material), null);

    /// <summary>A lesson whose last stretch says this.</summary>
    public static MatterArticle Lesson(GoldArticle article, MatterNote note)
    {
        var lesson = new MatterArticle("lessons", Folds.Of(article), new ArticleView(article.Material)) { TellsSlots = note.IsNobodys || note.Slots.Count > 0 };
        if (lesson.Stretches.Count > 0)
            lesson.Note(lesson.Stretches[^1], note);
        return lesson;
    }

    /// <summary>A whole report of which every open matter and silence is noted.</summary>
    /// <param name="state">The report on its way through the decisions about engagements.</param>
    /// <param name="notes">What it says, each with words of the sentence that says it.</param>
    /// <exception cref="FormatException">The report does not hold the words.</exception>
    public static MatterArticle Report(ArticleState state, IEnumerable<(string Words, MatterNote Note)> notes)
    {
        var report = new MatterArticle("lessons", state.Fold, state.View) { State = state, TellsSlots = true };
        foreach (var (words, note) in notes)
        {
            var found = report.Of(state.Gold, words, words);
            if (found.Count == 0)
                throw new FormatException($"{state.Gold.Name} does not hold the words: {words}");
            report.Note(found[0], note);
        }
        return report;
    }

    private void Note(MatterCandidate stretch, MatterNote note)
    {
        if (note.IsOpen)
            Open.Add(stretch);
        Slots.AddRange(note.Slots.Select(s => (s.Engagement, s.Slot, stretch)));
        if (note.Silent.Count > 0)
            Silent[stretch] = [.. note.Silent];
    }

    private static MatterArticle Load(string path, GoldArticle article, int fold, ArticleView view, ArticleState? state)
    {
        var json = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        var loaded = new MatterArticle(article.Batch, fold, view) { State = state, TellsSlots = state is not null };
        foreach (var open in List(json, "open"))
        {
            foreach (var stretch in loaded.Of(article, (string)open["evidence"]!, (string?)open["text"]).Take(1))
                loaded.Open.Add(stretch);
        }
        foreach (var silence in List(json, "silences"))
        {
            if (loaded.Silence(article, (string)silence["evidence"]!, (string)silence["who"]!) is not { } stretch)
                continue;
            if (!loaded.Silent.TryGetValue(stretch, out var who))
                loaded.Silent[stretch] = who = [];
            who.Add((string)silence["who"]!);
        }
        foreach (var engagement in List(json, "engagements"))
        {
            foreach (var open in List(engagement, "open"))
            {
                var slot = Enum.Parse<SlotName>((string)open["slot"]!, true);
                foreach (var stretch in loaded.Of(article, (string)open["evidence"]!, null))
                {
                    if (loaded.Open.Contains(stretch) || loaded.Open.All(o => o.Sentence != stretch.Sentence))
                        loaded.Slots.Add(((string)engagement["id"]!, slot, stretch));
                }
            }
        }
        return loaded;
    }

    private static IEnumerable<JsonObject> List(JsonObject json, string key) => (json[key] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The stretches of an evidence; the one with the annotation's own words first.</summary>
    private List<MatterCandidate> Of(GoldArticle article, string evidence, string? text)
    {
        var at = Find(article, evidence);
        if (at < 0)
            return [];
        var (first, end) = (article.WordFrom(at), article.WordFrom(at + evidence.Length - 1));
        var within = text is not null && evidence.IndexOf(text, StringComparison.Ordinal) is >= 0 and var offset ? article.WordFrom(at + offset) : -1;
        return [.. Stretches.Where(s => s.First <= end && s.End > first).OrderBy(s => s.Contains(within) ? 0 : 1)];
    }

    /// <summary>The stretch of an evidence that names the one who is silent, else the last.</summary>
    private MatterCandidate? Silence(GoldArticle article, string evidence, string who)
    {
        var found = Of(article, evidence, null);
        if (found.Count == 0)
            return null;
        var last = who.Split(' ')[^1];
        foreach (var stretch in found)
        {
            if (article.Material.Quote(stretch.First, stretch.End).Quote.Contains(last, StringComparison.OrdinalIgnoreCase))
                return stretch;
        }
        return found[^1];
    }

    private static int Find(GoldArticle article, string evidence)
    {
        var (text, body) = (article.Material.Document.Text, article.Material.Document.BodyRange.Start);
        return text.IndexOf(evidence, Math.Min(body, text.Length), StringComparison.Ordinal) is >= 0 and var at ? at : text.IndexOf(evidence, StringComparison.Ordinal);
    }
}
