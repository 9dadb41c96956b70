using System.Diagnostics;

namespace Lagebild.Training.Stages;

/// <summary>One step of <c>train</c>: reads the data, and models of earlier stages, and writes one model file.</summary>
internal interface ITrainingStage
{
    string Name { get; }

    void Run(TrainingContext context);
}

/// <summary>Where the data lies, where models go, and whom to tell.</summary>
internal sealed record TrainingContext(string Language, string Data, string Models, TextWriter Output)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>Path of a model file of this language.</summary>
    public string Model(string name) => Path.Combine(Models, Language, name);

    public void Report(string line)
    {
        Output.WriteLine($"{_clock.Elapsed:hh\\:mm\\:ss} {line}");
        Output.Flush();
    }
}
