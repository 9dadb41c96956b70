using System.CommandLine;
using Lagebild.App.Commands.Sources;
using Lagebild.Pages;
using Lagebild.Reading.Documents;
using Lagebild.Sources.Inputs;
using Lagebild.Storage.Sqlite;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild demo</c>: takes the samples into a temporary database and runs the other commands on it.</summary>
internal static class DemoCommand
{
    private static readonly string[][] Shown =
    [
        ["stories"], ["brief"], ["changes", "--since", "2025-10-21"], ["open"], ["calendar"],
    ];

    private static readonly string[][] AfterWatch = [["stories"], ["brief"]];

    public static Command Create(Terminal terminal, Languages languages)
    {
        var ui = InputOptionSet.UiOption();
        var database = new DatabaseOption(terminal);
        var watch = new Option<bool>("--watch") { Description = "Let a week of one of the stories come in from feeds on this machine, an hour in an eighth of a second." };
        var command = new Command("demo", "Shows invented stories: brief, changes, open questions and calendar.") { watch, ui, database.File };
        command.SetAction((parsed, cancellation) => database.GuardAsync(parsed, () => Run(parsed, cancellation)));
        return command;

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            var texts = InputOptionSet.Texts(parsed.GetValue(ui), terminal);
            var folder = Directory.CreateTempSubdirectory("lagebild-demo-");
            try
            {
                var path = parsed.GetValue(database.File) ?? Path.Combine(folder.FullName, "demo.db");
                if (parsed.GetValue(watch))
                    await WatchAsync(path, terminal, languages, texts, cancellation);
                else
                    terminal.Out.WriteLine(texts.Format("dossier.demo", await LoadAsync(path, languages, cancellation)));
                foreach (var shown in parsed.GetValue(watch) ? AfterWatch : Shown)
                {
                    terminal.Out.WriteLine($"\n$ lagebild {string.Join(' ', shown)}\n");
                    terminal.Out.Flush();
                    string[] args = [.. shown, "--db", path, "--ui", texts.Language.Code()];
                    await CommandList.Root(terminal, languages).Parse(args).InvokeAsync(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error }, cancellation);
                }
                return ExitCode.Done;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    /// <summary>The first of the stories, which goes over a week.</summary>
    private static async Task WatchAsync(string path, Terminal terminal, Languages languages, Texts texts, CancellationToken cancellation)
    {
        await using var store = await SqliteDossierStore.OpenAsync(path, cancellation: cancellation);
        var first = Samples().Where(d => d.Published is not null).Min(d => d.Published!.Date);
        await DemoWatch.RunAsync(terminal, languages, store, [.. Samples().Where(d => d.Published is { } time && time.Date < first.PlusDays(14))], texts, cancellation);
    }

    private static async Task<int> LoadAsync(string path, Languages languages, CancellationToken cancellation)
    {
        await using var store = await SqliteDossierStore.OpenAsync(path, cancellation: cancellation);
        var intake = new Intake(languages, store, []);
        await intake.TakeAsync(Samples(), _ => { }, cancellation);
        return await store.Log.CountAsync(cancellation);
    }

    /// <summary>The reports under <c>samples/</c>, which the program carries.</summary>
    internal static IEnumerable<Document> Samples()
    {
        var names = typeof(DemoCommand).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("samples/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        foreach (var name in names)
        {
            foreach (var raw in JsonInput.Read(Resources.Text(name)))
            {
                yield return Document.Create(
                    raw.Headline, raw.Body, LanguageCodes.Parse(raw.Language)!.Value, PublicationDate.Parse(raw.Published!), raw.Source, name);
            }
        }
    }
}
