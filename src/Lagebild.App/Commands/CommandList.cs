using System.CommandLine;
using Lagebild.App.Commands.Accounts;
using Lagebild.App.Commands.Database;
using Lagebild.App.Commands.Doctor;
using Lagebild.App.Commands.Notes;
using Lagebild.App.Commands.Sources;

namespace Lagebild.App.Commands;

/// <summary>Every command of the program. A new one is one file in this folder and one line here.</summary>
internal static class CommandList
{
    public static RootCommand Root(Terminal terminal, Languages languages) =>
        new("Reads political and diplomatic news and keeps a sourced picture of each developing story.")
        {
            BriefCommand.Create(terminal, languages),
            ExplainCommand.Create(terminal, languages),
            AddCommand.Create(terminal, languages),
            SourceCommand.Create(terminal),
            WatchCommand.Create(terminal, languages),
            ServeCommand.Create(terminal, languages),
            AccountsCommand.Create(terminal),
            McpCommand.Create(terminal),
            StoriesCommand.Create(terminal),
            ChangesCommand.Create(terminal),
            OpenCommand.Create(terminal),
            SaidCommand.Create(terminal),
            CalendarCommand.Create(terminal),
            DiaryCommand.Create(terminal),
            ReportsCommand.Create(terminal),
            SearchCommand.Create(terminal),
            ExportCommand.Create(terminal),
            FactsCommand.Create(terminal),
            NoteCommand.Create(terminal),
            NotesCommand.Create(terminal),
            NewCommand.Create(terminal),
            DocumentCommands.Withdraw(terminal),
            DocumentCommands.Date(terminal),
            RebuildCommand.Create(terminal),
            DbCommand.Create(terminal),
            ClusterCommand.Create(terminal),
            RereadCommand.Create(terminal, languages),
            DemoCommand.Create(terminal, languages),
            DoctorCommand.Create(terminal, languages),
            CompletionCommand.Create(terminal),
            ManualCommand.Create(terminal, () => Root(terminal, languages)),
        };
}
