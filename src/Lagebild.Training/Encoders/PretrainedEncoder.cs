using Lagebild.Language.Tagging;
using Lagebild.Language.Vectors;
using Lagebild.Training.Learning;

namespace Lagebild.Training.Encoders;

/// <summary>An encoder as pretraining leaves it: which forms have a row, and the weights. It is a step of training and does not ship.</summary>
internal sealed class PretrainedEncoder
{
    private readonly Dictionary<string, float[]> _weights = new(StringComparer.Ordinal);

    private PretrainedEncoder(ulong[] forms) => Forms = forms;

    public ulong[] Forms { get; }

    public static void Write(string path, ReadOnlySpan<ulong> forms, ParameterSet parameters)
    {
        using (var writer = new BinaryWriter(File.Create(path + ".new")))
        {
            writer.Write(forms.Length);
            foreach (var form in forms)
                writer.Write(form);
            writer.Write(parameters.All.Count);
            foreach (var p in parameters.All)
            {
                writer.Write(p.Name);
                writer.Write(p.Value.Count);
                writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(p.Value.Span));
            }
        }
        File.Move(path + ".new", path, overwrite: true);
    }

    public static PretrainedEncoder Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var forms = new ulong[reader.ReadInt32()];
        for (var i = 0; i < forms.Length; i++)
            forms[i] = reader.ReadUInt64();
        var encoder = new PretrainedEncoder(forms);
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var name = reader.ReadString();
            var values = new float[reader.ReadInt32()];
            reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()));
            encoder._weights.Add(name, values);
        }
        return encoder;
    }

    /// <summary>Copies the weights of the same name and size.</summary>
    /// <returns>How many parameters were filled.</returns>
    public int CopyTo(ParameterSet parameters)
    {
        var filled = 0;
        foreach (var p in parameters.All)
        {
            if (!_weights.TryGetValue(p.Name, out var values) || values.Length != p.Value.Count)
                continue;
            values.CopyTo(p.Value.Span);
            p.Changed();
            filled++;
        }
        return filled;
    }

    /// <summary>The forms frequent enough for a row, most frequent first.</summary>
    public static ulong[] FrequentForms(IEnumerable<string> forms, int leastCount) =>
        [.. forms.CountBy(f => FormHash.Exact(f)).Where(c => c.Value >= leastCount)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key)];
}
