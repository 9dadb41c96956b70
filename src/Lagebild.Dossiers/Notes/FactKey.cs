using Lagebild.Reading.Documents;

namespace Lagebild.Dossiers.Notes;

/// <summary>Kinds of fact that a note can be about.</summary>
public enum FactKind { Engagement, Statement, Silence, Question }

/// <summary>What a note is about: a fact that a report tells, or an engagement that another note added.</summary>
public abstract record FactKey
{
    private protected FactKey()
    {
    }

    public abstract FactKind Kind { get; }

    /// <summary>Its words, to be shown where the fact itself is gone.</summary>
    public abstract string Words { get; }

    internal abstract void Check();
}

/// <summary>
/// A fact by where it stands, so that a newer reading of the same document finds it again, or finds that it is gone.
/// </summary>
/// <param name="Of">Engagement, statement, silence or open question.</param>
/// <param name="Evidence">The words that prove it.</param>
/// <param name="Name">What it was called: an engagement's title, a statement's content, who is silent, the question. Tells facts of one sentence apart.</param>
public sealed record ReportedFact(FactKind Of, Evidence Evidence, string Name) : FactKey
{
    public override FactKind Kind => Of;

    public override string Words => Evidence.Quote;

    internal override void Check()
    {
        if (string.IsNullOrWhiteSpace(Name))
            throw new NoteException("fact", "A fact needs a name.");
    }
}

/// <summary>An engagement that was added by hand, by the note that added it.</summary>
public sealed record AddedFact(NoteId Note) : FactKey
{
    public override FactKind Kind => FactKind.Engagement;

    public override string Words => Note.Short;

    internal override void Check()
    {
        if (!NoteId.IsId(Note.Value))
            throw new NoteException("id", $"'{Note.Value}' is no id of a note.");
    }
}
