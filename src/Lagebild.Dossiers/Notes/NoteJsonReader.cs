using System.Text.Json;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports.Json;
using NodaTime.Text;

namespace Lagebild.Dossiers.Notes;

/// <summary>The way back from JSON. Every member must be known and asked for; what is left over is an error.</summary>
internal static class NoteJsonReader
{
    public static Note Read(JsonElement root)
    {
        var members = new JsonMembersOf(root, "the note");
        var (format, version) = (members.Text("format"), members.Number("version"));
        if (format != NoteJson.Format || version is < 1 or > NoteJson.Version)
            throw new FormatException($"it is {format}, version {version}");
        var id = members.Text("id");
        var (author, written, why) = (members.Text("author"), members.Text("written"), members.TextOrNull("why") ?? "");
        var content = Content(members.Text("kind"), members);
        members.End();
        var note = Note.Create(author, InstantPattern.ExtendedIso.Parse(written).GetValueOrThrow(), content, why);
        return note.Id.Value == id ? note : throw new FormatException($"the id '{id}' is not that of its content");
    }

    public static (NoteContent Content, string Why) ReadContent(JsonElement root)
    {
        var members = new JsonMembersOf(root, "the note");
        var why = members.TextOrNull("why") ?? "";
        var content = Content(members.Text("kind"), members);
        members.End();
        content.Check();
        return (content, why);
    }

    private static NoteContent Content(string kind, JsonMembersOf m) => kind switch
    {
        "verdict" => new Verdict(m.Fact("fact"), m.Flag("right")) { Seen = m.Documents("seen") },
        "status" => new StatusNote(m.Fact("fact"), m.NameOrNull<EngagementStatus>("value")) { Seen = m.Documents("seen") },
        "place" => new PlaceNote(m.Fact("fact"), m.TextOrNull("value")) { Seen = m.Documents("seen") },
        "time" => new TimeNote(m.Fact("fact"), m.DaysOrNull("value"), m.HourOrNull("hour")) { Seen = m.Documents("seen") },
        "participant" => new ParticipantNote(m.Fact("fact"), m.Text("name"), m.NameOrNull<ParticipantRole>("role")) { Seen = m.Documents("seen") },
        "topics" => new TopicsNote(m.Fact("fact"), m.Texts("value")) { Seen = m.Documents("seen") },
        "engagement" => Added(m),
        "sameEngagement" => new SameEngagement(m.Fact("one"), m.Fact("other"), m.Flag("same")),
        "sameActor" => new SameActor(m.Text("one"), m.Text("other"), m.Flag("same")),
        "move" => new ReportMoved(m.Document("report"), m.Document("story")),
        "split" => new StorySplit(m.Documents("reports"), m.Documents("rest")),
        "merge" => new StoriesMerged(m.Document("one"), m.Document("other")),
        "rename" => new StoryRenamed(m.Document("story"), m.Text("title")),
        "checked" => new StoryChecked(m.Document("story")),
        "watch" => new Watch(m.Name<WatchKind>("what"), m.Text("name")),
        "undo" => new Undo(new NoteId(m.Text("note"))),
        "withdrawal" => new DocumentWithdrawn(m.Document("document")) { Newer = m.DocumentOrNull("newer") },
        "date" => new DocumentDated(m.Document("document"), PublicationTimeText.Parse(m.Text("published"))),
        _ => throw new FormatException($"unknown kind '{kind}'"),
    };

    private static AddedEngagement Added(JsonMembersOf m) =>
        new(m.Document("story"), m.Name<EngagementKind>("what"), m.Name<EngagementStatus>("status"), m.Text("title"))
        {
            Participants = m.Objects("participants", p => new AddedParticipant(p.Text("name"), p.Name<ParticipantRole>("role"))),
            Place = m.TextOrNull("place"),
            Days = m.DaysOrNull("time"),
            Hour = m.HourOrNull("hour"),
            Topics = m.Texts("topics"),
        };
}

/// <summary>The members of one object, of which each is asked for by name.</summary>
internal sealed class JsonMembersOf
{
    private readonly Dictionary<string, JsonElement> _left = new(StringComparer.Ordinal);
    private readonly string _what;

    public JsonMembersOf(JsonElement element, string what)
    {
        _what = what;
        if (element.ValueKind != JsonValueKind.Object)
            throw new FormatException($"{what} is no object");
        foreach (var member in element.EnumerateObject())
        {
            if (!_left.TryAdd(member.Name, member.Value))
                throw new FormatException($"{what} has '{member.Name}' twice");
        }
    }

    /// <exception cref="FormatException">A member was not asked for.</exception>
    public void End()
    {
        if (_left.Count > 0)
            throw new FormatException($"{_what} has an unknown member '{_left.Keys.Order(StringComparer.Ordinal).First()}'");
    }

    public string Text(string member) => TextOrNull(member) ?? throw Missing(member);

    public string? TextOrNull(string member) => !_left.Remove(member, out var value) ? null : value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong(member);

    public int Number(string member) => _left.Remove(member, out var value) ? value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw Wrong(member) : throw Missing(member);

    public bool Flag(string member) => !_left.Remove(member, out var value) ? throw Missing(member) : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(member);

    public T Name<T>(string member)
        where T : struct, Enum => NoteNames<T>.Parse(Text(member));

    public T? NameOrNull<T>(string member)
        where T : struct, Enum => TextOrNull(member) is { } name ? NoteNames<T>.Parse(name) : null;

    public Edtf? DaysOrNull(string member) => TextOrNull(member) is { } days ? Edtf.Parse(days) : null;

    public TimeOfDay? HourOrNull(string member) => TextOrNull(member) is { } hour ? TimeOfDayText.Parse(hour) : null;

    public DocumentId Document(string member) => ToDocument(Text(member));

    public DocumentId? DocumentOrNull(string member) => TextOrNull(member) is { } id ? ToDocument(id) : null;

    public ValueArray<DocumentId> Documents(string member) => Texts(member).Select(ToDocument).ToValueArray();

    public ValueArray<string> Texts(string member) =>
        List(member, e => e.ValueKind == JsonValueKind.String ? e.GetString()! : throw Wrong(member));

    public ValueArray<T> Objects<T>(string member, Func<JsonMembersOf, T> read) => List(member, e =>
    {
        var members = new JsonMembersOf(e, member);
        var item = read(members);
        members.End();
        return item;
    });

    public FactKey Fact(string member)
    {
        if (!_left.Remove(member, out var value))
            throw Missing(member);
        var members = new JsonMembersOf(value, member);
        FactKey key = members.TextOrNull("note") is { } note ? new AddedFact(new NoteId(note)) : members.Reported();
        members.End();
        return key;
    }

    private ReportedFact Reported()
    {
        var (kind, document, start, end) = (Name<FactKind>("kind"), Document("document"), Number("start"), Number("end"));
        return new ReportedFact(kind, new Evidence(document, new TextRange(start, end), Text("quote")), Text("name"));
    }

    private ValueArray<T> List<T>(string member, Func<JsonElement, T> read)
    {
        if (!_left.Remove(member, out var value))
            return default;
        if (value.ValueKind != JsonValueKind.Array)
            throw Wrong(member);
        return value.EnumerateArray().Select(read).ToValueArray();
    }

    private static DocumentId ToDocument(string text) =>
        NoteId.IsId(text) ? new DocumentId(text) : throw new FormatException($"'{text}' is no id of a document");

    private FormatException Missing(string member) => new($"{_what} lacks '{member}'");

    private FormatException Wrong(string member) => new($"'{member}' of {_what} is of the wrong kind");
}
