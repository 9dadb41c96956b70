using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Evidences;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;

namespace Lagebild.Desk.Api.Answers;

/// <summary>Who says so, in which words, and where they stand.</summary>
/// <param name="Quote">The exact words.</param>
/// <param name="Start">First character of them in the report's text, counted in UTF-16 code units.</param>
/// <param name="End">One past the last.</param>
public sealed record ProofAnswer(string Quote, int Start, int End)
{
    /// <summary>Id of the report; absent where an editor says so.</summary>
    public string? Document { get; init; }

    /// <summary>Id of the note where an editor says so.</summary>
    public string? Note { get; init; }

    /// <summary>The outlet, or the editor.</summary>
    public string? Source { get; init; }

    /// <summary>When it was published: a day, or a time with its offset.</summary>
    public string? Published { get; init; }

    /// <summary>Web address of the report.</summary>
    public string? Address { get; init; }

    /// <summary>Where the words stand on the desk.</summary>
    public string? Page { get; init; }

    public static ProofAnswer Of(Proof proof) => new(proof.Quote, proof.Range.Start, proof.Range.End)
    {
        Document = proof.IsNote ? null : proof.Document.Value,
        Note = proof.IsNote ? proof.Document.Value : null,
        Source = proof.Source,
        Published = Said.Published(proof.Time),
        Address = WebAddress.IsSafe(proof.Address) ? proof.Address : null,
        Page = Addresses.Of(proof),
    };

    public static ProofAnswer Of(Support support, FoldedStory story) => Of(Sketching.Prove(story, support));
}
