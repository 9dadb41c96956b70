using System.CommandLine;
using Lagebild.App.Commands.Database;
using Lagebild.Language;
using Lagebild.Pages;
using Lagebild.Storage.Postgres;

namespace Lagebild.App.Commands.Doctor;

/// <summary><c>lagebild doctor</c>: whether all that the program needs is there, and what to do where it is not.</summary>
internal static class DoctorCommand
{
    public static Command Create(Terminal terminal, Languages languages)
    {
        var arguments = new StoryArguments(terminal);
        return arguments.Command("doctor", "Looks whether all is well: versions, models, database, folders, time zones, terminal, port, settings. Changes nothing. Exit code 0: no problem; 1: there is one.", Run);

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            var texts = arguments.Texts(parsed);
            var findings = await LookAsync(parsed, texts, cancellation);
            if (parsed.GetValue(arguments.Json))
                Listing.WriteJson(terminal, findings, (json, _, finding) =>
                {
                    json.WriteString("area", finding.Area);
                    json.WriteString("check", finding.Check);
                    if (finding.Case is { } outcome)
                        json.WriteString("case", outcome);
                    json.WriteString("health", finding.Health switch { Health.Fine => "ok", Health.Warning => "warning", _ => "problem" });
                    json.WriteString("says", finding.Say(texts));
                    if (finding.Advise(texts) is { } advice)
                        json.WriteString("advice", advice);
                    json.WriteStartObject("values");
                    foreach (var (name, value) in finding.Values)
                    {
                        if (value is long or int)
                            json.WriteNumber(name, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                        else
                            json.WriteString(name, value?.ToString());
                    }
                    json.WriteEndObject();
                });
            else
                Listing.Write(terminal, texts, Title(findings, texts), findings.GroupBy(f => f.Area).Select(area => new Group(area.Select(f => Line(f, texts)).ToValueArray()) { Heading = texts[$"doctor.{area.Key}"] }));
            return findings.Any(f => f.Health == Health.Problem) ? ExitCode.Partly : ExitCode.Done;
        }

        async Task<IReadOnlyList<Finding>> LookAsync(ParseResult parsed, Texts texts, CancellationToken cancellation)
        {
            var (name, by) = arguments.Database.Named(parsed);
            var isPostgres = PostgresAddress.Names(name);
            var folder = isPostgres ? arguments.Database.DataFolder : Path.GetDirectoryName(Path.GetFullPath(name))!;
            return
            [
                .. ProgramCheck.Look(),
                .. ModelCheck.Shipped.Look(),
                ModelCheck.LookAtReader(languages),
                .. await new DatabaseCheck(name, by, texts).LookAsync(cancellation),
                .. new FolderCheck(folder).Look(),
                .. TimeCheck.Look(terminal.Clock),
                .. TerminalCheck.Look(terminal),
                PortCheck.Look(ServeCommand.DefaultEndpoint),
                .. new SettingsCheck(terminal).Look(isPostgres),
            ];
        }
    }

    private static string Title(IReadOnlyList<Finding> findings, Texts texts)
    {
        var (problems, warnings) = (findings.Count(f => f.Health == Health.Problem), findings.Count(f => f.Health == Health.Warning));
        return problems + warnings == 0 ? texts["doctor.well"] : texts.Format("doctor.unwell", problems, warnings);
    }

    private static Line Line(Finding finding, Texts texts) => new(finding.Say(texts))
    {
        Badge = new Badge(texts.Of(finding.Health), finding.Health switch { Health.Fine => Tone.Done, Health.Warning => Tone.Open, _ => Tone.Stopped }),
        Details = finding.Advise(texts) is { } advice ? [new Detail("", [new Value(advice)])] : [],
    };
}
