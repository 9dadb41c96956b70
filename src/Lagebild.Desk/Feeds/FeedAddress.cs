using System.Text.Json.Serialization;

namespace Lagebild.Desk.Feeds;

/// <summary>
/// A secret address under which a calendar or feed program reads without signing in, for such programs cannot. It only reads, and only feeds; whoever has it
/// sees what its owner may see, until it is taken back or its owner is let in no longer.
/// </summary>
/// <param name="Hash">SHA-256 of the secret part, which only its owner has.</param>
/// <param name="Name">What it is for, in its owner's words.</param>
/// <param name="Owner">Name of the account.</param>
/// <param name="Created">When it was made, as ISO 8601.</param>
public sealed record FeedAddress(string Hash, string Name, string Owner, string Created)
{
    public const int LongestName = 80;

    /// <summary>Every secret part begins so.</summary>
    public const string Prefix = "lbf_";
}

[JsonSerializable(typeof(FeedAddress))]
internal sealed partial class FeedAddressJson : JsonSerializerContext;
