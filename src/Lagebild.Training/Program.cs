using System.CommandLine;
using Lagebild.Training.Baselines;
using Lagebild.Training.Predictions;
using Lagebild.Training.Scores;
using Lagebild.Training.Stages;

namespace Lagebild.Training;

/// <summary>The laboratory: trains the models, predicts on scored corpora, and writes the table of scores.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var root = new RootCommand("Trains the models of Lagebild, predicts on scored corpora, and scores.")
        {
            TrainCommand.Build(),
            PredictCommand.Build(),
            ScoreCommand.Build(Run),
            BaselineCommand.Build(),
            Decisions.CrossValidateCommand.Build(),
        };
        return root.Parse(args).Invoke();
    }

    /// <summary>Runs a command of this program inside it, as if typed; how <c>score</c> predicts.</summary>
    internal static int Run(string[] arguments) => Main(arguments);
}
