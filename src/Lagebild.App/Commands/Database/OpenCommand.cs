using System.CommandLine;
using Lagebild.Dossiers.Questions;
using Lagebild.Language;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;
using Lagebild.Pages.Stories;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild open</c>: what is not settled.</summary>
internal static class OpenCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var all = new Option<bool>("--all") { Description = "Also what has been answered." };
        return arguments.Command("open", "Lists the open questions of one story or of all.", Run, arguments.Story, arguments.AsOf, all);

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            await using var store = await arguments.Database.OpenToReadAsync(parsed, cancellation);
            var texts = arguments.Texts(parsed);
            var stories = FoldedStory.Choose(store, parsed.GetValue(arguments.Story), arguments.PointOfView(parsed), cancellation: cancellation)
                .Select(s => (Story: s, Questions: s.Dossier.Questions.Where(q => parsed.GetValue(all) || q.State == QuestionState.Open).ToValueArray()))
                .Where(s => !s.Questions.IsEmpty);
            if (parsed.GetValue(arguments.Json))
                Listing.WriteJson(terminal, await stories.SelectMany(s => s.Questions.Select(q => (s.Story.Dossier, Question: q))).ToListAsync(cancellation), (json, dossier, item) =>
                {
                    json.WriteString("story", item.Dossier.Id.First.Value);
                    dossier.Question(item.Question);
                });
            else
                Listing.Write(terminal, texts, texts["section.open"], await stories.Select(s => Group(s.Story, s.Questions, texts)).ToListAsync(cancellation));
            return ExitCode.Done;
        }
    }

    private static Group Group(FoldedStory story, ValueArray<DossierQuestion> questions, Texts texts)
    {
        var lines = new DossierLines(story.Dossier, story.Citations(texts), texts);
        return new Group(questions.Select(lines.Line).ToValueArray()) { Heading = story.Dossier.Title, Note = story.Dossier.Id.Short };
    }
}
