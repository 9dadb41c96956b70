using System.Collections.Frozen;
using Lagebild.Language;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Actors;

/// <summary>A state as actor.</summary>
/// <param name="Code">ISO 3166-1 code.</param>
/// <param name="Name">The name to show.</param>
internal sealed record StateName(string Code, string Name);

/// <summary>A name that is known beforehand: a state, an alliance, an organisation, a party, a seat that stands for a body.</summary>
/// <param name="Name">The name that all its names stand for.</param>
/// <param name="Alias">The one of its names that this entry is for.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Gender">Grammatical gender; None for plurals.</param>
/// <param name="State">The state that it is or belongs to.</param>
/// <param name="IsCapital">True where the name is a capital's: it may be a place only.</param>
/// <param name="IsParty">True for parties: in brackets behind a person the name is a membership.</param>
internal sealed record KnownName(
    string Name, string Alias, ActorKind Kind, Gender Gender, StateName? State, bool IsCapital = false, bool IsParty = false);

/// <summary>The tables of one language for finding actors; they stand under <c>Actors/LANGUAGE/</c>.</summary>
internal sealed class ActorTables
{
    private static readonly Lazy<ActorTables> German = new(() => new ActorTables("Actors/German"));

    private readonly FrozenDictionary<string, Gender> _givenNames;
    private readonly FrozenDictionary<string, StateName> _stateByAdjective;
    private readonly FrozenSet<string> _particles;
    private readonly FrozenDictionary<string, string> _former;
    private readonly FrozenSet<string> _noPersons;
    private readonly FrozenSet<string> _stateRoles;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Articles =
        Rows("Actors/German", "name-articles", 1).Select(r => r[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private ActorTables(string folder)
    {
        Roles = NounForms.Roles(Rows(folder, "role-nouns", 3));
        Bodies = NounForms.Bodies(Rows(folder, "body-nouns", 3));
        _givenNames = Rows(folder, "given-names", 2)
            .ToFrozenDictionary(r => r[0], r => r[1] == "f" ? Gender.Fem : Gender.Masc, StringComparer.Ordinal);
        _particles = Rows(folder, "name-particles", 1).Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);
        _former = Rows(folder, "former", 2).ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
        _noPersons = Rows(folder, "no-persons", 2).SelectMany(r => r[1].Split(' ')).ToFrozenSet(StringComparer.Ordinal);
        _stateRoles = Rows(folder, "state-roles", 1).Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);
        var states = Rows(folder, "states", 6).ToList();
        var names = states.ToDictionary(r => r[0], r => new StateName(r[0], r[1]), StringComparer.Ordinal);
        _stateByAdjective = states
            .SelectMany(r => Split(r[2]).Select(adjective => (adjective, names[r[0]])))
            .DistinctBy(p => p.adjective)
            .ToFrozenDictionary(p => p.adjective, p => p.Item2, StringComparer.Ordinal);
        Inhabitants = NounForms.Inhabitants(states.Select(r => (Split(r[3]), names[r[0]].Name)));
        Names = new NameTable();
        AddStates(states, names);
        AddOrganisations(Rows(folder, "organisations", 4));
        AddSeats(Rows(folder, "metonyms", 5), names);
    }

    public NounForms Roles { get; }

    public NounForms Bodies { get; }

    /// <summary>People by their state ("Amerikaner"); the noun's class is the state's name.</summary>
    public NounForms Inhabitants { get; }

    public NameTable Names { get; }

    public static ActorTables Of(TextLanguage language) => German.Value;

    public Gender GenderOf(string givenName) =>
        _givenNames.TryGetValue(givenName, out var gender) ? gender
        : givenName.Split('-')[0] is var first && _givenNames.TryGetValue(first, out gender) ? gender
        : Gender.None;

    /// <summary>True for nouns of the lexicon: a capitalised word that is none may be a name.</summary>
    public bool IsCommonNoun(ReadOnlySpan<char> word) => GermanLexicon.Shipped.Has(word, Upos.NOUN);

    public bool IsParticle(ReadOnlySpan<char> word) => _particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>True for the article that a hyphen joins to a part of a name ("al-Assad", "ad-Din").</summary>
    public static bool IsNameArticle(ReadOnlySpan<char> word) => Articles.Contains(word);

    /// <summary>True for diseases and months, which are nobody's name where they stand alone.</summary>
    public bool IsNoPerson(string word) => _noPersons.Contains(word);

    /// <summary>True for who stands for a state at a body ("Botschafter").</summary>
    public bool IsStateRole(string lemma) => _stateRoles.Contains(lemma);

    /// <summary>The state that an adjective in any inflection derives from ("russischen": Russland), or null.</summary>
    public StateName? StateOf(string adjective)
    {
        foreach (var stem in Stems(adjective.ToLowerInvariant()))
        {
            if (_stateByAdjective.TryGetValue(stem, out var state))
                return state;
        }
        return null;
    }

    /// <summary>True for adjectives and first parts of compounds that say that a role is over.</summary>
    public bool IsFormer(string word) => Stems(word).Any(s => _former.TryGetValue(s, out var meaning) && meaning == "former");

    private static IEnumerable<string> Stems(string word)
    {
        yield return word;
        foreach (var ending in new[] { "e", "er", "es", "en", "em" })
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
                yield return word[..^ending.Length];
        }
    }

    private void AddStates(List<string[]> rows, Dictionary<string, StateName> names)
    {
        foreach (var row in rows)
        {
            var state = names[row[0]];
            var kind = row[0] == "EU" ? ActorKind.Alliance : ActorKind.State;
            var gender = row[0] == "EU" ? Gender.Fem : Gender.Neut;
            foreach (var name in Split(row[5]).Prepend(row[1]))
                Names.Add(name, new KnownName(state.Name, name, kind, gender, state));
            foreach (var capital in Split(row[4]))
                Names.Add(capital, new KnownName(state.Name, capital, kind, Gender.Neut, state, IsCapital: true));
        }
    }

    private void AddOrganisations(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            var isParty = row[2] == "party";
            var kind = isParty ? ActorKind.Organisation : Enum.Parse<ActorKind>(row[2], ignoreCase: true);
            foreach (var name in Split(row[1]).Prepend(row[0]))
                // "~Grünen" is an inflected form, not a name to show.
                Names.Add(name.TrimStart('~'), new KnownName(row[0], name[0] == '~' ? row[0] : name, kind, NounForms.GenderOf(row[3]), null, IsParty: isParty));
        }
    }

    private void AddSeats(IEnumerable<string[]> rows, Dictionary<string, StateName> names)
    {
        foreach (var row in rows)
        {
            Names.Add(row[0], new KnownName(
                row[1], row[1], Enum.Parse<ActorKind>(row[2], ignoreCase: true), NounForms.GenderOf(row[4]), names.GetValueOrDefault(row[3])));
        }
    }

    private static IEnumerable<string[]> Rows(string folder, string table, int columns) =>
        TsvTable.Rows(typeof(ActorTables).Assembly, $"{folder}/{table}.tsv", columns);

    private static string[] Split(string cell) =>
        cell.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
