using System.Collections.Frozen;

namespace Lagebild.Language.Clauses;

/// <summary>Single words of the grammar by what they do (table <c>words.tsv</c>).</summary>
internal sealed class GrammarWords
{
    private readonly FrozenDictionary<string, GrammarRole> _roles;

    public GrammarWords(IEnumerable<string[]> rows)
    {
        var roles = new Dictionary<string, GrammarRole>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            var role = Enum.Parse<GrammarRole>(row[0].Replace("-", ""), ignoreCase: true);
            foreach (var form in row[1].Split(' '))
                roles[form] = roles.GetValueOrDefault(form) | role;
            if (role == GrammarRole.InfinitiveMark)
                InfinitiveMark = row[1];
            if (role == GrammarRole.Polite)
                Polite = row[1];
        }
        _roles = roles.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The mark of the infinitive.</summary>
    public string InfinitiveMark { get; } = "";

    /// <summary>The polite pronoun, written as it is.</summary>
    public string Polite { get; } = "";

    public bool Is(ReadOnlySpan<char> form, GrammarRole role) =>
        _roles.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var roles) && (roles & role) != 0;
}

/// <summary>What a word of the grammar does; a form may do several things.</summary>
[Flags]
internal enum GrammarRole
{
    None = 0,
    InfinitiveMark = 1,
    PassiveParticiple = 2,
    CopulaParticiple = 4,
    Agent = 8,
    ObliqueDeterminer = 16,
    MasculineNominative = 32,
    NominativePronoun = 64,
    ObliquePronoun = 128,
    Expletive = 256,
    FirstPerson = 512,
    Relative = 1024,
    Polite = 2048,
    Copula = 4096,
    DirectDeterminer = 8192,
}
