using System.CommandLine;

namespace Lagebild.Training.Predictions;

/// <summary><c>predict WHAT IN OUT</c>: fills a scored corpus with what the program reads. One subcommand a file beside this one.</summary>
internal static class PredictCommand
{
    public static Command Build() => new("predict", "Fills a scored corpus with what the program reads.")
    {
        PredictUd.Build(),
        PredictTimes.Build(),
        PredictNames.Build(),
        PredictGold.Build(),
        PredictQuotes.Build(),
        PredictStories.Build(),
    };
}
