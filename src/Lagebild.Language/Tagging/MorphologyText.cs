using System.Text;

namespace Lagebild.Language.Tagging;

/// <summary>The CoNLL-U spelling of <see cref="Morphology"/>.</summary>
public static class MorphologyText
{
    public static string Write(Morphology morphology)
    {
        if (morphology.Bits == 0)
            return "_";
        var text = new StringBuilder();
        foreach (var field in MorphologyField.All)
        {
            if (morphology.Get(field) is > 0 and var value)
                text.Append(text.Length > 0 ? "|" : "").Append(field.Name).Append('=').Append(field.Values[value - 1]);
        }
        return text.ToString();
    }

    public static Morphology Read(ReadOnlySpan<char> feats)
    {
        var result = Morphology.None;
        foreach (var part in feats.Split('|'))
        {
            var feature = feats[part];
            if (feature.IndexOf('=') is > 0 and var at && Find(feature[..at]) is { } field && Place(field, feature[(at + 1)..]) is >= 0 and var place)
                result = result.With(field, place + 1);
        }
        return result;
    }

    private static MorphologyField? Find(ReadOnlySpan<char> name)
    {
        foreach (var field in MorphologyField.All)
        {
            if (name.SequenceEqual(field.Name))
                return field;
        }
        return null;
    }

    private static int Place(MorphologyField field, ReadOnlySpan<char> value)
    {
        for (var i = 0; i < field.Values.Length; i++)
        {
            if (value.SequenceEqual(field.Values[i]))
                return i;
        }
        return -1;
    }
}
