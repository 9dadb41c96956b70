using Lagebild.Dossiers.Names;
using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Silences;
using Lagebild.Reading.Statements;

namespace Lagebild.Dossiers.Notes;

/// <summary>Finds in a reading of a document the fact that a note was written about, which an older reader may have read.</summary>
public static class FactSearch
{
    /// <summary>The key of a fact, by which other readings of its document find it.</summary>
    public static ReportedFact Key(Fact fact) => new(KindOf(fact), fact.Evidence, Name(fact));

    /// <summary>
    /// The fact of the same kind that stands where the note says, at least half of the shorter passage, and has half of its words in common; of several the one of
    /// the same name, then the best place. Null where there is none, or none is better than another.
    /// </summary>
    public static Fact? Find(ReportedFact key, Report report)
    {
        var words = Words(key.Name);
        var candidates = report.Facts()
            .Where(f => f is Engagement or Statement or Silence or OpenQuestion && KindOf(f) == key.Of)
            .Select(f => (Fact: f, IsNamed: Name(f) == key.Name, Place: Places(f).Max(p => Overlap(p.Range, key.Evidence.Range))))
            .Where(c => c.Place > 0 && (c.IsNamed || AreAlike(Words(Name(c.Fact)), words)))
            .OrderByDescending(c => c.IsNamed)
            .ThenByDescending(c => c.Place)
            .Take(2)
            .ToArray();
        return candidates switch
        {
            [] => null,
            [var only] => only.Fact,
            [var best, var next] => best.IsNamed == next.IsNamed && best.Place == next.Place ? null : best.Fact,
            _ => null,
        };
    }

    private static FactKind KindOf(Fact fact) => fact switch
    {
        Engagement => FactKind.Engagement,
        Statement => FactKind.Statement,
        Silence => FactKind.Silence,
        OpenQuestion => FactKind.Question,
        _ => throw new ArgumentException($"No note is about a {fact.GetType().Name}.", nameof(fact)),
    };

    private static string Name(Fact fact) => fact switch
    {
        Engagement engagement => engagement.Title.Length > 0 ? engagement.Title : engagement.Evidence.Quote,
        Statement statement => string.Join(" … ", statement.Content.Select(c => c.Quote)),
        Silence silence => silence.Who.Name,
        OpenQuestion question => question.Text,
        _ => "",
    };

    private static IEnumerable<Evidence> Places(Fact fact) => fact is Engagement engagement ? [fact.Evidence, .. engagement.Mentions] : [fact.Evidence];

    /// <summary>Thousandths that two ranges share of what both cover; 0 where they share less than half of the shorter one.</summary>
    private static int Overlap(TextRange left, TextRange right)
    {
        var shared = Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start);
        if (shared <= 0 || 2 * shared < Math.Min(left.Length, right.Length))
            return 0;
        return (int)(1000L * shared / (left.Length + right.Length - shared));
    }

    private static HashSet<string> Words(string name) => [.. NameFolding.PlainWords(name)];

    private static bool AreAlike(HashSet<string> left, HashSet<string> right)
    {
        var least = Math.Min(left.Count, right.Count);
        return least > 0 && 2 * left.Count(right.Contains) >= least;
    }
}
