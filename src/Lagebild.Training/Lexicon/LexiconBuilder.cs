using System.Text;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Models;
using Lagebild.Language.Tagging;

namespace Lagebild.Training.Lexicon;

/// <summary>Collects readings of forms and writes the file that <see cref="GermanLexicon"/> reads.</summary>
internal sealed class LexiconBuilder
{
    private const char FirstValue = '\uE000';
    private const int MostSets = 0x1900;

    private readonly Dictionary<string, List<(Upos Upos, Morphology Feats, string Lemma)>> _forms = new(StringComparer.Ordinal);

    public int Count => _forms.Count;

    /// <summary>Adds a reading, once.</summary>
    public void Add(string form, Upos upos, Morphology feats, string lemma)
    {
        if (form.Length is 0 or > 60 || form.Contains(' '))
            return;
        if (!_forms.TryGetValue(form, out var readings))
            _forms.Add(form, readings = []);
        var reading = (upos, feats, lemma);
        if (!readings.Contains(reading))
            readings.Add(reading);
    }

    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = File.Create(path);
        ModelFile.Write(file, GermanLexicon.Kind, Payload());
    }

    public byte[] Payload()
    {
        var rules = new Numbered<LemmaRule>();
        var analyses = new Numbered<(Upos, string, int)>();
        var sets = new Numbered<string>();
        var words = new List<string>(_forms.Count);
        foreach (var (form, readings) in _forms)
        {
            var numbers = readings
                .Select(r => analyses.Of((r.Upos, r.Feats.ToString(), rules.Of(LemmaRule.Between(form, r.Lemma)))))
                .Distinct().Order();
            words.Add(form + (char)(FirstValue + sets.Of(string.Join(' ', numbers))));
        }
        if (sets.Items.Count > MostSets || rules.Items.Count > ushort.MaxValue || analyses.Items.Count > ushort.MaxValue)
            throw new InvalidOperationException($"The lexicon has {sets.Items.Count} sets of readings, more than its file can hold.");
        words.Sort(StringComparer.Ordinal);
        var automaton = new AutomatonBuilder();
        foreach (var word in words)
            automaton.Add(word);
        return [.. automaton.Finish(), .. Tables(rules, analyses, sets)];
    }

    private static byte[] Tables(Numbered<LemmaRule> rules, Numbered<(Upos, string, int)> analyses, Numbered<string> sets)
    {
        var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        writer.Write(rules.Items.Count);
        foreach (var rule in rules.Items)
        {
            writer.Write((sbyte)rule.InfixAt);
            writer.Write((byte)rule.Cut);
            writer.Write(rule.Add);
        }
        writer.Write(analyses.Items.Count);
        foreach (var (upos, feats, rule) in analyses.Items)
        {
            writer.Write((byte)upos);
            writer.Write(feats);
            writer.Write((ushort)rule);
        }
        writer.Write(sets.Items.Count);
        foreach (var set in sets.Items)
        {
            var members = set.Split(' ');
            writer.Write((byte)members.Length);
            foreach (var member in members)
                writer.Write(ushort.Parse(member, System.Globalization.CultureInfo.InvariantCulture));
        }
        writer.Flush();
        return buffer.ToArray();
    }

    /// <summary>Numbers distinct items in the order of their first use.</summary>
    private sealed class Numbered<T>
        where T : notnull
    {
        private readonly Dictionary<T, int> _numbers = [];

        public List<T> Items { get; } = [];

        public int Of(T item)
        {
            if (_numbers.TryGetValue(item, out var number))
                return number;
            _numbers.Add(item, Items.Count);
            Items.Add(item);
            return Items.Count - 1;
        }
    }
}
