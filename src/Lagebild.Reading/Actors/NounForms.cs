using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Actors;

/// <summary>A noun of a table.</summary>
/// <param name="Lemma">Nominative singular, masculine where it has both genders.</param>
/// <param name="Class">What the table says of it: kind of body, name of the state.</param>
/// <param name="Gender">Grammatical gender; None for plurals.</param>
/// <param name="Also">Nouns by which a text may go on to call the same.</param>
internal sealed record TableNoun(string Lemma, string Class, Gender Gender, string[] Also)
{
    /// <summary>True for nouns that are declined like adjectives ("der Gesandte", "ein Gesandter").</summary>
    public bool IsAdjectival => Class == "person" && Gender == Gender.None && Lemma[^1] == 'e';
}

/// <summary>A word that is, or ends in, a noun of a table.</summary>
/// <param name="Noun">The noun.</param>
/// <param name="Gender">Gender that the form shows; None where it does not.</param>
/// <param name="MayBePlural">True where the form can be a plural.</param>
/// <param name="MustBePlural">True where it can be nothing else.</param>
/// <param name="Prefix">Length of the compound's first part.</param>
/// <param name="Title">The whole word in the nominative singular (plural where it must be one), in its gender.</param>
internal readonly record struct NounMatch(TableNoun Noun, Gender Gender, bool MayBePlural, bool MustBePlural, int Prefix, string Title);

/// <summary>Finds the nouns of a table as words and as ends of compounds, in all their inflections.</summary>
internal sealed class NounForms
{
    private const int ShortestCompoundEnd = 3;
    private const int ShortestPrefix = 3;

    private readonly Dictionary<string, Form> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Form>.AlternateLookup<ReadOnlySpan<char>> _formOf;

    private NounForms() => _formOf = _forms.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Gender GenderOf(string cell) => cell switch { "m" => Gender.Masc, "f" => Gender.Fem, "n" => Gender.Neut, _ => Gender.None };

    public static NounForms Roles(IEnumerable<string[]> rows)
    {
        var forms = new NounForms();
        foreach (var row in rows)
        {
            var also = row[2].Split(',', StringSplitOptions.RemoveEmptyEntries);
            var gender = row[1] switch { "f" => Gender.Fem, "pl" or "adj" => Gender.None, _ => Gender.Masc };
            forms.Decline(new TableNoun(row[0], "person", gender, also), row[1]);
        }
        return forms;
    }

    public static NounForms Bodies(IEnumerable<string[]> rows)
    {
        var forms = new NounForms();
        foreach (var row in rows)
            forms.Decline(new TableNoun(row[0], row[2], GenderOf(row[1]), []), row[1] == "pl" ? "pl" : "body");
        return forms;
    }

    public static NounForms Inhabitants(IEnumerable<(string[] Nouns, string State)> rows)
    {
        var forms = new NounForms();
        foreach (var (nouns, state) in rows)
        {
            foreach (var noun in nouns)
            {
                var declension = noun.EndsWith("in", StringComparison.Ordinal) ? "f" : noun == "Deutsche" ? "adj" : noun[^1] == 'e' ? "n" : "s";
                forms.Decline(new TableNoun(noun, state, declension == "f" ? Gender.Fem : Gender.Masc, []), declension);
            }
        }
        return forms;
    }

    /// <summary>The longest noun that the word is or ends in, or null.</summary>
    public NounMatch? Match(string word)
    {
        if (word.Length < 2 || !char.IsUpper(word[0]))
            return null;
        Span<char> lowered = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        word.AsSpan().ToLowerInvariant(lowered);
        for (var start = 0; start <= word.Length - ShortestCompoundEnd; start++)
        {
            if (start is > 0 and < ShortestPrefix || !_formOf.TryGetValue(lowered[start..], out var form))
                continue;
            var title = start == 0 ? form.Nominative : word[..start] + char.ToLowerInvariant(form.Nominative[0]) + form.Nominative[1..];
            return new NounMatch(form.Noun, form.Gender, form.MayBePlural, form.MustBePlural, start, title);
        }
        return null;
    }

