namespace Lagebild.Dossiers.Notes;

/// <summary>What a note decides. The hierarchy is closed; each kind has one name in JSON (<see cref="NoteJson"/>).</summary>
public abstract record NoteContent
{
    private protected NoteContent()
    {
    }

    /// <summary>What the note says in one short line, in no language: the value, the name, the title. Never blank; it is the note's own evidence.</summary>
    public abstract string Words { get; }

    /// <exception cref="NoteException">A text is blank or too long, or something is related to itself.</exception>
    internal virtual void Check()
    {
    }

    private protected static void Demand(bool holds, string rule, string otherwise)
    {
        if (!holds)
            throw new NoteException(rule, otherwise);
    }

    private protected static void DemandText(string? text, string what) =>
        Demand(!string.IsNullOrWhiteSpace(text) && text.Length <= Note.LongestText, $"text.{what}", $"A text ({what}) must have 1 to {Note.LongestText} characters.");
}
