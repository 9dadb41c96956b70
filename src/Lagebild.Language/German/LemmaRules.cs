using System.Text;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Models;
using Lagebild.Language.Tagging;
using Lagebild.Language.Vectors;

namespace Lagebild.Language.German;

/// <summary>
/// Edit rules from form to lemma, learned from a treebank: those of whole words first, then those of ever shorter ends, each for a part
/// of speech and what of its morphology shows in the ending.
/// </summary>
public sealed class LemmaRules
{
    public const string Kind = "LEMMAS01";

    /// <summary>Ends longer than this are not told apart.</summary>
    public const int LongestEnd = 7;

    private readonly HashIndex _keys;
    private readonly ushort[] _rules;
    private readonly LemmaRule[] _table;

    private LemmaRules(ulong[] keys, ushort[] rules, LemmaRule[] table)
    {
        _keys = new HashIndex(keys);
        _rules = rules;
        _table = table;
    }

    /// <summary>Reads the payload of a model file of the kind <see cref="Kind"/>.</summary>
    public static LemmaRules Load(ReadOnlyMemory<byte> payload)
    {
        using var reader = new BinaryReader(new MemoryStream(payload.ToArray()), Encoding.UTF8);
        var table = new LemmaRule[reader.ReadInt32()];
        for (var i = 0; i < table.Length; i++)
            table[i] = new LemmaRule(reader.ReadSByte(), reader.ReadByte(), reader.ReadString());
        var keys = new ulong[reader.ReadInt32()];
        var rules = new ushort[keys.Length];
        for (var i = 0; i < keys.Length; i++)
            (keys[i], rules[i]) = (reader.ReadUInt64(), reader.ReadUInt16());
        return new LemmaRules(keys, rules, table);
    }

    public static LemmaRules LoadEmbedded(string name) => Load(ModelFile.ReadEmbedded(name, Kind));

    /// <summary>The rule learned for this very word, if any.</summary>
    public LemmaRule? OfWord(ReadOnlySpan<char> form, Upos upos, Morphology feats) => Find(WordKey(form, upos, feats));

    /// <summary>The rule of the longest known end that fits; the form itself where there is none.</summary>
    public LemmaRule OfEnd(ReadOnlySpan<char> form, Upos upos, Morphology feats)
    {
        for (var length = Math.Min(LongestEnd, form.Length); length >= 1; length--)
        {
            if (Find(EndKey(form, length, upos, feats)) is { } rule && rule.FitsTo(form))
                return rule;
        }
        return LemmaRule.Same;
    }

    internal static ulong WordKey(ReadOnlySpan<char> form, Upos upos, Morphology feats) => FormHash.Exact(form) ^ Class(upos, feats);

    internal static ulong EndKey(ReadOnlySpan<char> form, int length, Upos upos, Morphology feats) =>
        FormHash.Suffix(form, length) ^ Class(upos, feats);

    private LemmaRule? Find(ulong key) => _keys.Find(key) is >= 0 and var row ? _table[_rules[row]] : null;

    /// <summary>Part of speech, number and genitive of nouns, verb form, degree: what an ending tells about the lemma.</summary>
    private static ulong Class(Upos upos, Morphology feats)
    {
        var shown = upos switch
        {
            Upos.NOUN or Upos.PROPN => ((int)feats.Number * 2) + (feats.Case == Case.Gen ? 1 : 0),
            Upos.VERB or Upos.AUX => ((int)feats.VerbForm * 4) + (int)feats.Tense,
            Upos.ADJ => ((int)feats.Degree * 2) + (feats.Case == Case.None ? 0 : 1),
            _ => 0,
        };
        return (((ulong)upos * 64) + (ulong)shown + 1) * 0xD6E8FEB86659FD93;
    }
}
