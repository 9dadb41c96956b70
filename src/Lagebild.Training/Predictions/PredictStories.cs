using System.CommandLine;
using System.Text.Json;
using Lagebild.Dossiers.Stories;
using Lagebild.Training.Stories;

namespace Lagebild.Training.Predictions;

/// <summary><c>predict stories IN_DIR OUT</c>: a folder of articles to a list of lists of their ids, one list a story.</summary>
internal static class PredictStories
{
    public static Command Build()
    {
        var input = new Argument<DirectoryInfo>("IN") { Description = "Folder of articles: id, published, headline, text." };
        var output = new Argument<FileInfo>("OUT") { Description = "JSON file to write." };
        var language = new Option<string>("--language") { Description = "de.", DefaultValueFactory = _ => "de" };
        language.AcceptOnlyFromAmong("de");
        var command = new Command("stories", "Which reports belong together.") { input, output, language };
        command.SetAction(parsed =>
        {
            var texts = StoryTexts.Read([parsed.GetRequiredValue(input).FullName]);
            var ids = texts.ToLookup(t => t.Entry.Id, t => t.Id);
            var stories = StoryPartition.Of(texts.Select(t => t.Entry)).Select(s => s.Members.SelectMany(m => ids[m]).ToArray());
            File.WriteAllText(parsed.GetRequiredValue(output).FullName, JsonSerializer.Serialize(stories));
            return 0;
        });
        return command;
    }
}
