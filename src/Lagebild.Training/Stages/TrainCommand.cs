using System.CommandLine;

namespace Lagebild.Training.Stages;

/// <summary><c>train [STAGE…]</c>: makes the model files, all of them or the stages named. One stage a file beside this one.</summary>
internal static class TrainCommand
{
    private static readonly ITrainingStage[] Stages =
    [
        new LexiconStage(),
        new KnownNamesStage(),
        new TreebankStage(),
        new LemmaStage(),
        new TermStage(),
        new VectorStage(),
        new EncoderStage(),
        new ParserStage(),
        new NameStage(),
        new DecisionStage(),
        new MatterStage(),
        new EventStage(),
        new StoryStage(),
    ];

    public static Command Build()
    {
        var language = new Option<string>("--language") { Description = "de or en", DefaultValueFactory = _ => "de" };
        var data = new Option<string>("--data") { Description = "Folder of the training data", DefaultValueFactory = _ => "../shared/data" };
        var models = new Option<string>("--models") { Description = "Folder of the model files", DefaultValueFactory = _ => "models" };
        var settings = new Option<string[]>("--set")
        {
            Description = "A setting of a stage for an experiment, such as Epochs=4 or Units=192",
            AllowMultipleArgumentsPerToken = true,
        };
        var only = new Argument<string[]>("stages") { Description = $"Stages to run: {string.Join(", ", Stages.Select(s => s.Name))}; all where none is named", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("train", "Makes the model files from the training data.") { only, language, data, models, settings };
        command.SetAction(parse =>
        {
            var named = parse.GetValue(only) ?? [];
            var context = new TrainingContext(parse.GetValue(language)!, parse.GetValue(data)!, parse.GetValue(models)!, parse.GetValue(settings) ?? [], Console.Out);
            if (named.FirstOrDefault(n => Stages.All(s => s.Name != n)) is { } unknown)
            {
                Console.Error.WriteLine($"There is no stage '{unknown}'.");
                return 1;
            }
            foreach (var stage in Stages.Where(s => named.Length == 0 || named.Contains(s.Name)))
            {
                context.Report($"{stage.Name} …");
                stage.Run(context);
            }
            return 0;
        });
        return command;
    }
}
