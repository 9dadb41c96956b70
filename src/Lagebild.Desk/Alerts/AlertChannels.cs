using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lagebild.Pages;
using Lagebild.Sources.Fetching;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using NodaTime.Text;

namespace Lagebild.Desk.Alerts;

/// <summary>
/// Takes messages to where they go. Requests leave through the guard of the sources: into no private network but to hosts allowed by name, no redirects,
/// no proxy, bounded time and answer.
/// </summary>
internal sealed class AlertChannels : IDisposable
{
    private const int MailPort = 587, SecureMailPort = 465;

    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(20);

    private readonly AlertOptions _options;
    private readonly TimeProvider _clock;
    private readonly Connections _connections = new(new FetchOptions { ConnectTime = LongestTime }, new SystemNames(), AddressGuard.DialAsync);

    public AlertChannels(AlertOptions options, TimeProvider clock) => (_options, _clock) = (options, clock);

    /// <summary>Sends items in one message.</summary>
    /// <param name="rule">Where to.</param>
    /// <param name="items">At least one, the oldest first.</param>
    /// <param name="isTest">True for the button that tries it.</param>
    /// <param name="cancellation">Ends the try.</param>
    /// <returns>What went wrong, in words; null where nothing did.</returns>
    public async Task<string?> SendAsync(AlertRule rule, IReadOnlyList<AlertItem> items, bool isTest, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(LongestTime);
        try
        {
            return rule.Route switch
            {
                AlertRoute.Mail => await MailAsync(rule, items, time.Token).ConfigureAwait(false),
                AlertRoute.Webhook => await PostAsync(Webhook(rule, items, isTest), time.Token).ConfigureAwait(false),
                AlertRoute.Ntfy => await PostAsync(Ntfy(rule, items), time.Token).ConfigureAwait(false),
                AlertRoute.Matrix => await PostAsync(Matrix(rule, items), time.Token).ConfigureAwait(false),
                _ => null,
            };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Texts.For(rule.Language)["alert.fault.time"];
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            // Whatever a foreign server does is the fault of this one message, and stands beside its rule.
            return e is HttpRequestException { InnerException: FetchException inner } ? inner.Message : e.Message;
        }
    }

    public void Dispose() => _connections.Dispose();

