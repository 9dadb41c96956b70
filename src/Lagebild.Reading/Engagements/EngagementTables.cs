using System.Collections.Frozen;
using Lagebild.Reading.Engagements.Decisions;
using Lagebild.Reading.Engagements.Features;
using Lagebild.Reading.Engagements.Truths;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>The tables and decisions of one language for finding engagements; they stand under <c>Engagements/LANGUAGE/</c>.</summary>
internal sealed class EngagementTables
{
    private readonly ReadingLanguage _language;
    private readonly Lazy<EngagementReader> _reader;
    private readonly Lazy<OccasionLikeness> _likeness;

    public EngagementTables(ReadingLanguage language)
    {
        _language = language;
        Nouns = new OccasionNouns(Rows("occasion-nouns", 4), Rows("not-occasions", 1));
        Verbs = new OccasionVerbs(Rows("occasion-verbs", 5));
        StatusSigns = new StatusSigns(Rows("status-signs", 2));
        StatusVerbs = new StatusVerbs(Rows("status-verbs", 2));
        SetPhrases = new SetPhrases(Rows("set-phrases", 4));
        Attendance = new Attendance(Rows("attendance", 2));
        Truths = new OccasionTruths(Rows("occasion-truths", 2));
        Outcomes = new Outcomes(Rows("outcome-signs", 2));
        People = new PeopleNouns(language, Rows("people-nouns", 1));
        Manners = Rows("manner-parts", 1).Select(r => r[0]).ToFrozenSet();
        Outlets = SignPattern.AnyOf(Rows("outlets", 1).Select(r => r[0]));
        HourVerbs = Rows("hour-verbs", 2).ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
        KindNames = Rows("kind-names", 2).ToFrozenDictionary(r => Enum.Parse<EngagementKind>(r[0], ignoreCase: true), r => r[1]);
        var places = language.Table("Places", "place-nouns", 2).ToLookup(r => r[1], r => r[0]);
        (PlaceNouns, Venues) = (SignPattern.AnyOf(places["named"]), SignPattern.AnyOf(places["venue"]));
        _likeness = new(() => new OccasionLikeness(language.Vectors, Rows("occasion-nouns", 4), Rows("occasion-verbs", 5)));
        _reader = new(() => new EngagementReader(
            EngagementDecisions.Read(language.Model("decisions", EngagementDecisions.FileKind).Span), language.Matters.Reader.Decisions));
    }

    public OccasionNouns Nouns { get; }

    public OccasionVerbs Verbs { get; }

    public StatusSigns StatusSigns { get; }

    public StatusVerbs StatusVerbs { get; }

    public SetPhrases SetPhrases { get; }

    public Attendance Attendance { get; }

    /// <summary>What sentences take back of an occasion.</summary>
    public OccasionTruths Truths { get; }

    public Outcomes Outcomes { get; }

    public PeopleNouns People { get; }

    /// <summary>First parts of compounds that say of what kind an occasion is, not what it is about.</summary>
    public FrozenSet<string> Manners { get; }

    /// <summary>Nouns for media: a talk with one is an interview.</summary>
    public SignPattern Outlets { get; }

    /// <summary>Verbs that say which bound of a time an hour is.</summary>
    public FrozenDictionary<string, string> HourVerbs { get; }

    /// <summary>What an engagement of a kind is called where the report has no noun for it.</summary>
    public FrozenDictionary<EngagementKind, string> KindNames { get; }

    /// <summary>Nouns that stand before the name of a place.</summary>
    public SignPattern PlaceNouns { get; }

    /// <summary>Nouns for buildings that are places without a name.</summary>
    public SignPattern Venues { get; }

    /// <summary>How like other words are to those of the tables.</summary>
    public OccasionLikeness Likeness => _likeness.Value;

    /// <summary>The decisions that ship with the program.</summary>
    public EngagementReader Reader => _reader.Value;

    private IEnumerable<string[]> Rows(string name, int columns) => _language.Table("Engagements", name, columns);
}
