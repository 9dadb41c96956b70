namespace Lagebild.Sources.Fetching;

/// <summary>A limit or rule of ours, met in the middle of a connection or a stream: the way out of what the network stack calls.</summary>
internal sealed class FetchException(FetchFault fault, string detail) : IOException(detail)
{
    public FetchFault Fault { get; } = fault;
}
