namespace Lagebild.Language.Times;

/// <summary>Numbers for the names of word classes, so that matching compares integers.</summary>
internal sealed class TimeClasses
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public int this[string name]
    {
        get
        {
            if (!_numbers.TryGetValue(name, out var number))
            {
                number = _names.Count;
                _numbers.Add(name, number);
                _names.Add(name);
            }
            return number;
        }
    }

    public string NameOf(int number) => _names[number];
}
