using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Statements;
using Lagebild.Pages.Lookup;

namespace Lagebild.Desk.Api.Answers;

/// <summary>Something that somebody said.</summary>
/// <param name="Content">What, in the words of the first report.</param>
/// <param name="Form">direct, indirect …</param>
/// <param name="Force">asserts, denies, demands …</param>
/// <param name="Story">Id of the story.</param>
/// <param name="Reports">Reports that tell of it.</param>
/// <param name="Origins">Texts among them that were written independently.</param>
/// <param name="Proof">The first of them.</param>
public sealed record StatementAnswer(string Content, string Form, string Force, string Story, int Reports, int Origins, ProofAnswer Proof)
{
    public string? Speaker { get; init; }

    /// <summary>Key of the speaker among actors.</summary>
    public string? Actor { get; init; }

    /// <summary>Where it was said: an interview, a post …</summary>
    public string? Channel { get; init; }

    /// <summary>The speaker's own words in the speaker's own place.</summary>
    public ProofAnswer? FirstHand { get; init; }

    public static StatementAnswer Of(DossierStatement s, FoldedStory story) => new(
        s.Content, Said.Name(s.Form), Said.Name(s.Force), story.Dossier.Id.First.Value, s.Supports.Reports(), s.Supports.Origins(), ProofAnswer.Of(s.Supports[0], story))
    {
        Speaker = s.SpeakerName,
        Actor = s.Speaker?.Value,
        Channel = s.Channel,
        FirstHand = s.FirstHand is { } hand ? ProofAnswer.Of(hand, story) : null,
    };
}
