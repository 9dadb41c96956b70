using System.Collections.Frozen;

namespace Lagebild.Language.Times;

/// <summary>The words of contexts.tsv, by their lower-case form.</summary>
internal sealed class TimeContexts
{
    private readonly FrozenDictionary<string, TimeContext>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    /// <param name="rows">Context and forms; a form that ends in <c>~</c> also stands with the endings.</param>
    /// <param name="endings">Endings of adjectives.</param>
    public TimeContexts(IEnumerable<string[]> rows, string[] endings)
    {
        var words = new Dictionary<string, TimeContext>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            var context = Enum.Parse<TimeContext>(row[0]);
            foreach (var form in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                foreach (var ending in form.EndsWith('~') ? endings : [""])
                {
                    var word = form.TrimEnd('~') + ending;
                    words[word] = words.GetValueOrDefault(word) | context;
                }
            }
        }
        _bySpan = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All that a word tells.</summary>
    public TimeContext Of(ReadOnlySpan<char> form) => _bySpan.TryGetValue(form, out var context) ? context : TimeContext.Elsewhere;
}
