namespace Lagebild.Reading.Places;

/// <summary>A place of the gazetteer.</summary>
/// <param name="Name">German name, in the nominative.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code, or null for a region that lies in several states.</param>
/// <param name="City">The city that a venue stands in; the name itself for a city; null for states and regions.</param>
/// <param name="Latitude">Degrees north; a state's is that of its capital.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="IsCapital">True for a state's capital.</param>
public sealed record Place(
    string Name, PlaceKind Kind, string? Country, string? City, double Latitude, double Longitude, bool IsCapital);

/// <summary>Kinds of place.</summary>
public enum PlaceKind { State, City, Venue, Region }
