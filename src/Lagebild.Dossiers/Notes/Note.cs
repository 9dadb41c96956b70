using NodaTime;

namespace Lagebild.Dossiers.Notes;

/// <summary>
/// One decision of an editor: who decided what, when and why. It is appended to the log and never changed; whoever thinks otherwise appends another
/// one, and who takes it back appends an <see cref="Undo"/>.
/// </summary>
public sealed record Note : IComparable<Note>
{
    /// <summary>Longest author, in characters.</summary>
    public const int LongestAuthor = 200;

    /// <summary>Longest reason and longest text of a content, in characters.</summary>
    public const int LongestText = 4000;

    private Note(NoteId id, string author, Instant written, NoteContent content, string why) =>
        (Id, Author, Written, Content, Why) = (id, author, written, content, why);

    /// <summary>Hash of everything else, so that the same note taken in twice is the same note.</summary>
    public NoteId Id { get; }

    public string Author { get; }

    public Instant Written { get; }

    public NoteContent Content { get; }

    /// <summary>The reason in the author's words; empty where none is given.</summary>
    public string Why { get; }

    /// <param name="author">Who decides; not blank.</param>
    /// <param name="written">When.</param>
    /// <param name="content">What is decided.</param>
    /// <param name="why">The reason, or nothing.</param>
    /// <exception cref="NoteException">The author is blank, or a text is blank or too long.</exception>
    public static Note Create(string author, Instant written, NoteContent content, string why = "")
    {
        author = author.Trim();
        why = why.Trim();
        if (author.Length is 0 or > LongestAuthor)
            throw new NoteException("author", $"A note needs an author of 1 to {LongestAuthor} characters.");
        if (why.Length > LongestText)
            throw new NoteException("why", $"A reason has at most {LongestText} characters.");
        content.Check();
        return new Note(NoteJson.Identify(author, written, content, why), author, written, content, why);
    }

    /// <summary>By time, then by id: of two notes that contradict each other the later one holds.</summary>
    public int CompareTo(Note? other)
    {
        if (other is null)
            return 1;
        var order = Written.CompareTo(other.Written);
        return order != 0 ? order : Id.CompareTo(other.Id);
    }
}
