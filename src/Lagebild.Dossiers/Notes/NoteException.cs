namespace Lagebild.Dossiers.Notes;

/// <summary>What was to be noted says nothing, or contradicts itself.</summary>
/// <param name="rule">Which rule it breaks, for interfaces that say it in their own words: <c>note.refused.RULE</c> in the texts.</param>
/// <param name="message">The same in English.</param>
public sealed class NoteException(string rule, string message) : ArgumentException(message)
{
    public string Rule { get; } = rule;
}
