using System.Buffers;

namespace Lagebild.Language.Models;

/// <summary>
/// An embedded resource where the runtime has mapped it into memory: it is not copied, and what nobody looks at is never read from disk.
/// </summary>
internal sealed unsafe class MappedResource : MemoryManager<byte>
{
    // Keeps the mapping: the runtime's stream holds on to its assembly.
    private readonly UnmanagedMemoryStream _resource;
    private readonly byte* _start;

    private MappedResource(UnmanagedMemoryStream resource)
    {
        _resource = resource;
        _start = resource.PositionPointer;
    }

    /// <summary>All bytes of a resource; copied only where the runtime does not say where they lie.</summary>
    public static ReadOnlyMemory<byte> Of(Stream resource)
    {
        if (resource is UnmanagedMemoryStream mapped)
            return new MappedResource(mapped).Memory;
        var copy = new byte[resource.Length];
        resource.ReadExactly(copy);
        return copy;
    }

    public override Span<byte> GetSpan() => new(_start, (int)_resource.Length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
