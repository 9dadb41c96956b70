using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Notes;

/// <summary>A form that could not become a note: which one, why, and what was entered, so that nothing has to be typed again.</summary>
/// <param name="What">What was to be decided.</param>
/// <param name="Problem">Why not, in words.</param>
/// <param name="Form">What was entered.</param>
public sealed record NoteTry(string What, string Problem, IFormCollection Form)
{
    /// <summary>What is wrong with single fields, in words, in the order of the form; empty where it is the whole.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>What is wrong with a field of this form; null where nothing is.</summary>
    public string? ProblemAt(string what, string field) => what == What ? Fields.GetValueOrDefault(field) : null;

    /// <summary>What was entered into a field of this form; null where another form was sent.</summary>
    public string? Value(string what, string field) => what == What ? Form[field].ToString() : null;
}
