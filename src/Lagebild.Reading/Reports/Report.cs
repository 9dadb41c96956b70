using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Events;
using Lagebild.Reading.Silences;
using Lagebild.Reading.Statements;
using Lagebild.Reading.Terms;

namespace Lagebild.Reading.Reports;

/// <summary>
/// All facts of one document. A pure function of it: the same document and the same reader give the same report, fact by fact, in
/// the same order.
/// </summary>
public sealed record Report
{
    public required DocumentId Document { get; init; }

    /// <summary>Version of the reader that made it; a change of rules or models changes it.</summary>
    public required string Reader { get; init; }

    public required TextLanguage Language { get; init; }

    public PublicationTime? Published { get; init; }

    public string? Source { get; init; }

    public string? Address { get; init; }

    public required string Headline { get; init; }

    public ValueArray<Actor> Actors { get; init; }

    public ValueArray<Statement> Statements { get; init; }

    public ValueArray<Engagement> Engagements { get; init; }

    public ValueArray<OpenQuestion> OpenQuestions { get; init; }

    public ValueArray<Silence> Silences { get; init; }

    public ValueArray<Event> Events { get; init; }

    /// <summary>What the headline is about besides its actors: nouns in their dictionary form, general ones left out. Empty in reports
    /// of readers that did not read them yet.</summary>
    public ValueArray<Passage> Topics { get; init; }

    /// <summary>What tells its story from others, sorted by text. Empty in reports of readers that did not read them yet, and in languages without
    /// a reader; such a report is in one story with its copies only.</summary>
    public ValueArray<Term> Terms { get; init; }

    /// <summary>The same report without the engagements that were read less surely, and without links to them; its other facts stay.</summary>
    /// <param name="confidence">The least confidence of an engagement, from 0 to 1.</param>
    public Report WithEngagementsFrom(double confidence)
    {
        var kept = Engagements.Where(e => e.Confidence.Engagement >= confidence).ToValueArray();
        if (kept.Count == Engagements.Count)
            return this;
        var ids = kept.Select(e => e.Id).ToHashSet();
        return this with
        {
            Engagements = kept,
            Statements = Statements.Select(s => s.AboutEngagements.All(ids.Contains) ? s : s with { AboutEngagements = s.AboutEngagements.Where(ids.Contains).ToValueArray() }).ToValueArray(),
            OpenQuestions = OpenQuestions.Select(q => q.Engagement is { } id && !ids.Contains(id) ? q with { Engagement = null } : q).ToValueArray(),
        };
    }

    /// <summary>Every fact, kind by kind.</summary>
    public IEnumerable<Fact> Facts() => [.. Actors, .. Statements, .. Engagements, .. OpenQuestions, .. Silences, .. Events];

    public Actor? Actor(ActorId? id)
    {
        foreach (var actor in Actors)
        {
            if (actor.Id == id)
                return actor;
        }
        return null;
    }
}
