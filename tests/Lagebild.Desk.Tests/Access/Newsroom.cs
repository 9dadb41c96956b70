using System.Net;
using Lagebild.Desk.Access;
using Lagebild.Desk.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Lagebild.Desk.Tests.Access;

/// <summary>People with accounts on a desk that is not open.</summary>
internal static class Newsroom
{
    public const string Password = "Morgens um sechs ist die Lage klar";

    public static async Task<DeskUnderTest> StartAsync(params (string Name, DeskRole Role)[] people)
    {
        var desk = await DeskUnderTest.StartAsync(new DeskOptions());
        // Browsers forget a cookie by their own clock.
        desk.Clock.Morning = DateTimeOffset.UtcNow;
        foreach (var (name, role) in people)
            Assert.True(await desk.Accounts.AddAsync(Name(name), "", role, Password, default));
        return desk;
    }

    extension(DeskUnderTest desk)
    {
        public AccountBook Accounts => desk.Server.Services.GetRequiredService<AccountBook>();

        public TokenBook Tokens => desk.Server.Services.GetRequiredService<TokenBook>();

        /// <summary>A browser in which somebody has signed in.</summary>
        public async Task<Browser> SignedInAsync(string name)
        {
            var browser = desk.Browser();
            using var answer = await browser.SignInAsync(name, Password);
            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
            return browser;
        }
    }

    extension(Browser browser)
    {
        public Task<HttpResponseMessage> SignInAsync(string name, string password, string back = "/") =>
            browser.SendAsync($"/anmelden?zu={Uri.EscapeDataString(back)}", "/anmelden", ("name", name), ("kennwort", password));
    }

    public static AccountName Name(string name) => AccountName.TryParse(name, out var parsed) ? parsed : throw new ArgumentException(name);
}
