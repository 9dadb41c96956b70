namespace Lagebild.Reading.Events;

internal sealed class EventReader
{
    public static EventReader German { get; } = new();
    public List<Event> Read(Material material) => [];
}
