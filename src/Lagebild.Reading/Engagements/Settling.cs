using Lagebild.Language;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// Sentences behind an occasion that confirm, deny or refuse it ("Der Élysée bestätigte den Termin"; table <c>settling-signs.tsv</c>).
/// </summary>
internal sealed class Settling
{
    private const int Reach = 60;

    private readonly List<(SignPattern Sign, HashSet<EngagementStatus> From, EngagementStatus To)> _signs =
    [
        .. TsvTable.Rows(typeof(Settling).Assembly, "Engagements/German/settling-signs.tsv", 3)
            .Select(r => (SignPattern.Parse(r[0]), r[1].Split(' ').Select(Status).ToHashSet(), Status(r[2]))),
    ];

    public static Settling German { get; } = new();

    public void Read(Material material, List<Occasion> occasions)
    {
        foreach (var segment in material.Segments.All)
        {
            if (Before(occasions, segment) is null)
                continue;
            foreach (var (sign, from, to) in _signs)
            {
                var at = sign.Find(material.Words, segment);
                if (at < 0 || material.Segments.IsQuoted(at))
                    continue;
                if (Before(occasions, segment) is { } occasion && from.Contains(occasion.Status))
                    occasion.Settled = to;
                break;
            }
        }
    }

    private static Occasion? Before(List<Occasion> occasions, Segment segment) =>
        occasions.Where(o => o.Mentions.Any(m => m.Word < segment.First && segment.First - m.Word < Reach))
            .MaxBy(o => o.Mentions.Where(m => m.Word < segment.First).Max(m => m.Word));

    private static EngagementStatus Status(string name) => Enum.Parse<EngagementStatus>(name, ignoreCase: true);
}
