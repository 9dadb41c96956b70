using System.Collections.Frozen;

namespace Lagebild.Language.Clauses;

/// <summary>The finite forms of auxiliaries and modal verbs (table <c>auxiliaries.tsv</c>).</summary>
internal sealed class Auxiliaries
{
    private readonly FrozenDictionary<string, AuxiliaryForm> _forms;
    private readonly FrozenDictionary<string, Auxiliary> _lemmas;

    public Auxiliaries(IEnumerable<string[]> rows)
    {
        var (forms, lemmas) = (new Dictionary<string, AuxiliaryForm>(StringComparer.OrdinalIgnoreCase), new Dictionary<string, Auxiliary>());
        foreach (var row in rows)
        {
            var modalities = row[2].Split('|').Select(m => Enum.Parse<Modality>(m, ignoreCase: true)).ToArray();
            var auxiliary = new Auxiliary(row[0], Enum.Parse<AuxiliaryRole>(row[1].Replace("-", ""), ignoreCase: true), modalities[0], modalities[Math.Min(1, modalities.Length - 1)], modalities.Length > 2 ? modalities[2] : modalities[0]);
            lemmas[row[0]] = auxiliary;
            foreach (var (column, tense, mood) in Columns)
            {
                // A later column is the surer one: "habe" is the first Konjunktiv of the third person.
                foreach (var form in row[column].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    forms[form] = new AuxiliaryForm(auxiliary, tense, mood);
            }
        }
        (_forms, _lemmas) = (forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), lemmas.ToFrozenDictionary());
    }

    private static readonly (int Column, ClauseTense Tense, ClauseMood Mood)[] Columns =
    [
        (3, ClauseTense.Present, ClauseMood.Indicative), (4, ClauseTense.Past, ClauseMood.Indicative),
        (5, ClauseTense.Present, ClauseMood.SubjunctiveOne), (6, ClauseTense.Present, ClauseMood.SubjunctiveTwo),
    ];

    public AuxiliaryForm? Form(ReadOnlySpan<char> form) =>
        _forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var found) ? found : null;

    public Auxiliary? Lemma(string lemma) => _lemmas.GetValueOrDefault(lemma);
}

/// <summary>A finite form of an auxiliary.</summary>
internal sealed record AuxiliaryForm(Auxiliary Of, ClauseTense Tense, ClauseMood Mood);

/// <summary>An auxiliary or modal verb.</summary>
/// <param name="Lemma">Its infinitive.</param>
/// <param name="Role">What it makes.</param>
/// <param name="Modality">What it adds to an infinitive.</param>
/// <param name="OfPerfect">What it adds to an infinitive of the perfect.</param>
/// <param name="OfSubjunctive">What it adds in the second Konjunktiv.</param>
internal sealed record Auxiliary(string Lemma, AuxiliaryRole Role, Modality Modality, Modality OfPerfect, Modality OfSubjunctive);

/// <summary>What an auxiliary makes: perfect, passive and future, or modality; zu-modals and causatives go with an infinitive too.</summary>
internal enum AuxiliaryRole { Have, Be, Become, Modal, ZuModal, Causative }
