namespace Lagebild.Reading.Actors;

/// <summary>A person's name as parts, compared the way reports shorten it.</summary>
internal readonly struct PersonName(string[] parts, ActorTables tables)
{
    public static PersonName Of(string name, ActorTables tables) => new(name.Split(' ', StringSplitOptions.RemoveEmptyEntries), tables);

    public string[] Parts => parts;

    /// <summary>The surname without an Arabic article.</summary>
    public string Surname
    {
        get
        {
            var last = Parts.Length - 1;
            while (last > 0 && tables.IsNameSuffix(Parts[last]))
                last--;
            return last < 0 ? "" : Plain(Parts[last]);
        }
    }

    /// <summary>All parts, Arabic articles left out.</summary>
    public IEnumerable<string> PlainParts => Parts.Select(Plain);

    /// <summary>
    /// True where both can name the same person: equal surnames and no two different given names; or the short one is a part of the long
    /// one ("Xi" of "Xi Jinping", "Lula" of "Luiz Inácio Lula da Silva").
    /// </summary>
    public bool Matches(PersonName other)
    {
        if (Parts.Length == 0 || other.Parts.Length == 0)
            return false;
        var (shorter, longer) = Parts.Length <= other.Parts.Length ? (this, other) : (other, this);
        if (shorter.Parts.Length == 1)
            return longer.Surname == shorter.Surname || HasPart(longer, shorter.Surname);
        if (IsOtherSpelling(other))
            return true;
        if (shorter.Surname != longer.Surname)
            return false;
        var given = shorter.Parts[0];
        // "van der Leyen" of "Anna van der Leyen"; "G. Brown" of "George Brown".
        return char.IsLower(given[0]) || longer.Parts.Contains(given) || given is [var initial, '.'] && longer.Parts[0][0] == initial
            || longer.Parts[0] is [var other1, '.'] && given[0] == other1;
    }

    /// <summary>"Bashar al-Assad", "Baschar al-Assad": as many parts, each the same sound; with one part alike, so that "Meyer" is not "Meier".</summary>
    private bool IsOtherSpelling(PersonName other)
    {
        if (Parts.Length != other.Parts.Length || Parts.Length < 2)
            return false;
        var alike = 0;
        for (var i = 0; i < Parts.Length; i++)
        {
            var (own, foreign) = (Plain(Parts[i]), Plain(other.Parts[i]));
            if (tables.Sounds.Key(own) != tables.Sounds.Key(foreign))
                return false;
            alike += own == foreign ? 1 : 0;
        }
        return alike > 0;
    }

    /// <summary>The first part is a given name, except where the surname stands first; then it is short.</summary>
    private static bool IsGiven(PersonName name, string part) => name.Parts[0] == part && part.Length > 4;

    private static bool HasPart(PersonName name, string surname) => name.Parts.Any(p => name.Plain(p) == surname && !IsGiven(name, p));

    private string Plain(string part)
    {
        var hyphen = part.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && hyphen < part.Length - 1 && tables.IsNameArticle(part.AsSpan(0, hyphen)) ? part[(hyphen + 1)..] : part;
    }
}
