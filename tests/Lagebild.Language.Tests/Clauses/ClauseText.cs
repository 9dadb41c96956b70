using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tokens;

namespace Lagebild.Language.Tests.Clauses;

/// <summary>Clauses as the specs spell them.</summary>
internal static class ClauseText
{
    public static (ParsedText Text, List<ClauseReading> Sentences) Read(string text)
    {
        var parsed = TaggerParser.German.Parse(Tokenizer.For(TextLanguage.German).Tokenize(new SourceText(text, new TextRange(0, 0), null)));
        return (parsed, [.. parsed.Tokens.Sentences.Select(s => ClauseReading.Read(parsed, s, ClauseTables.For(TextLanguage.German)))]);
    }

    /// <summary>predicate, chain, voice, tense, mood, modality, polarity, subject, others, embedding.</summary>
    public static string[] Cells(ParsedText text, ClauseReading reading, Clause clause) =>
    [
        clause.Lemma + (clause.LightNoun >= 0 ? $" + {text[clause.LightNoun].Lemma}" : ""),
        string.Join(' ', clause.Chain.Select(w => text[w].FormString)),
        Name(clause.Voice),
        Name(clause.Tense),
        Name(clause.Mood),
        Name(clause.Modality),
        Name(clause.Polarity),
        Subject(text, clause),
        Others(text, clause),
        Embedding(text, reading, clause),
    ];

    private static string Subject(ParsedText text, Clause clause)
    {
        var subjects = clause.Arguments.Where(a => a.Relation == ArgumentRelation.Subject).ToList();
        var shown = string.Join(", ", subjects.SelectMany(a => a.Heads).Select(h => text[h].FormString));
        return subjects.Count == 0 ? "-" : subjects[0].IsUnderstood ? $"({shown})" : shown;
    }

    private static string Others(ParsedText text, Clause clause)
    {
        var others = clause.Arguments.Where(a => a.Relation != ArgumentRelation.Subject)
            .Select(a => $"{Name(a.Relation)} {(a.Preposition.Length > 0 ? a.Preposition + " " : "")}{string.Join(", ", a.Heads.Select(h => text[h].FormString))}");
        return string.Join("; ", others) is { Length: > 0 } shown ? shown : "-";
    }

    private static string Embedding(ParsedText text, ClauseReading reading, Clause clause)
    {
        var at = clause.Embedding;
        var shown = Name(at.Kind);
        if (at.Marker >= 0)
            shown += $" {text[at.Marker].FormString}";
        if (at.Governor >= 0)
            shown += $" < {text[at.Governor].FormString}";
        return at.FirstConjunct < 0 ? shown : $"{shown} & {reading.Clauses[at.FirstConjunct].Lemma}";
    }

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString() switch
        {
            "None" => "-",
            "SubjunctiveOne" => "subjunctive 1",
            "SubjunctiveTwo" => "subjunctive 2",
            "StatePassive" => "state",
            "FuturePerfect" => "future perfect",
            var name => name.ToLowerInvariant(),
        };
}
