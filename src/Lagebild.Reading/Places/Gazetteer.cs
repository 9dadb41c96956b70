using System.Collections.Frozen;
using System.Globalization;
using Lagebild.Language;

namespace Lagebild.Reading.Places;

/// <summary>
/// States, cities, venues and regions by their German and English names. Of several cities of one name the capital, then the largest
/// is meant. Names are looked up as they stand, then without a genitive or plural ending and with the inflection of "Weißen Haus"
/// undone by the table's further names.
/// </summary>
public sealed class Gazetteer
{
    private readonly FrozenDictionary<string, Place> _byName;
    private readonly FrozenDictionary<string, Place>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly FrozenDictionary<string, Place> _states;

    internal Gazetteer(ReadingLanguage language)
    {
        var byName = Load(language);
        _byName = byName.ToFrozenDictionary(StringComparer.Ordinal);
        _bySpan = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
        _states = _byName.Values.Where(p => p.Kind == PlaceKind.State).Distinct()
            .ToFrozenDictionary(p => p.Country!, StringComparer.Ordinal);
    }

    public int Count => _byName.Count;

    /// <summary>The place of this name, or null. Case counts: "Essen" is a city, "essen" is none.</summary>
    public Place? Find(ReadOnlySpan<char> name)
    {
        if (_bySpan.TryGetValue(name, out var place))
            return place;
        if (name.Length > 3 && name[^1] is 's' or '’' or '\'' && _bySpan.TryGetValue(name[..^1], out place))
            return place;
        return null;
    }

    /// <summary>The state with an ISO 3166-1 alpha-2 code, or null.</summary>
    public Place? State(string country) => _states.GetValueOrDefault(country);

    private static Dictionary<string, Place> Load(ReadingLanguage language)
    {
        var byName = new Dictionary<string, Place>(StringComparer.Ordinal);
        var population = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in TsvTable.Rows(typeof(Gazetteer).Assembly, "Places/places.tsv", 8))
        {
            var size = row[6].Length > 0 ? int.Parse(row[6], CultureInfo.InvariantCulture) : 0;
            var isCity = row[0] == "city";
            var place = new Place(row[1], isCity ? PlaceKind.City : PlaceKind.State, row[3], isCity ? row[1] : null, Degrees(row[4]), Degrees(row[5]), row[7] == "capital");
            Add(byName, population, row[1], place, size);
            foreach (var other in row[2].Split('|', StringSplitOptions.RemoveEmptyEntries))
                Add(byName, population, other, place, size);
        }
        foreach (var row in language.Table("Places", "regions", 5))
        {
            var names = row[0].Split(',');
            var place = new Place(names[0], PlaceKind.Region, Text(row[2]), null, Degrees(row[3]), Degrees(row[4]), false);
            foreach (var name in row[1].Length > 0 ? [.. names, row[1]] : names)
                byName[name] = place;
        }
        foreach (var row in language.Table("Places", "venues", 5))
        {
            var names = row[0].Split(',');
            var place = new Place(names[0], PlaceKind.Venue, row[2], row[1], Degrees(row[3]), Degrees(row[4]), false);
            foreach (var name in names.SelectMany(n => Inflected(n, language.Endings)))
                byName[name] = place;
        }
        return byName;
    }

    /// <summary>States come before cities of their name ("Luxemburg"), capitals before others, then the larger.</summary>
    private static void Add(Dictionary<string, Place> byName, Dictionary<string, int> population, string name, Place place, int size)
    {
        if (byName.TryGetValue(name, out var known))
        {
            var better = place.Kind == PlaceKind.State
                || (known.Kind != PlaceKind.State && (place.IsCapital && !known.IsCapital || place.IsCapital == known.IsCapital && size > population[name]));
            if (!better)
                return;
        }
        byName[name] = place;
        population[name] = size;
    }

    /// <summary>"Weißes Haus" also stands as "Weiße Haus", "Weißen Haus" and "Weißen Hauses" in a sentence.</summary>
    private static IEnumerable<string> Inflected(string name, Endings endings)
    {
        yield return name;
        var space = name.IndexOf(' ');
        if (space < 3 || Endings.Of(name.AsSpan(0, space), [endings.StrongNeuter, endings.StrongMasculine]) is not { } strong)
            yield break;
        var stem = name[..(space - strong.Length)];
        var rest = name[space..];
        yield return stem + endings.WeakNominative + rest;
        yield return stem + endings.WeakAdjective + rest;
        yield return stem + endings.WeakAdjective + rest + endings.Genitive[rest.EndsWith('s') ? 1 : 0];
    }

    private static string? Text(string cell) => cell.Length > 0 ? cell : null;

    private static double Degrees(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
