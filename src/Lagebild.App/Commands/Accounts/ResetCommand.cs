using System.CommandLine;
using Lagebild.App.Commands.Database;
using Lagebild.Desk.Access;
using Lagebild.Pages.Lookup;
using Lagebild.Storage;

namespace Lagebild.App.Commands.Accounts;

/// <summary><c>lagebild accounts reset NAME</c>: lets somebody in again who has no password any more. Whoever can write the database may do so.</summary>
internal static class ResetCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var name = new Argument<string>("NAME") { Description = "Whose account, as lagebild accounts lists it." };
        var command = new Command("reset", "Gives an account a new password, which is shown this once, lifts a lock after wrong passwords and ends all sessions of the account.")
        {
            name, arguments.Database.File, arguments.Ui,
        };
        command.SetAction((parsed, cancellation) => arguments.Database.GuardAsync(parsed, async () =>
        {
            // Looked up to read first: a database that is not there is not made.
            await using (var store = await arguments.Database.OpenToReadAsync(parsed, cancellation))
                await FindAsync(store, terminal, parsed.GetValue(name)!, cancellation);
            await using (var store = await arguments.Database.OpenToWriteAsync(parsed, cancellation))
                await ResetAsync(store, await FindAsync(store, terminal, parsed.GetValue(name)!, cancellation));
            return ExitCode.Done;

            async Task ResetAsync(IDossierStore store, AccountName found)
            {
                using var book = AccountBook.Of(store, terminal.Clock);
                var password = PasswordRule.Invent();
                var account = await book.ChangePasswordAsync(found, password, cancellation) ?? throw new UnknownNameException("unknown.account", found.Value, []);
                var texts = arguments.Texts(parsed);
                terminal.Out.WriteLine(texts.Format("accounts.reset", account.Name, password));
                terminal.Out.WriteLine(texts[account.IsDisabled ? "accounts.stillBarred" : "accounts.resetHint"]);
            }
        }));
        return command;
    }

    /// <exception cref="UnknownNameException">There is no such account, or none at all.</exception>
    private static async Task<AccountName> FindAsync(IDossierStore store, Terminal terminal, string typed, CancellationToken cancellation)
    {
        using var book = AccountBook.Of(store, terminal.Clock);
        var accounts = await book.ListAsync(cancellation);
        if (accounts.Count == 0)
            throw new UnknownNameException("accounts.none", typed, []);
        return AccountName.TryParse(typed, out var name) && accounts.Any(a => a.Name == name.Value)
            ? name : throw new UnknownNameException("unknown.account", typed, Nearest.To(typed, accounts.Select(a => a.Name)));
    }
}
