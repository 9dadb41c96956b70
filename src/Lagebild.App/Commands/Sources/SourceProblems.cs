using Lagebild.App.Inputs;
using Lagebild.Pages;
using Lagebild.Sources.Following;
using Lagebild.Sources.Inputs;

namespace Lagebild.App.Commands.Sources;

/// <summary>Words what is wrong with a source.</summary>
internal static class SourceProblems
{
    public static string Say(SourceProblem problem, string name, Texts texts) => new InputException(problem.Key, [.. problem.Values]).Say(name, texts);
}
