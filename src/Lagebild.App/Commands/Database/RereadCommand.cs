using System.CommandLine;
using Lagebild.Dossiers.Log;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Reports.Json;
using Lagebild.Storage;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild reread</c>: reads the stored documents again after an upgrade, and shows what changed.</summary>
internal static class RereadCommand
{
    private const int Batch = 64;

    public static Command Create(Terminal terminal, Languages languages)
    {
        var arguments = new StoryArguments(terminal);
        var command = new Command("reread", "Reads all stored documents with the installed reader, keeps the new reports beside the old ones, and shows what changed.")
        {
            arguments.Database.File, arguments.Ui,
        };
        command.SetAction((parsed, cancellation) => arguments.Database.GuardAsync(parsed, () => Run(parsed, cancellation)));
        return command;

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            await using var store = await arguments.Database.OpenToWriteAsync(parsed, cancellation);
            var problems = new List<string>();
            var intake = new Intake(languages, store, problems, new FailedReadings(store));
            var (read, changed) = (0, 0);
            await foreach (var batch in store.Log.ReportsAsync(cancellation).Chunk(Batch).WithCancellation(cancellation))
            {
                var again = batch.AsParallel().AsOrdered().Select(e => (Old: e, New: intake.Read(e.Document))).Where(p => p.New.Reader != p.Old.Report.Reader && p.New.Reader != Intake.Unread).ToArray();
                await store.Log.AppendAsync([.. again.Select(p => new ReadingEntry(p.New))], cancellation: cancellation);
                read += again.Length;
                foreach (var (old, report) in again.Where(p => Facts(p.Old.Report) != Facts(p.New)))
                {
                    changed++;
                    terminal.Out.WriteLine(Difference(old, report));
                }
            }
            terminal.Out.WriteLine(arguments.Texts(parsed).Format("dossier.reread", read, changed));
            foreach (var problem in problems)
                terminal.Error.WriteLine(problem);
            return problems.Count == 0 ? ExitCode.Done : ExitCode.Partly;
        }
    }

    private static string Facts(Report report) => ReportJson.ToString(report with { Reader = "" });

    /// <summary>Counts of facts, before and after, where they differ.</summary>
    private static string Difference(LogEntry old, Report report)
    {
        (string Name, int Before, int After)[] counts =
        [
            ("actors", old.Report.Actors.Count, report.Actors.Count), ("statements", old.Report.Statements.Count, report.Statements.Count),
            ("engagements", old.Report.Engagements.Count, report.Engagements.Count), ("open questions", old.Report.OpenQuestions.Count, report.OpenQuestions.Count),
            ("silences", old.Report.Silences.Count, report.Silences.Count), ("events", old.Report.Events.Count, report.Events.Count),
        ];
        var moved = string.Join(", ", counts.Where(c => c.Before != c.After).Select(c => $"{c.Name} {c.Before} → {c.After}"));
        return $"{old.Id.Value[..8]}  {old.Document.Headline}  {(moved.Length > 0 ? moved : "≠")}";
    }
}
