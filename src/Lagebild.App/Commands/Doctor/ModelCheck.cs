using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Lagebild.Language;
using Lagebild.Language.Models;
using Lagebild.Pages;

namespace Lagebild.App.Commands.Doctor;

/// <summary>
/// Whether the models are all there, whole, and those that the program was built with (<c>eng/ModelList.targets</c> wrote down their digests), and whether the
/// reader can be made from them.
/// </summary>
/// <param name="home">The assembly that carries the models.</param>
/// <param name="expected">Name and SHA-256 of each.</param>
internal sealed class ModelCheck(Assembly home, IReadOnlyList<ModelCheck.Expected> expected)
{
    /// <summary>Bytes that name the kind of a model at its beginning.</summary>
    private const int KindLength = 8;

    /// <summary>The models that ship with this program.</summary>
    public static ModelCheck Shipped => new(
        typeof(ModelFile).Assembly,
        [.. TsvTable.Rows(typeof(ModelCheck).Assembly, "Commands/Doctor/models.tsv", 2).Select(r => new Expected(r[0], r[1].ToLowerInvariant()))]);

    public IEnumerable<Finding> Look() => expected.Select(Look);

    /// <summary>Makes the reader, which loads every model and table.</summary>
    public static Finding LookAtReader(Languages languages)
    {
        try
        {
            return languages.Version(TextLanguage.German) is { } version
                ? new Finding("models", "reader", Health.Fine, ("version", version))
                : new Finding("models", "reader", Health.Problem) { Case = "none" };
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or FormatException)
        {
            return new Finding("models", "reader", Health.Problem, ("error", e.Message)) { Case = "broken" };
        }
    }

    private Finding Look(Expected model)
    {
        using var stream = home.GetManifestResourceStream(model.Name);
        if (stream is null)
            return new Finding("models", "file", Health.Problem, ("model", model.Name)) { Case = "missing" };
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return IsWhole(bytes) is { } error ? new Finding("models", "file", Health.Problem, ("model", model.Name), ("error", error)) { Case = "damaged" }
            : Convert.ToHexStringLower(SHA256.HashData(bytes)) != model.Sha256 ? new Finding("models", "file", Health.Problem, ("model", model.Name)) { Case = "other" }
            : new Finding("models", "file", Health.Fine, ("model", model.Name), ("size", Amount.Say(bytes.Length)), ("sha256", model.Sha256));
    }

    /// <summary>Null where the model's own frame and checksum hold; else what is wrong.</summary>
    private static string? IsWhole(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            ModelFile.Read(stream, Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(KindLength, bytes.Length))).PadRight(KindLength));
            return null;
        }
        catch (InvalidDataException e)
        {
            return e.Message;
        }
    }

    /// <summary>A model as it was when the program was built.</summary>
    internal sealed record Expected(string Name, string Sha256);
}
