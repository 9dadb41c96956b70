using System.Net;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Following;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Mail;

namespace Lagebild.Sources.Tests.Mail;

public sealed class MailboxTests
{
    private const string Plain = """
        From: "=?UTF-8?Q?Haus_der_K=C3=BCste?=" <presse@kueste.example>
        To: redaktion@lagebild.example
        Subject: =?UTF-8?Q?Ministerin_Holberg_reist_=C3=BCber?= Kiel
        Date: Mon, 13 Apr 2026 08:30:00 +0200
        Message-ID: <1@kueste.example>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        Ministerin Mette Holberg reist am Dienstag über Kiel nach Flensburg.

        Dort trifft sie Minister Arvid Sundholm.
        """;

    private const string Newsletter = """
        From: brief@insel.example
        To: redaktion@lagebild.example
        Subject: Morgenbrief
        Date: Tue, 14 Apr 2026 05:00:00 +0000
        Message-ID: <2@insel.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=a

        --a
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain; charset=us-ascii

        Nur HTML.
        --b
        Content-Type: text/html; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        <html><body><table><tr><td><h1>Die F=E4hre</h1><p>Sundholm sagte, die F=E4hre bleibe.</p></td></tr></table></body></html>
        --b--
        --a
        Content-Type: application/pdf
        Content-Disposition: attachment; filename=plan.pdf
        Content-Transfer-Encoding: base64

        JVBERi0=
        --a--
        """;

    [SkippableFact]
    public async Task A_mailbox_that_is_added_shows_its_newest_messages_or_says_why_it_does_not()
    {
        using var server = new DovecotServer();
        server.Deliver(Plain);
        var settings = new SourceSettings { Kind = SourceKind.Mailbox, Address = "", Credential = "POST", AllowedHosts = ["127.0.0.1"] };
        var address = $"imap://{server.Account.User}@127.0.0.1:{server.Account.Port}/INBOX";
        using var network = new SourceNetwork(new FetchOptions(), name => name == "POST" ? DovecotServer.Password : null, TimeProvider.System);
        using var stranger = new SourceNetwork(new FetchOptions(), _ => "falsch", TimeProvider.System);

        var found = await network.DetectAsync(address, settings, default);

        Assert.Equal("Ministerin Holberg reist über Kiel", Assert.Single(found.Items.Items).Headline);
        Assert.False(server.IsTouched);
        Assert.Equal("problem.mailLogin", (await Assert.ThrowsAsync<InputException>(() => stranger.DetectAsync(address, settings, default))).Key);
        Assert.Empty((await network.DetectAsync(address, settings with { Credential = null }, default)).Items.Items);
    }

    [SkippableFact]
    public async Task A_press_release_is_read_with_its_header()
    {
        using var server = new DovecotServer();
        server.Deliver(Plain);
        var item = Assert.Single((await Look(server, null)).List.Items);
        Assert.Equal(
            ("1@kueste.example", "Ministerin Holberg reist über Kiel", "Haus der Küste", "2026-04-13T08:30:00+02"),
            (item.Key, item.Headline, item.Publisher, Reading.Of(item, "published")));
        Assert.Equal("Ministerin Mette Holberg reist am Dienstag über Kiel nach Flensburg.\n\nDort trifft sie Minister Arvid Sundholm.", item.Body);
    }

    [SkippableFact]
    public async Task Of_a_newsletter_its_HTML_is_read_where_the_plain_part_says_nothing_and_what_is_attached_is_not()
    {
        using var server = new DovecotServer();
        server.Deliver(Newsletter);
        var item = Assert.Single((await Look(server, null)).List.Items);
        Assert.Equal(("brief@insel.example", "Die Fähre\n\nSundholm sagte, die Fähre bleibe."), (item.Publisher, item.Body));
    }

    [SkippableFact]
    public async Task A_look_goes_on_where_the_last_one_ended_and_leaves_the_mailbox_as_it_was()
    {
        using var server = new DovecotServer();
        server.Deliver(Plain);
        var first = await Look(server, null);
        Assert.Empty((await Look(server, first.Position)).List.Items);
        server.Deliver(Newsletter);
        var second = await Look(server, first.Position);
        Assert.Equal("Morgenbrief", Assert.Single(second.List.Items).Headline);
        Assert.Equal((first.Position.Validity, true), (second.Position.Validity, second.Position.Last > first.Position.Last));
        Assert.False(server.IsTouched);
    }

