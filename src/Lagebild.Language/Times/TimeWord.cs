namespace Lagebild.Language.Times;

/// <summary>What a word can be in a temporal expression: a class that patterns name, and a value.</summary>
/// <param name="Class">Number of the class within its grammar.</param>
/// <param name="Value">Its value, such as "10" for a month or "Y" for a unit.</param>
internal readonly record struct TimeWord(int Class, string Value);
