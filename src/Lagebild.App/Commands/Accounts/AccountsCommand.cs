using System.CommandLine;
using Lagebild.App.Commands.Database;
using Lagebild.Desk.Access;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Pages;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.App.Commands.Accounts;

/// <summary><c>lagebild accounts</c>: who may use the desk. What changes an account is one file in this folder and one line here.</summary>
internal static class AccountsCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var command = arguments.Command("accounts", "Lists who may use the desk: name, role, whether barred or locked, last sign-in.", Run);
        command.Add(ResetCommand.Create(terminal));
        return command;

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            await using var store = await arguments.Database.OpenToReadAsync(parsed, cancellation);
            using var book = AccountBook.Of(store, terminal.Clock);
            var accounts = await book.ListAsync(cancellation);
            var now = Instant.FromDateTimeOffset(terminal.Clock.GetUtcNow());
            var texts = arguments.Texts(parsed);
            if (parsed.GetValue(arguments.Json))
                WriteJson(terminal, accounts, now);
            else if (accounts.Count == 0)
                terminal.Out.WriteLine(texts["accounts.none"]);
            else
                Listing.Write(terminal, texts, texts.Format("accounts.list", accounts.Count), [new Group(accounts.Select(a => Line(a, now, texts)).ToValueArray())]);
            return ExitCode.Done;
        }
    }

    private static Line Line(Account account, Instant now, Texts texts) => new(account.Display)
    {
        Badge = new Badge(account.Name, Tone.Neutral),
        Details =
        [
            new Detail("",
            [
                new Value(texts.Of(account.Role)),
                .. account.IsDisabled ? [new Value(texts["accounts.barred"]) { Tone = Tone.Stopped }] : Array.Empty<Value>(),
                .. account.LockedUntil > now ? [new Value(texts["accounts.locked"]) { Tone = Tone.Stopped }] : Array.Empty<Value>(),
                new Value(account.SignedIn is { } last ? texts.Format("accounts.signedIn", EdtfText.Say(LocalDatePattern.Iso.Format(last.InZone(PublicationTime.Home).Date), texts)) : texts["accounts.notSeen"]),
            ]),
        ],
    };

    private static void WriteJson(Terminal terminal, IReadOnlyList<Account> accounts, Instant now) => Listing.WriteJson(terminal, accounts, (json, _, account) =>
    {
        json.WriteString("name", account.Name);
        json.WriteString("display", account.Display);
        json.WriteString("role", account.Role.ToString().ToLowerInvariant());
        json.WriteBoolean("barred", account.IsDisabled);
        json.WriteBoolean("locked", account.LockedUntil > now);
        json.WriteString("created", InstantPattern.ExtendedIso.Format(account.Created));
        if (account.SignedIn is { } last)
            json.WriteString("lastSignIn", InstantPattern.ExtendedIso.Format(last));
    });
}