    [SkippableFact]
    public async Task A_mailbox_made_anew_is_read_anew()
    {
        using var server = new DovecotServer();
        server.Deliver(Plain);
        server.Deliver(Newsletter);
        var first = await Look(server, null);
        server.BeginAnew();
        var second = await Look(server, first.Position);
        Assert.NotEqual(first.Position.Validity, second.Position.Validity);
        Assert.Equal(first.List.Items.Select(i => i.Key).Order(), second.List.Items.Select(i => i.Key).Order());
    }

    [SkippableFact]
    public async Task An_empty_mailbox_has_a_position_too()
    {
        using var server = new DovecotServer();
        var look = await Look(server, null);
        Assert.Empty(look.List.Items);
        Assert.Equal((0u, false), (look.Position.Last, look.HasMore));
    }

    [SkippableFact]
    public async Task What_is_wrong_is_said()
    {
        using var server = new DovecotServer();
        Assert.Equal("problem.mailLogin", await Problem(server.Account, "falsch"));
        Assert.Equal("problem.mailFolder", await Problem(server.Account with { Folder = "Presse" }, DovecotServer.Password));
        Assert.Equal("problem.mail", await Problem(server.Account with { Port = 1 }, DovecotServer.Password));
    }

    [SkippableFact]
    public async Task No_password_is_sent_to_a_server_that_does_not_encrypt()
    {
        using var server = new DovecotServer();
        var isAsked = false;
        var mailbox = new Mailbox(server.Account with { IsEncrypted = true }, _ =>
        {
            isAsked = true;
            return new(DovecotServer.Password);
        });
        Assert.Equal("problem.mail", (await Assert.ThrowsAsync<InputException>(() => mailbox.LookAsync(null, default))).Key);
        Assert.False(isAsked);
    }

    [SkippableFact]
    public async Task A_login_over_the_internet_is_encrypted_whatever_the_address_asks_for()
    {
        using var server = new DovecotServer();
        var isAsked = false;
        var mailbox = new Mailbox(server.Account with { Host = "post.example" }, Password, new NamedAddress("8.8.8.8"), (_, cancellation) => AddressGuard.DialAsync(new IPEndPoint(IPAddress.Loopback, server.Account.Port), cancellation));

        Assert.Equal("problem.mail", (await Assert.ThrowsAsync<InputException>(() => mailbox.LookAsync(null, default))).Key);
        Assert.False(isAsked);

        ValueTask<string> Password(CancellationToken cancellation)
        {
            isAsked = true;
            return new(DovecotServer.Password);
        }
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.7")]
    [InlineData("169.254.169.254")]
    public async Task A_server_in_a_private_network_is_not_even_called_unless_it_is_allowed_by_name(string address)
    {
        var isCalled = false;
        var mailbox = new Mailbox(new ImapAccount("post.example", "falk"), _ => new("geheim"), new NamedAddress(address), (_, _) =>
        {
            isCalled = true;
            throw new System.Net.Sockets.SocketException();
        });

        Assert.Equal("problem.fetch.AddressForbidden", (await Assert.ThrowsAsync<InputException>(() => mailbox.LookAsync(null, default))).Key);
        Assert.False(isCalled);
    }

    [SkippableFact]
    public async Task A_source_reads_a_mailbox_on_this_machine_where_that_is_allowed()
    {
        using var server = new DovecotServer();
        server.Deliver(Plain);
        var settings = new SourceSettings { Kind = SourceKind.Mailbox, Address = $"imap://lagebild@127.0.0.1:{server.Account.Port}/INBOX", Credential = "POST" };
        var look = new MailboxLook(_ => DovecotServer.Password, TimeProvider.System);

        Assert.Equal("problem.fetch.AddressForbidden", (await look.LookAsync(Source(settings), default)).State.Problem?.Key);
        Assert.Single((await look.LookAsync(Source(settings with { AllowedHosts = ["127.0.0.1"] }), default)).Items.Items);

        static FollowedSource Source(SourceSettings settings) => new(new("post"), settings, new SourceState());
    }

    private sealed class NamedAddress(string address) : INameResolver
    {
        public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<IPAddress>>([IPAddress.Parse(address)]);
    }

    private static Task<MailLook> Look(DovecotServer server, MailPosition? since) => new Mailbox(server.Account, _ => new(DovecotServer.Password)).LookAsync(since, default);

    private static async Task<string> Problem(ImapAccount account, string password) =>
        (await Assert.ThrowsAsync<InputException>(() => new Mailbox(account, _ => new(password)).LookAsync(null, default))).Key;
}