    /// <summary>Standard Webhooks 1.0: signed is "id.timestamp.body" with HMAC-SHA256; a repeated message has the same id.</summary>
    private HttpRequestMessage Webhook(AlertRule rule, IReadOnlyList<AlertItem> items, bool isTest)
    {
        var now = _clock.GetUtcNow();
        var body = JsonSerializer.Serialize(
            new AlertMessage(isTest ? "lagebild.test" : "lagebild.news", InstantPattern.ExtendedIso.Format(NodaTime.Instant.FromDateTimeOffset(now)), items), AlertJson.Default.AlertMessage);
        var id = "msg_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', items.Select(i => i.Id).Prepend(rule.Id)))))[..24];
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, rule.To) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", $"v1,{Sign(rule.Secret, $"{id}.{timestamp}.{body}")}");
        return request;
    }

    /// <summary>The signature of a text in base 64; the secret is <c>whsec_</c> and base 64, as the standard has it.</summary>
    internal static string Sign(string secret, string text) =>
        Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret.StartsWith("whsec_", StringComparison.Ordinal) ? secret[6..] : secret), Encoding.UTF8.GetBytes(text)));

    private HttpRequestMessage Ntfy(AlertRule rule, IReadOnlyList<AlertItem> items)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, rule.To) { Content = new StringContent(Body(rule, items), Encoding.UTF8, "text/plain") };
        // Header values are ASCII; other letters are written as RFC 2047 says, which ntfy reads.
        request.Headers.TryAddWithoutValidation("Title", Encode(Subject(rule, items)));
        if (_options.Desk is { } desk)
            request.Headers.TryAddWithoutValidation("Click", new Uri(desk, items[^1].Path).AbsoluteUri);
        if (rule.Secret.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", rule.Secret);
        return request;
    }

    private HttpRequestMessage Matrix(AlertRule rule, IReadOnlyList<AlertItem> items)
    {
        var text = $"{Subject(rule, items)}\n\n{Body(rule, items)}";
        var address = new Uri(rule.To);
        var room = Uri.UnescapeDataString(address.AbsolutePath.Trim('/'));
        var transaction = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', items.Select(i => i.Id)))))[..24];
        var body = JsonSerializer.Serialize(new Dictionary<string, string> { ["msgtype"] = "m.notice", ["body"] = text }, MatrixJson.Default.DictionaryStringString);
        var request = new HttpRequestMessage(HttpMethod.Put, new Uri(address, $"/_matrix/client/v3/rooms/{Uri.EscapeDataString(room)}/send/m.room.message/{transaction}"))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", rule.Secret);
        return request;
    }

    private async Task<string?> PostAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using (request)
        {
            request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Lagebild", typeof(AlertChannels).Assembly.GetName().Version?.ToString(2)));
            using var answer = await _connections.For(request.RequestUri!, _options.AllowedHosts).SendAsync(request, cancellation).ConfigureAwait(false);
            return answer.IsSuccessStatusCode ? null : $"HTTP {(int)answer.StatusCode}";
        }
    }

    private async Task<string?> MailAsync(AlertRule rule, IReadOnlyList<AlertItem> items, CancellationToken cancellation)
    {
        if (_options.MailServer is not { } server)
            return Texts.For(rule.Language)["alert.fault.noMail"];
        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(_options.MailFrom ?? $"lagebild@{server.Host}"));
        message.To.Add(MailboxAddress.Parse(rule.To));
        message.Subject = Subject(rule, items);
        message.Date = _clock.GetUtcNow();
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body = new TextPart("plain") { Text = Body(rule, items) };
        using var smtp = new SmtpClient { Timeout = (int)LongestTime.TotalMilliseconds };
        var isSecure = server.Scheme == "smtps";
        // A password goes over an open line to this machine alone.
        var security = isSecure ? SecureSocketOptions.SslOnConnect : _options.MailPassword is not null && !server.IsLoopback ? SecureSocketOptions.StartTls : SecureSocketOptions.StartTlsWhenAvailable;
        await smtp.ConnectAsync(server.Host, server.Port > 0 ? server.Port : isSecure ? SecureMailPort : MailPort, security, cancellation).ConfigureAwait(false);
        if (server.UserInfo.Length > 0 && _options.MailPassword is { } password)
            await smtp.AuthenticateAsync(Uri.UnescapeDataString(server.UserInfo), password, cancellation).ConfigureAwait(false);
        await smtp.SendAsync(message, cancellation).ConfigureAwait(false);
        await smtp.DisconnectAsync(true, cancellation).ConfigureAwait(false);
        return null;
    }

    private static string Subject(AlertRule rule, IReadOnlyList<AlertItem> items) =>
        OneLine(items.Count == 1 ? items[0].Text : Texts.For(rule.Language).Format("alert.subject", items.Count, items[^1].Title));

    private string Body(AlertRule rule, IReadOnlyList<AlertItem> items)
    {
        var texts = Texts.For(rule.Language);
        var body = new StringBuilder();
        foreach (var story in items.GroupBy(i => i.Title))
        {
            body.Append(story.Key).Append('\n');
            foreach (var item in story)
            {
                body.Append("• ").Append(item.Text).Append("\n  ").Append(texts.Quote(item.Quote)).Append(" (").Append(item.Source).Append(")\n");
                if (_options.Desk is { } desk)
                    body.Append("  ").Append(new Uri(desk, item.Path).AbsoluteUri).Append('\n');
                else if (item.Address is { } address)
                    body.Append("  ").Append(address).Append('\n');
            }
            body.Append('\n');
        }
        return body.ToString().TrimEnd();
    }

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static string Encode(string text) => text.All(char.IsAscii) ? text : $"=?UTF-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";
}
