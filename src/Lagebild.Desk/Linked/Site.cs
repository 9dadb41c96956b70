using Lagebild.Desk.Web;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Stories;

namespace Lagebild.Desk.Linked;

/// <summary>Names and addresses for what leaves the desk: a name stays whatever machine serves it, an address is where it was asked for.</summary>
/// <param name="origin">Scheme, host and port of the request.</param>
internal sealed class Site(string origin)
{
    private const int Digits = 16;

    public static Site Of(DeskRequest desk) => new($"{desk.Http.Request.Scheme}://{desk.Http.Request.Host}");

    /// <summary>The whole address of something on the desk.</summary>
    public string At(string address) => origin + address;

    public static string Name(StoryId story) => $"urn:lagebild:story:{story.First.Value[..Digits]}";

    public static string Name(EngagementKey key) => $"urn:lagebild:engagement:{key.First.Value[..Math.Min(Digits, key.First.Value.Length)]}-{key.Number}";
}
