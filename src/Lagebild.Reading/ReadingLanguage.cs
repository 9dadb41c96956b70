using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Models;
using Lagebild.Language.Terms;
using Lagebild.Language.Vectors;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Events;
using Lagebild.Reading.Places;
using Lagebild.Reading.Silences;
using Lagebild.Reading.Statements;
using Lagebild.Reading.Terms;
using Lagebild.Reading.Topics;

namespace Lagebild.Reading;

/// <summary>
/// All that reading one language needs: word classes and endings, the tables under <c>*/FOLDER/</c>, the models under <c>models/CODE/</c>.
/// Immutable; every part is loaded when first asked for.
/// </summary>
public sealed class ReadingLanguage
{
    private readonly string _folder, _code;
    private readonly LanguageCore _core;
    private readonly Lazy<ActorTables> _actors;
    private readonly Lazy<Gazetteer> _places;
    private readonly Lazy<StatementTables> _statements;
    private readonly Lazy<MatterTables> _matters;
    private readonly Lazy<EngagementTables> _engagements;
    private readonly Lazy<EventTables> _events;
    private readonly Lazy<TopicReader> _topics;
    private readonly Lazy<TermReader> _terms;

    internal ReadingLanguage(string folder, string code, LanguageCore core)
    {
        (_folder, _code, _core) = (folder, code, core);
        Words = new WordClasses(Rows($"{folder}/word-classes.tsv", 2));
        Endings = new Endings(Rows($"{folder}/endings.tsv", 2));
        _actors = new(() => new ActorTables(this));
        _places = new(() => new Gazetteer(this));
        _statements = new(() => new StatementTables(this));
        _matters = new(() => new MatterTables(this));
        _engagements = new(() => new EngagementTables(this));
        _events = new(() => new EventTables(this));
        _topics = new(() => new TopicReader(this));
        _terms = new(() => new TermReader(this));
    }

    /// <summary>The places that reports in this language name.</summary>
    public Gazetteer Places => _places.Value;

    internal WordClasses Words { get; }

    internal Endings Endings { get; }

    internal GermanLexicon Lexicon => _core.Lexicon();

    internal GermanCompounds Compounds => _core.Compounds();

    internal ClosedClasses ClosedClasses => _core.ClosedClasses();

    internal WordVectors Vectors => _core.Vectors();

    internal GermanTerms TermsOfWords => _core.Terms();

    internal TermRarity Rarity => _core.Rarity();

    internal ActorTables Actors => _actors.Value;

    internal StatementTables Statements => _statements.Value;

    internal MatterTables Matters => _matters.Value;

    internal EngagementTables Engagements => _engagements.Value;

    internal EventTables Events => _events.Value;

    internal TopicReader Topics => _topics.Value;

    internal TermReader Terms => _terms.Value;

    /// <summary>Loads the large tables and models of all parts, which otherwise happens while the first document is read.</summary>
    public void Load() => _ = (Actors, Places, Statements, Engagements.Reader, Matters.Reader, Events.Reader, Topics, Terms);

    /// <summary>The rows of a table of one room.</summary>
    internal IEnumerable<string[]> Table(string room, string name, int columns) => Rows($"{room}/{_folder}/{name}.tsv", columns);

    /// <summary>The payload of a model file.</summary>
    internal ReadOnlyMemory<byte> Model(string name, string kind) => ModelFile.ReadEmbedded($"models/{_code}/{name}.bin", kind);

    private static IEnumerable<string[]> Rows(string path, int columns) => TsvTable.Rows(typeof(ReadingLanguage).Assembly, path, columns);
}

/// <summary>What the language core has of a language beside its pipeline, each loaded when asked for.</summary>
internal sealed record LanguageCore(
    Func<GermanLexicon> Lexicon, Func<GermanCompounds> Compounds, Func<ClosedClasses> ClosedClasses, Func<WordVectors> Vectors, Func<GermanTerms> Terms, Func<TermRarity> Rarity);
