using Lagebild.Pages;
using Lagebild.Sources.Inputs;

namespace Lagebild.App.Inputs;

/// <summary>Words what is wrong with an input.</summary>
internal static class InputProblem
{
    /// <summary>The message in the interface's language; a value that is itself a key of the table is replaced by its text.</summary>
    public static string Say(this InputException problem, string input, Texts texts) =>
        texts.Format(problem.Key, [input, .. problem.Values.Select(v => v is TextKey k ? texts[k.Key] : v)]);
}
