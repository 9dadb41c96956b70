using Lagebild.Language.Networks;

namespace Lagebild.Language.Tagging;

/// <summary>The memory that an encoder works in; kept and used again.</summary>
internal sealed class EncoderMemory
{
    /// <summary>What each form that is not remembered adds to the first layer's gates.</summary>
    public Matrix FormGates { get; } = new(1, 1);

    public Matrix Gates { get; } = new(1, 1);

    public Matrix States { get; } = new(1, 1);

    public Matrix[] Hidden { get; } = [new(1, 1), new(1, 1)];
}
