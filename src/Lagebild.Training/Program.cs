using System.CommandLine;
using Lagebild.Training.Predictions;

namespace Lagebild.Training;

/// <summary>The laboratory: trains the models, predicts on scored corpora, and writes the table of scores.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var root = new RootCommand("Trains the models of Lagebild, predicts on scored corpora, and scores.")
        {
            PredictCommand.Build(),
        };
        return root.Parse(args).Invoke();
    }
}
