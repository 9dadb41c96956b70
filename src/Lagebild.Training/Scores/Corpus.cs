namespace Lagebild.Training.Scores;

/// <summary>A scored corpus: which prediction reads it, which scorer judges it, and which of the scorer's lines are kept.</summary>
/// <param name="Name">As shown in the table.</param>
/// <param name="What">The prediction: ud, ner, times, quotes, gold.</param>
/// <param name="Gold">File or folder below the data folder.</param>
/// <param name="Scorer">The scorer's script below the data folder, and its options.</param>
/// <param name="Bars">The kept lines, by their first words, with the bar or null.</param>
internal sealed record Corpus(string Name, string What, string Gold, string[] Scorer, (string Line, double? Bar)[] Bars)
{
    /// <summary>True where the program gets running text made from the gold file instead of its tokens.</summary>
    public bool IsRaw => Scorer.Contains("--raw");

    /// <summary>The list that an article must have something in to be scored, where some of the folder's articles are not annotated for it; null for all articles.</summary>
    public string? Annotated { get; init; }

    public static readonly Corpus[] German =
    [
        Ud("UD German GSD, dev", "data/de/ud/dev.conllu", test: false),
        Ud("UD German GSD, test", "data/de/ud/test.conllu", test: true),
        new("UD German GSD, dev, running text", "ud", "data/de/ud/dev.conllu", ["data/score_ud.py", "--raw"], [("tokens", 0.997), ("sentences", 0.94)]),
        new("GermEval 2014 dev, four types", "ner", "data/de/ner/dev.bioes", ["data/score_ner.py", "--main"], [("all", null)]),
        new("GermEval 2014 test, four types", "ner", "data/de/ner/test.bioes", ["data/score_ner.py", "--main"],
            [("PER", null), ("LOC", null), ("ORG", null), ("all", 79)]),
        new("GermEval 2014 test, all twelve types", "ner", "data/de/ner/test.nested.iob2", ["data/score_ner.py"], [("all", 77)]),
        new("KRAUTS (times)", "times", "times/gold", ["times/score.py"], [("value", 0.80), ("relaxed", 0.90), ("strict", 0.82)]),
        new("Wikinews quotations, dev", "quotes", "quotes/dev.jsonl", ["quotes/score.py"],
            [("message", 75), ("joint", 72), ("speaker", 55), ("form", 60), ("medium", 55)]),
        Statements("News articles, statements", "gold/news", 0.88, 0.86, 0.90) with { Annotated = "statements" },
        Statements("Agency articles, statements", "gold/agency", 0.93, 0.90, 0.85),
        Facts("Agency articles (trained on)", "gold/agency", null, null, null, null, null),
        new("Wikinews, open matters and silences", "gold", "gold/open", ["gold/score.py"], [("silences+open", 0.60)]),
        Statements("Seed article, statements", "gold/seed", null, null, null),
        Facts("Seed article", "gold/seed", 1, 1, 1, null, 1),
    ];

    private static Corpus Ud(string name, string gold, bool test) =>
        new(name, "ud", gold, ["data/score_ud.py"],
            [("UPOS", test ? 95.5 : null), ("FEATS", test ? 84 : null), ("lemma", test ? 95 : null), ("UAS", test ? 82 : null), ("LAS", test ? 75 : null)]);

    private static Corpus Statements(string name, string gold, double? f1, double? speaker, double? channel) =>
        new(name, "gold", gold, ["gold/score_statements.py"], [("statements", f1), ("speaker", speaker), ("channel", channel)]);

    private static Corpus Facts(string name, string gold, double? engagements, double? status, double? participants, double? slots, double? open) =>
        new(name, "gold", gold, ["gold/score.py"],
            [("engagements", engagements), ("status", status), ("participants", participants), ("all slots", slots), ("silences+open", open)]);
}
