namespace Lagebild.Sources.Fetching;

/// <summary>A line of a group in robots.txt (RFC 9309, section 2.2.2); the pattern as <see cref="RobotsPath"/> writes it.</summary>
internal sealed record RobotsRule(string Pattern, bool IsAllowed)
{
    private readonly string[] _pieces = Pattern.TrimEnd('$').Split('*');
    private readonly bool _reachesEnd = Pattern.EndsWith('$');

    /// <summary>
    /// Each piece between two asterisks is taken where it comes first. That misses nothing, and no pattern makes it slow.
    /// </summary>
    public bool Matches(string path)
    {
        if (!path.StartsWith(_pieces[0], StringComparison.Ordinal))
            return false;

        var position = _pieces[0].Length;
        for (var i = 1; i < _pieces.Length; i++)
        {
            if (_reachesEnd && i == _pieces.Length - 1)
                return path.Length - position >= _pieces[i].Length && path.EndsWith(_pieces[i], StringComparison.Ordinal);

            var found = path.IndexOf(_pieces[i], position, StringComparison.Ordinal);
            if (found < 0)
                return false;
            position = found + _pieces[i].Length;
        }

        return !_reachesEnd || position == path.Length;
    }
}
