using Lagebild.Reading.Events.Decisions;
using Lagebild.Reading.Events.Features;

namespace Lagebild.Reading.Events;

/// <summary>The tables and decisions of one language for finding events; they stand under <c>Events/LANGUAGE/</c>.</summary>
internal sealed class EventTables
{
    private readonly Lazy<EventLikeness> _likeness;
    private readonly Lazy<EventReader> _reader;

    public EventTables(ReadingLanguage language)
    {
        Words = new EventWords(language.Table("Events", "event-words", 3), language.Table("Events", "event-modes", 3), language.Table("Events", "event-hearsay", 1));
        _likeness = new(() => new EventLikeness(language.Vectors, Words));
        _reader = new(() => new EventReader(EventDecisions.Read(language.Model("events", EventDecisions.FileKind).Span)));
    }

    public EventWords Words { get; }

    /// <summary>How like other words are to those of the tables.</summary>
    public EventLikeness Likeness => _likeness.Value;

    /// <summary>The decisions that ship with the program.</summary>
    public EventReader Reader => _reader.Value;
}
