using System.CommandLine;
using Lagebild.App.Commands.Database;
using Lagebild.App.Inputs;
using Lagebild.Pages;
using Lagebild.Dossiers.Log;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Reports.Json;
using Lagebild.Sources.Inputs;
using NodaTime;

namespace Lagebild.App.Commands;

/// <summary><c>lagebild brief FILE...</c>: reports in, one page each out.</summary>
internal sealed class BriefCommand
{
    private readonly Terminal _terminal;
    private readonly Languages _languages;
    private readonly InputOptionSet _inputs;
    private readonly PageOutput _output;
    private readonly DatabaseOption _database;
    private readonly Option<double> _least = StoryArguments.Confidence("Over files: only engagements that were read at least so surely, from 0 to 1.");
    private readonly Option<PublicationTime?> _asOf = StoryArguments.Time("--as-of", "Over the database: the picture as it was known then.");

    private BriefCommand(Terminal terminal, Languages languages)
    {
        _terminal = terminal;
        _languages = languages;
        _inputs = new InputOptionSet(terminal);
        _database = new DatabaseOption(terminal);
        _output = new PageOutput(terminal, PageFormat.Text, PageFormat.Markdown, PageFormat.Html, PageFormat.Json);
    }

    public static Command Create(Terminal terminal, Languages languages)
    {
        var brief = new BriefCommand(terminal, languages);
        var command = new Command("brief", "Reads reports and prints a page for each: what is planned, what happened, who said what, what is open, who is silent. Without a FILE: the page of a story of the database. "
            + "Exit code 0: all read; 1: something could not be read, the rest was; 2: wrong usage.");
        brief._inputs.AddTo(command);
        brief._inputs.Files.Arity = ArgumentArity.ZeroOrMore;
        brief._output.AddTo(command);
        command.Add(brief._database.File);
        command.Add(brief._asOf);
        command.Add(brief._least);
        command.SetAction(brief.Run);
        return command;
    }

    private Task<int> Run(ParseResult parsed, CancellationToken cancellation) => parsed.GetValue(_inputs.Files) switch
    {
        [] or null => _database.GuardAsync(parsed, () => OfStory(parsed, null, cancellation)),
        [var story] when StoryBrief.IsStory(story) => _database.GuardAsync(parsed, () => OfStory(parsed, story, cancellation)),
        _ => Task.FromResult(OfFiles(parsed)),
    };

    /// <summary>The page of a story of the database; of the one with most reports where none is named.</summary>
    private async Task<int> OfStory(ParseResult parsed, string? story, CancellationToken cancellation)
    {
        var texts = _inputs.Texts(parsed);
        await using var store = await _database.OpenToReadAsync(parsed, cancellation);
        var asOf = parsed.GetValue(_asOf) is { } time ? new AsOf(time) : null;
        if (await StoryBrief.MakeAsync(store, story, asOf, _terminal, texts, cancellation) is not var (page, json))
            return ExitCode.Partly;
        try
        {
            _output.Write(_output.FormatOf(parsed) == PageFormat.Json ? json : _output.Render([page], parsed, texts), parsed);
            return ExitCode.Done;
        }
        catch (InputException e)
        {
            _terminal.Error.WriteLine(e.Say(parsed.GetValue(_output.File)!, texts));
            return ExitCode.Partly;
        }
    }

    private int OfFiles(ParseResult parsed)
    {
        _inputs.Prepare(_languages, parsed);
        var texts = _inputs.Texts(parsed);
        var documents = _inputs.Documents(parsed);
        var problems = new List<string>();
        var read = documents.Read(parsed.GetValue(_inputs.Files)!).Select(d => (d, Report(d, texts, problems)?.WithEngagementsFrom(parsed.GetValue(_least)))).ToList();
        try
        {
            if (read.Count > 0)
                _output.Write(Render(read, parsed, texts, problems), parsed);
        }
        catch (InputException e)
        {
            problems.Add(e.Say(parsed.GetValue(_output.File)!, texts));
        }
        _terminal.Out.Flush();
        if (documents.PassedOverInWords.ToList() is { Count: > 0 } passedOver)
            _terminal.Error.WriteLine(texts.Format("dossier.passedOver", string.Join(", ", passedOver)));
        foreach (var problem in documents.Problems.Concat(problems))
            _terminal.Error.WriteLine(problem);
        return documents.Problems.Count + problems.Count == 0 ? ExitCode.Done : ExitCode.Partly;
    }

    /// <summary>A defect in reading one document must not cost the pages of the others.</summary>
    private Report? Report(Document document, Texts texts, List<string> problems)
    {
        try
        {
            return _languages.Read(document);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            problems.Add(texts.Format("problem.reading", document.Address ?? texts["name.stdin"], e.Message));
            return null;
        }
    }

    private string Render(List<(Document, Report?)> read, ParseResult parsed, Texts texts, List<string> problems)
    {
        if (_output.FormatOf(parsed) == PageFormat.Json)
            return Json(read, texts, problems);
        var today = LocalDate.FromDateTime(_terminal.Clock.GetUtcNow().UtcDateTime);
        return _output.Render([.. read.Select(r => BriefPage.Of(r.Item1, r.Item2, Languages.Sentences(r.Item1), today, texts))], parsed, texts);
    }

    /// <summary>One report indented; several as JSON Lines. What could not be read gives no line, because an empty report would lie.</summary>
    private static string Json(List<(Document Document, Report? Report)> read, Texts texts, List<string> problems)
    {
        foreach (var (document, _) in read.Where(r => r.Report is null))
            problems.Add(texts.Format("problem.language", document.Address ?? texts["name.stdin"], texts.Of(document.Language)));
        var several = read.Count > 1;
        return string.Concat(read.Where(r => r.Report is not null).Select(r => ReportJson.ToString(r.Report!, indented: !several) + "\n"));
    }
}
