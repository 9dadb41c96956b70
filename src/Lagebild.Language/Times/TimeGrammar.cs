using System.Reflection;
using Lagebild.Language.Times.Readings;

namespace Lagebild.Language.Times;

/// <summary>A language's tables, compiled: its words, patterns, contexts and verb forms, and the readers that they feed.</summary>
internal sealed class TimeGrammar
{
    private static readonly Lazy<TimeGrammar> LazyEnglish = new(() => new TimeGrammar(TextLanguage.English));

    private TimeGrammar(TextLanguage language)
    {
        Language = language;
        Lexicon = new TimeLexicon(Table, Classes, language);
        Patterns = new TimePatterns(Table("patterns", 2), Classes);
        Contexts = new TimeContexts(Table("contexts", 2), AdjectiveEndings);
        Verbs = new VerbDirections(Table("tenses", 2), AdjectiveEndings);
        Resolver = new TimeResolver(Classes);
    }

    /// <summary>Endings of adjectives; English has no use for them but no harm from them either.</summary>
    public static string[] AdjectiveEndings { get; } = ["", "e", "en", "er", "es", "em"];

    public static TimeGrammar German { get; } = new(TextLanguage.German);

    public static TimeGrammar English => LazyEnglish.Value;

    public TextLanguage Language { get; }

    public TimeClasses Classes { get; } = new();

    public TimeLexicon Lexicon { get; }

    public TimePatterns Patterns { get; }

    public TimeContexts Contexts { get; }

    public VerbDirections Verbs { get; }

    public TimeResolver Resolver { get; }

    /// <summary>Endings that an ordinal takes.</summary>
    public static string[] Endings(TextLanguage language) => language == TextLanguage.German ? AdjectiveEndings[1..] : [""];

    private IEnumerable<string[]> Table(string name, int columns) =>
        TsvTable.Rows(Assembly.GetExecutingAssembly(), $"Times/{Language}/{name}.tsv", columns);
}
