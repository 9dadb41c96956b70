using System.Collections.Frozen;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Statements.Channels;
using Lagebild.Reading.Statements.Clauses;
using Lagebild.Reading.Statements.Cues;
using Lagebild.Reading.Statements.Media;
using Lagebild.Reading.Statements.Quotations;
using Lagebild.Reading.Statements.Speakers;

namespace Lagebild.Reading.Statements;

/// <summary>The tables of one language for finding statements; they stand under <c>Statements/LANGUAGE/</c>.</summary>
internal sealed class StatementTables
{
    private readonly ReadingLanguage _language;

    public StatementTables(ReadingLanguage language)
    {
        _language = language;
        Lemmas = new Lemmas(language);
        Moods = new VerbMoods(language.Lexicon, Rows("subjunctives", 2));
        Cues = new CueTable(this);
        Sources = new SourceTable(Rows("sources", 5), language.Words);
        Channels = new ChannelTable(Rows("channels", 4), Lemmas);
        Addressees = new AddresseeTable(Rows("addressees", 3), [.. Rows("case-words", 2)]);
        Marks = new QuotationMarks(Rows("quotation-marks", 3));
        Media = new MediumTable(Rows("media", 4));
        Kinds = new SourceKinds(Rows("source-kinds", 3), Lemmas);
        Openers = new Openers(Rows("openers", 2));
        NotContent = Rows("not-content", 1).Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);
        Datives = Rows("dative-words", 4).ToFrozenDictionary(r => (r[0], r[1]), r => (r[2], r[3]));
        PersonEndings = [.. Rows("person-endings", 2)
            .Select(r => (r[0], r[1] == "f" ? Gender.Fem : r[1] == "m" ? Gender.Masc : Gender.None)).OrderByDescending(r => r.Item1.Length)];
    }

    public Lemmas Lemmas { get; }

    public VerbMoods Moods { get; }

    public CueTable Cues { get; }

    public SourceTable Sources { get; }

    public ChannelTable Channels { get; }

    public AddresseeTable Addressees { get; }

    public QuotationMarks Marks { get; }

    public MediumTable Media { get; }

    public SourceKinds Kinds { get; }

    public Openers Openers { get; }

    /// <summary>Words that are no content of a cue ("Todesopfer").</summary>
    public FrozenSet<string> NotContent { get; }

    /// <summary>Determiners in the dative, by form and gender, with the nominative and the ending of an adjective behind it.</summary>
    public FrozenDictionary<(string Dative, string Gender), (string Nominative, string Ending)> Datives { get; }

    /// <summary>Ends of nouns that mean a person, the longest first.</summary>
    public (string Ending, Gender Gender)[] PersonEndings { get; }

    public IEnumerable<string[]> Rows(string name, int columns) => _language.Table("Statements", name, columns);
}
