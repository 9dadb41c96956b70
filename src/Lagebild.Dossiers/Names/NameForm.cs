using System.Collections.Frozen;
using Lagebild.Language;
using Lagebild.Reading.Actors;

namespace Lagebild.Dossiers.Names;

/// <summary>What kind of name it is; only names of one class can name the same actor.</summary>
public enum NameClass { Person, State, Body }

/// <summary>
/// A name as it is compared: its class, the skeleton of its family name (persons) or of the whole, and the given names' skeletons.
/// </summary>
/// <param name="Class">Person, state or body.</param>
/// <param name="Key">Family name of a person, the state's key, or the whole name of a body, folded.</param>
/// <param name="Given">A person's given names, folded and separated by spaces; empty for a bare family name.</param>
public sealed record NameForm(NameClass Class, string Key, string Given) : IComparable<NameForm>
{
    private static readonly FrozenDictionary<string, string> States = Aliases("Names/states.tsv");
    private static readonly FrozenDictionary<string, string> Places = Aliases("Names/places.tsv");
    private static readonly FrozenSet<string> Generations = FrozenSet.ToFrozenSet(["ir", "iun", "sen", "i"]);

    public bool IsBare => Given.Length == 0;

    public static NameForm Of(string name, ActorKind kind)
    {
        var whole = NameFolding.Fold(name);
        if (States.TryGetValue(whole, out var state))
            return new NameForm(NameClass.State, state, "");
        return kind switch
        {
            ActorKind.Person => Person(name),
            ActorKind.State => new NameForm(NameClass.State, whole, ""),
            _ => new NameForm(NameClass.Body, whole, ""),
        };
    }

    /// <summary>Key under which two places are the same.</summary>
    public static string PlaceKey(string name)
    {
        var whole = NameFolding.Fold(name);
        return Places.GetValueOrDefault(whole, whole);
    }

    /// <summary>The key of the state that stands before one of some nouns in a compound ("Frankreichreise"); null where there is none.</summary>
    public static string? StateBefore(string compound, IEnumerable<string> nouns)
    {
        foreach (var noun in nouns)
        {
            if (compound.Length <= noun.Length || !compound.EndsWith(noun, StringComparison.OrdinalIgnoreCase))
                continue;
            var first = compound[..^noun.Length].TrimEnd('-');
            if (first.Length > 0 && States.ContainsKey(NameFolding.Fold(first)))
                return PlaceKey(first);
        }
        return null;
    }

    /// <summary>Whether the given names can be those of one person: equal, an initial, or one of several left out.</summary>
    public bool IsCompatibleWith(NameForm other)
    {
        if (Class != other.Class || Key != other.Key)
            return false;
        if (IsBare || other.IsBare || Given == other.Given)
            return true;
        var (left, right) = (Given.Split(' '), other.Given.Split(' '));
        return Agree(left[0], right[0]) || left.Contains(right[0]) || right.Contains(left[0]);
    }

    public int CompareTo(NameForm? other)
    {
        if (other is null)
            return 1;
        var order = Class.CompareTo(other.Class);
        if (order == 0)
            order = string.CompareOrdinal(Key, other.Key);
        return order != 0 ? order : string.CompareOrdinal(Given, other.Given);
    }

    public override string ToString() => IsBare ? Key : $"{Given} {Key}";

    private static bool Agree(string left, string right) =>
        left == right || (left.Length == 1 && right[0] == left[0]) || (right.Length == 1 && left[0] == right[0]);

    private static NameForm Person(string name)
    {
        var words = NameFolding.Words(name);
        var end = words.Length;
        while (end > 1 && Generations.Contains(words[end - 1]))
            end--;
        return end == 0
            ? new NameForm(NameClass.Person, "", "")
            : new NameForm(NameClass.Person, words[end - 1], string.Join(' ', words[..(end - 1)]));
    }

    private static FrozenDictionary<string, string> Aliases(string table) =>
        TsvTable.Rows(typeof(NameForm).Assembly, table, 2)
            .SelectMany(row => row[1].Split(';').Select(name => (Name: NameFolding.Fold(name), Key: row[0])))
            .DistinctBy(pair => pair.Name)
            .ToFrozenDictionary(pair => pair.Name, pair => pair.Key);
}
