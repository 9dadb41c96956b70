using System.Text;
using Lagebild.Language.Models;
using Lagebild.Language.Tagging;

namespace Lagebild.Language.German.Lexicon;

/// <summary>
/// The full forms of German nouns, verbs and adjectives with their readings. Verbs with a separable prefix stand as one word
/// ("ankündigt", "anzukündigen"); the separated parts are the business of <see cref="SeparableVerbs"/>.
/// </summary>
public sealed class GermanLexicon
{
    public const string Kind = "LEXICON1";

    private static readonly Lazy<GermanLexicon> Embedded = new(() => Load(ModelFile.ReadEmbedded("models/de/lexicon.bin", Kind)));

    private readonly Automaton _forms;
    private readonly LexiconAnalysis[][] _readings;

    private GermanLexicon(Automaton forms, LexiconAnalysis[][] readings, ulong checksum)
    {
        Checksum = checksum;
        _forms = forms;
        _readings = readings;
    }

    /// <summary>The lexicon that ships with the program.</summary>
    public static GermanLexicon Shipped => Embedded.Value;

    /// <summary>Identifies this lexicon; see <see cref="ModelFile.Checksum"/>.</summary>
    public ulong Checksum { get; }

    /// <summary>Reads the payload of a model file of the kind <see cref="Kind"/>.</summary>
    public static GermanLexicon Load(ReadOnlyMemory<byte> payload)
    {
        var forms = Automaton.Load(payload.Span, out var rest);
        using var reader = new BinaryReader(new MemoryStream(rest.ToArray()), Encoding.UTF8);
        var rules = new LemmaRule[reader.ReadInt32()];
        for (var i = 0; i < rules.Length; i++)
            rules[i] = new LemmaRule(reader.ReadSByte(), reader.ReadByte(), reader.ReadString());
        var analyses = new LexiconAnalysis[reader.ReadInt32()];
        for (var i = 0; i < analyses.Length; i++)
            analyses[i] = new LexiconAnalysis((Upos)reader.ReadByte(), Morphology.Parse(reader.ReadString()), rules[reader.ReadUInt16()]);
        var readings = new LexiconAnalysis[reader.ReadInt32()][];
        for (var i = 0; i < readings.Length; i++)
        {
            readings[i] = new LexiconAnalysis[reader.ReadByte()];
            foreach (ref var analysis in readings[i].AsSpan())
                analysis = analyses[reader.ReadUInt16()];
        }
        return new GermanLexicon(forms, readings, ModelFile.Checksum(payload.Span));
    }

    /// <summary>All readings of the form as it is written; empty where it is not known.</summary>
    public ReadOnlySpan<LexiconAnalysis> Readings(scoped ReadOnlySpan<char> form) =>
        _forms.Find(form) is >= 0 and var value ? _readings[value] : [];

    /// <summary>True where the form has a reading as this part of speech.</summary>
    public bool Has(ReadOnlySpan<char> form, Upos upos)
    {
        foreach (var reading in Readings(form))
        {
            if (reading.Upos == upos)
                return true;
        }
        return false;
    }

    internal Automaton Forms => _forms;

    internal ReadOnlySpan<LexiconAnalysis> ReadingsOf(int value) => _readings[value];
}
