using System.Diagnostics;
using System.Globalization;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Models;
using Lagebild.Language.Tagging;
using Lagebild.Language.Vectors;
using Lagebild.Training.Encoders;

namespace Lagebild.Training.Stages;

/// <summary>One step of <c>train</c>: reads the data, and models of earlier stages, and writes one model file.</summary>
internal interface ITrainingStage
{
    string Name { get; }

    void Run(TrainingContext context);
}

/// <summary>Where the data lies, where models go, and whom to tell.</summary>
internal sealed record TrainingContext(string Language, string Data, string Models, IReadOnlyList<string> Settings, TextWriter Output)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>Path of a model file of this language.</summary>
    public string Model(string name) => Path.Combine(Models, Language, name);

    /// <summary>The payload of a model file that an earlier stage wrote.</summary>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is damaged or of another kind.</exception>
    public ReadOnlyMemory<byte> ReadModel(string name, string kind)
    {
        using var file = File.OpenRead(Model(name));
        return ModelFile.Read(file, kind);
    }

    /// <summary>The pretrained encoder; null where it was not trained.</summary>
    public PretrainedEncoder? Encoder() => File.Exists(Model("encoder.pretrained")) ? PretrainedEncoder.Read(Model("encoder.pretrained")) : null;

    /// <summary>What earlier stages know of words.</summary>
    public WordSources WordSources() => new(
        WordVectors.Load(ReadModel("vectors.bin", WordVectors.Kind)),
        GermanLexicon.Load(ReadModel("lexicon.bin", GermanLexicon.Kind)),
        KnownNames.Load(ReadModel("known-names.bin", KnownNames.Kind)));

    /// <summary>Changes the options as <see cref="Settings"/> say, such as <c>Epochs=4</c>; a name that the options lack is for another stage.</summary>
    /// <exception cref="FormatException">A setting is no <c>Name=Value</c>, or its value is none of the option's type.</exception>
    public T Configured<T>(T options)
        where T : class
    {
        foreach (var setting in Settings)
        {
            if (setting.Split('=') is not [var name, var value])
                throw new FormatException($"'{setting}' is no setting; write Name=Value.");
            if (typeof(T).GetProperty(name) is { } property)
                property.SetValue(options, Convert.ChangeType(value, property.PropertyType, CultureInfo.InvariantCulture));
        }
        return options;
    }

    public void Report(string line)
    {
        Output.WriteLine($"{_clock.Elapsed:hh\\:mm\\:ss} {line}");
        Output.Flush();
    }
}
