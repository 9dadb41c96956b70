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

    public static NounForms Roles(IEnumerable<string[]> rows, Declensions declensions)
    {
        var forms = new NounForms();
        foreach (var row in rows)
        {
            var also = row[2].Split(',', StringSplitOptions.RemoveEmptyEntries);
            var gender = row[1] switch { "f" => Gender.Fem, "pl" or "adj" => Gender.None, _ => Gender.Masc };
            forms.Decline(new TableNoun(row[0], "person", gender, also), row[1], declensions);
        }
        return forms;
    }

    public static NounForms Bodies(IEnumerable<string[]> rows, Declensions declensions)
    {
        var forms = new NounForms();
        foreach (var row in rows)
            forms.Decline(new TableNoun(row[0], row[2], GenderOf(row[1]), []), row[1] == "pl" ? "pl" : "body", declensions);
        return forms;
    }

    public static NounForms Inhabitants(IEnumerable<(string[] Nouns, string State)> rows, Declensions declensions)
    {
        var forms = new NounForms();
        foreach (var (nouns, state) in rows)
        {
            foreach (var noun in nouns)
            {
                var declension = declensions.OfInhabitant(noun);
                forms.Decline(new TableNoun(noun, state, declension == "f" ? Gender.Fem : Gender.Masc, []), declension, declensions);
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

    private void Decline(TableNoun noun, string declension, Declensions declensions)
    {
        foreach (var form in declensions.Of(noun, declension))
            _forms.TryAdd(form.Form.ToLowerInvariant(), new Form(noun, form.Gender, form.MayBePlural, form.MustBePlural, form.Title));
    }

    private readonly record struct Form(TableNoun Noun, Gender Gender, bool MayBePlural, bool MustBePlural, string Nominative);
}
