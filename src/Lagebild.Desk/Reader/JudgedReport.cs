using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Events;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Silences;
using Lagebild.Reading.Statements;

namespace Lagebild.Desk.Reader;

/// <summary>A fact of a report as a line shows it.</summary>
/// <param name="Name">As a note names it: <c>1a2b3c4d-e2</c>.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Verdict">The note that confirms or rejects it, or null.</param>
public sealed record JudgedFact(string Name, Fact Fact, Note? Verdict)
{
    public bool IsRejected => Verdict is { Content: Verdict { IsRight: false } };
}

/// <summary>The facts of a report that notes can be about, each with the verdict on it, found again from the lines that show them.</summary>
public sealed class JudgedReport
{
    private readonly Dictionary<(string Section, TextRange Range), Queue<JudgedFact>> _facts = [];

    internal JudgedReport(Report report, NoteSet notes)
    {
        var verdicts = new Dictionary<Fact, Note>(ReferenceEqualityComparer.Instance);
        foreach (var note in notes.InForce)
        {
            if (note.Content is Verdict { Fact: ReportedFact key } && key.Evidence.Document == report.Document && FactSearch.Find(key, report) is { } fact)
                verdicts[fact] = note;
        }
        foreach (var (name, fact) in FactName.Of(report))
        {
            var place = PlaceOf(fact);
            if (!_facts.TryGetValue(place, out var queue))
                _facts[place] = queue = new Queue<JudgedFact>();
            queue.Enqueue(new JudgedFact(name, fact, verdicts.GetValueOrDefault(fact)));
        }
    }

    /// <summary>The fact that a line shows; lines of one place come in the order of the facts. Null for what no note can be about.</summary>
    public JudgedFact? Next(string section, Line line) =>
        line.Citations.IsEmpty || line.Citations[0].Range is not { } range || !_facts.TryGetValue((section, range), out var queue) || queue.Count == 0 ? null : queue.Dequeue();

    /// <summary>The section of <see cref="BriefPage"/> that shows a fact, and the range that its line cites first.</summary>
    private static (string, TextRange) PlaceOf(Fact fact) => fact switch
    {
        Engagement engagement => (EngagementLines.IsAhead(engagement.Status) ? "planned" : "happened", fact.Evidence.Range),
        Statement statement => ("statements", statement.Content[0].Range),
        Silence => ("silences", fact.Evidence.Range),
        OpenQuestion => ("open", fact.Evidence.Range),
        _ => ("", fact.Evidence.Range),
    };
}
