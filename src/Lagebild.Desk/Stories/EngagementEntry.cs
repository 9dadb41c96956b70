using Lagebild.Desk.Notes;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;

namespace Lagebild.Desk.Stories;

/// <summary>The form for an engagement that no report tells of. Nobody but the editor vouches for it, so that it must say where that is known from.</summary>
internal static class EngagementEntry
{
    /// <summary>What the form decides.</summary>
    public const string What = "eintragen";

    /// <summary>Fields for names; whoever else takes part is added on the engagement's own page.</summary>
    public const int Names = 4;

    /// <exception cref="NoteProblem">Something is missing or cannot be understood; all of it is said.</exception>
    public static AddedEngagement Read(NoteForm form, DocumentId story)
    {
        var problems = new FieldProblems();
        var title = problems.Read("titel", () => form.Demand("titel", "form.title"));
        var kind = problems.Read("art", () => form.Choice<EngagementKind>("art"));
        var status = problems.Read("stand", () => form.Choice<EngagementStatus>("stand"));
        var names = problems.Read("wer", () => form.Lines("wer"));
        var days = problems.Read("tag", () => form.Days("tag"));
        var hour = problems.Read("stunde", () => form.Hour("stunde"));
        // A day that cannot be understood is told of already.
        var hasDay = days?.IsDay ?? !string.IsNullOrWhiteSpace(form.Fields["tag"]);
        problems.Read("stunde", () => hour is null || hasDay ? true : throw new NoteProblem("form.hourDay"));
        var place = problems.Read("ort", () => form.Text("ort"));
        problems.Read("warum", () => form.Demand("warum", "form.source"));
        problems.DemandNone();
        return new AddedEngagement(story, kind, status, title!)
        {
            Participants = names!.Select(n => new AddedParticipant(n, ParticipantRole.Principal)).ToValueArray(),
            Place = place,
            Days = days,
            Hour = hour,
        };
    }
}
