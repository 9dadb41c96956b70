using Lagebild.Desk.Access;
using Lagebild.Desk.Web;
using Lagebild.Storage;
using Microsoft.Playwright;

namespace Lagebild.Desk.Journeys;

/// <summary>Who has an account on the desk with accounts.</summary>
internal static class People
{
    public const string Admin = "anna", Editor = "emil", Reader = "rita", Nobody = "", First = "first", Password = "Morgens um sechs ist die Lage klar";

    /// <summary>Lets them in on the morning of the journeys, with a token of the editor's.</summary>
    public static async Task LetInAsync(IDossierStore store, TimeProvider morning)
    {
        using var accounts = AccountBook.Of(store, morning);
        foreach (var (name, display, role) in new[] { (Admin, "Anna Lund", DeskRole.Admin), (Editor, "Emil Hartwig", DeskRole.Editor), (Reader, "Rita Sommer", DeskRole.Reader) })
            await accounts.AddAsync(AccountName.TryParse(name, out var parsed) ? parsed : throw new ArgumentException(name), display, role, Password, default);
        await new TokenBook(store, accounts, morning).CreateAsync((await accounts.FindAsync(Editor, default))!, "Anzeige im Newsroom", TokenScope.Read, default);
    }

    /// <summary>Fills in the form for signing in, which is open.</summary>
    public static async Task SignInAsync(IPage page, string name, string password = Password)
    {
        await page.Locator("input[name=name]").FillAsync(name);
        await page.Locator("input[name=kennwort]").FillAsync(password);
        await page.Locator("main form.stacked button").ClickAsync();
    }
}
