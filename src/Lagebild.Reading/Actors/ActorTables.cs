using System.Collections.Frozen;
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
    private readonly ReadingLanguage _language;
    private readonly FrozenDictionary<string, Gender> _givenNames;
    private readonly FrozenDictionary<string, StateName> _stateByAdjective;
    private readonly FrozenSet<string> _particles;
    private readonly FrozenDictionary<string, string> _former;
    private readonly FrozenSet<string> _noPersons;
    private readonly FrozenSet<string> _stateRoles;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _articles;
    private readonly (string Ending, bool IsOrigin)[] _epithetEndings;
    private readonly FrozenSet<string> _suffixes, _openers, _relational, _delegations;

    public ActorTables(ReadingLanguage language)
    {
        _language = language;
        var declensions = new Declensions(Rows("declensions", 7), Rows("inhabitant-endings", 2));
        Roles = NounForms.Roles(Rows("role-nouns", 3), declensions);
        Bodies = NounForms.Bodies(Rows("body-nouns", 3), declensions);
        _givenNames = Rows("given-names", 2)
            .ToFrozenDictionary(r => r[0], r => r[1] == "f" ? Gender.Fem : Gender.Masc, StringComparer.Ordinal);
        _articles = Words("name-articles", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _particles = Words("name-particles", StringComparer.Ordinal);
        _suffixes = Words("name-suffixes", StringComparer.Ordinal);
        _openers = Words("name-openers", StringComparer.Ordinal);
        _relational = Words("relational-roles", StringComparer.Ordinal);
        _delegations = Words("delegations", StringComparer.Ordinal);
        _epithetEndings = [.. Rows("epithet-endings", 2).Select(r => (r[0], r[1] == "origin")).OrderByDescending(r => r.Item1.Length)];
        _former = Rows("former", 2).ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
        _noPersons = Rows("no-persons", 2).SelectMany(r => r[1].Split(' ')).ToFrozenSet(StringComparer.Ordinal);
        _stateRoles = Words("state-roles", StringComparer.Ordinal);
        Sounds = new Transliteration(Rows("transliterations", 2));
        var states = Rows("states", 6).ToList();
        var names = states.ToDictionary(r => r[0], r => new StateName(r[0], r[1]), StringComparer.Ordinal);
        _stateByAdjective = states
            .SelectMany(r => Split(r[2]).Select(adjective => (adjective, names[r[0]])))
            .DistinctBy(p => p.adjective)
            .ToFrozenDictionary(p => p.adjective, p => p.Item2, StringComparer.Ordinal);
        Inhabitants = NounForms.Inhabitants(states.Select(r => (Split(r[3]), names[r[0]].Name)), declensions);
        Names = new NameTable(language.Endings.NameStem, name => _articles.Contains(name));
        AddStates(states, names);
        AddOrganisations(Rows("organisations", 4));
        AddSeats(Rows("metonyms", 5), names);
    }

    public NounForms Roles { get; }

    public NounForms Bodies { get; }

    /// <summary>People by their state ("Amerikaner"); the noun's class is the state's name.</summary>
    public NounForms Inhabitants { get; }

    public NameTable Names { get; }

    /// <summary>By which key the spellings of a name from another script meet.</summary>
    public Transliteration Sounds { get; }

    /// <summary>A person's name as its parts.</summary>
    public PersonName NameOf(string name) => PersonName.Of(name, this);

    public Gender GenderOf(string givenName) =>
        _givenNames.TryGetValue(givenName, out var gender) ? gender
        : givenName.Split('-')[0] is var first && _givenNames.TryGetValue(first, out gender) ? gender
        : Gender.None;

    /// <summary>True for nouns of the lexicon: a capitalised word that is none may be a name.</summary>
    public bool IsCommonNoun(ReadOnlySpan<char> word) => _language.Lexicon.Has(word, Upos.NOUN);

    public bool IsParticle(ReadOnlySpan<char> word) => _particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>True for the article that a hyphen joins to a part of a name ("al-Assad", "ad-Din").</summary>
    public bool IsNameArticle(ReadOnlySpan<char> word) => _articles.Contains(word);

    /// <summary>True for what stands behind a surname ("jun.").</summary>
    public bool IsNameSuffix(string part) => _suffixes.Contains(part);

    /// <summary>True for the beginning of a surname behind which an article goes on ("Van der Bellen").</summary>
    public bool OpensName(ReadOnlySpan<char> word) => _openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>True for a noun that says only how somebody stands to another: alone it names no party.</summary>
    public bool IsRelational(string noun) =>
        _relational.Contains(noun.EndsWith(_language.Endings.FeminineNoun, StringComparison.Ordinal) ? noun[..^_language.Endings.FeminineNoun.Length] : noun);

    /// <summary>True for a noun that says how old somebody is or from where ("58-Jährige", "Hamburger").</summary>
    public bool IsEpithet(string noun)
    {
        foreach (var (ending, isOrigin) in _epithetEndings)
        {
            if (noun.Length > ending.Length && noun.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return !isOrigin || _language.Places.Find(noun.AsSpan(0, noun.Length - ending.Length)) is not null;
        }
        return false;
    }

    /// <summary>True for a noun for those who are sent by somebody ("Delegation").</summary>
    public bool IsDelegation(string noun) => _delegations.Contains(noun);

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

    private IEnumerable<string> Stems(string word)
    {
        yield return word;
        if (Endings.Of(word, _language.Endings.Adjective, least: 2) is { } ending)
            yield return word[..^ending.Length];
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

    private IEnumerable<string[]> Rows(string table, int columns) => _language.Table("Actors", table, columns);

    private FrozenSet<string> Words(string table, StringComparer comparer) => Rows(table, 1).Select(r => r[0]).ToFrozenSet(comparer);

    private static string[] Split(string cell) =>
        cell.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
