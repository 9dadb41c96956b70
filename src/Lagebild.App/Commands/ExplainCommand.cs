using System.CommandLine;
using Lagebild.App.Explain;
using Lagebild.App.Inputs;
using Lagebild.Pages;
using Lagebild.Reading.Documents;
using Lagebild.Sources.Inputs;

namespace Lagebild.App.Commands;

/// <summary><c>lagebild explain FILE</c>: sentences, tokens, tags, trees, names, times as the program sees them.</summary>
internal sealed class ExplainCommand
{
    private readonly Terminal _terminal;
    private readonly Languages _languages;
    private readonly InputOptionSet _inputs;
    private readonly PageOutput _output;
    private readonly Option<bool> _facts = new("--facts") { Description = "Shows what was decided of each occasion instead, how sure that is, and what spoke for it." };

    private ExplainCommand(Terminal terminal, Languages languages)
    {
        _terminal = terminal;
        _languages = languages;
        _inputs = new InputOptionSet(terminal);
        _output = new PageOutput(terminal, PageFormat.Text, PageFormat.Html);
    }

    public static Command Create(Terminal terminal, Languages languages)
    {
        var explain = new ExplainCommand(terminal, languages);
        var command = new Command("explain", "Shows sentences, tokens, tags, trees, names, times and actors as the program sees them, for whoever improves the reading.");
        explain._inputs.AddTo(command);
        explain._output.AddTo(command);
        command.Options.Add(explain._facts);
        command.SetAction(explain.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        _inputs.Prepare(_languages, parsed);
        var texts = _inputs.Texts(parsed);
        var documents = _inputs.Documents(parsed);
        var problems = new List<string>();
        var explained = new List<Explained>();
        foreach (var document in documents.Read(parsed.GetValue(_inputs.Files)!))
        {
            if (_languages.Explain(document) is var (analysis, report))
            {
                explained.Add(new Explained(
                    Title(document, texts), analysis, report, parsed.GetValue(_facts) ? _languages.ExplainFacts(document, analysis) : null));
            }
            else
                problems.Add(texts.Format("problem.language", document.Address ?? texts["name.stdin"], texts.Of(document.Language)));
        }
        try
        {
            if (explained.Count > 0)
                _output.Write(Render(explained, _output.FormatOf(parsed), texts), parsed);
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

    private static string Render(List<Explained> explained, PageFormat format, Texts texts) => format == PageFormat.Html
        ? HtmlExplanation.Write(explained, texts)
        : string.Concat(explained.Select(e => new TextExplanation(e, texts).Write()));

    private static string Title(Document document, Texts texts) =>
        document.Headline.Length > 0 ? document.Headline : document.Address ?? texts["name.stdin"];
}