    private void Decline(TableNoun noun, string declension)
    {
        var lemma = noun.Lemma;
        var stem = lemma[^1] == 'e' ? lemma[..^1] : lemma;
        switch (declension)
        {
            case "adj":
                foreach (var ending in new[] { "e", "en", "er", "em", "es" })
                    Add(stem + ending, noun, ending is "er" or "em" or "es" ? Gender.Masc : Gender.None, ending is "e" or "en" or "er", false, lemma);
                Add(stem + ":r", noun, Gender.None, false, false, lemma);
                return;
            case "f":
                Add(lemma, noun, Gender.Fem, false, false, lemma);
                Add(lemma + "n", noun, Gender.Fem, true, true, lemma);
                Add(lemma + "en", noun, Gender.Fem, true, true, lemma);
                Add(lemma + "nen", noun, Gender.Fem, true, true, lemma);
                return;
            case "pl":
                Add(lemma, noun, Gender.None, true, true, lemma);
                Add(lemma + "n", noun, Gender.None, true, true, lemma);
                return;
            case "body":
                DeclineBody(noun);
                return;
            case "0":
                Add(lemma, noun, Gender.Masc, false, false, lemma);
                return;
        }
        Add(lemma, noun, noun.Gender, lemma.EndsWith("er", StringComparison.Ordinal), false, lemma);
        foreach (var ending in declension == "n" ? new[] { "n", "en" } : ["s", "es", "e", "n", "en", "er", "ern"])
            Add(stem + (lemma[^1] == 'e' && ending[0] == 'e' ? ending : lemma[^1] == 'e' ? "e" + ending : ending), noun, noun.Gender, ending is not "es", false, lemma);
        if (declension == "a")
            return;
        foreach (var feminine in new[] { stem + "in", Umlaut(stem) + "in" }.Distinct())
        {
            Add(feminine, noun, Gender.Fem, false, false, feminine);
            Add(feminine + "nen", noun, Gender.Fem, true, true, feminine + "nen");
        }
        foreach (var both in new[] { ":innen", "*innen", "_innen", "/innen", "/-innen" })
            Add(stem + both, noun, Gender.None, true, true, stem + both);
        if (lemma.EndsWith("mann", StringComparison.Ordinal))
        {
            Add(lemma[..^4] + "frau", noun, Gender.Fem, false, false, lemma[..^4] + "frau");
            Add(lemma[..^4] + "leute", noun, Gender.None, true, true, lemma[..^4] + "leute");
            Add(lemma[..^4] + "leuten", noun, Gender.None, true, true, lemma[..^4] + "leute");
        }
    }

    private void DeclineBody(TableNoun noun)
    {
        var lemma = noun.Lemma;
        Add(lemma, noun, noun.Gender, lemma.EndsWith("er", StringComparison.Ordinal) || lemma.EndsWith("en", StringComparison.Ordinal), false, lemma);
        if (noun.Gender != Gender.Fem)
        {
            Add(lemma + "s", noun, noun.Gender, false, false, lemma);
            Add(lemma + (lemma[^1] == 's' ? "ses" : "es"), noun, noun.Gender, false, false, lemma);
            Add(Umlaut(lemma) + "e", noun, noun.Gender, true, true, Umlaut(lemma) + "e");
            Add(Umlaut(lemma) + "en", noun, noun.Gender, true, true, Umlaut(lemma) + "e");
            Add(Umlaut(lemma) + "er", noun, noun.Gender, true, true, Umlaut(lemma) + "er");
            Add(Umlaut(lemma) + "ern", noun, noun.Gender, true, true, Umlaut(lemma) + "er");
        }
        if (lemma.EndsWith("um", StringComparison.Ordinal))
            Add(lemma[..^2] + "en", noun, noun.Gender, true, true, lemma[..^2] + "en");
        if (noun.Gender == Gender.Fem)
        {
            Add(lemma + (lemma[^1] == 'e' ? "n" : "en"), noun, noun.Gender, true, true, lemma + (lemma[^1] == 'e' ? "n" : "en"));
        }
    }

    private void Add(string form, TableNoun noun, Gender gender, bool mayBePlural, bool mustBePlural, string nominative) =>
        _forms.TryAdd(form.ToLowerInvariant(), new Form(noun, gender, mayBePlural, mustBePlural, nominative));

    private static string Umlaut(string word)
    {
        var at = word.LastIndexOfAny(['a', 'o', 'u']);
        return at < 0 || at > 0 && word[at - 1] is 'a' or 'e' && word[at] == 'u'
            ? word
            : word[..at] + word[at] switch { 'a' => 'ä', 'o' => 'ö', _ => 'ü' } + word[(at + 1)..];
    }

    private readonly record struct Form(TableNoun Noun, Gender Gender, bool MayBePlural, bool MustBePlural, string Nominative);
}
