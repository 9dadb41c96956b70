using System.CommandLine;
using Lagebild.App.Commands.Notes;
using Lagebild.Dossiers.Notes;
using Lagebild.Sources.Inputs;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild withdraw REPORT</c> and <c>lagebild date REPORT WHEN</c>: what is known of a document only after it came in. Both are notes.</summary>
internal static class DocumentCommands
{
    public static Command Withdraw(Terminal terminal)
    {
        var report = Report();
        return new NoteArguments(terminal).Command("withdraw", "Takes a report out of all pictures; the log keeps it, and lagebild note --undo brings it back.",
            async (parsed, newsroom) => new DocumentWithdrawn(await newsroom.ReportAsync(parsed.GetValue(report)!)), report);
    }

    public static Command Date(Terminal terminal)
    {
        var report = Report();
        var when = new Argument<string>("WHEN") { Description = "When it was published: 2025-10-17 or an ISO 8601 time." };
        when.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && PublicationDate.Parse(token.Value) is null)
                result.AddError(UsageText.Say("usage.time", token.Value));
        });
        return new NoteArguments(terminal).Command("date", "Says when a report was published that did not say so itself.",
            async (parsed, newsroom) => new DocumentDated(await newsroom.ReportAsync(parsed.GetValue(report)!), PublicationDate.Parse(parsed.GetValue(when)!)!), report, when);
    }

    private static Argument<string> Report() => new("REPORT") { Description = "The report, by the first digits of its id." };
}
