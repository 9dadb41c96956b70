using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Notes;

/// <summary>A form that could not become a note: which one, why, and what was entered, so that nothing has to be typed again.</summary>
/// <param name="What">What was to be decided.</param>
/// <param name="Problem">Why not, in words.</param>
/// <param name="Form">What was entered.</param>
public sealed record NoteTry(string What, string Problem, IFormCollection Form)
{
    /// <summary>What was entered into a field of this form; null where another form was sent.</summary>
    public string? Value(string what, string field) => what == What ? Form[field].ToString() : null;
}
