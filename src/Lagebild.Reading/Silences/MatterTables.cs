namespace Lagebild.Reading.Silences;

/// <summary>The tables and decisions of one language for what is open and who keeps silent; they stand under <c>Silences/LANGUAGE/</c>.</summary>
internal sealed class MatterTables(ReadingLanguage language)
{
    private readonly Lazy<MatterReader> _reader = new(() => new MatterReader(MatterDecisions.Read(language.Model("matters", MatterDecisions.FileKind).Span)));

    public QuestionWords Questions { get; } = new([.. language.Table("Silences", "question-words", 2)]);

    public SlotWords Slots { get; } = new(language.Table("Silences", "slot-words", 2));

    /// <summary>The decisions that ship with the program.</summary>
    public MatterReader Reader => _reader.Value;
}
