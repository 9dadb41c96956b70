using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Lagebild.App.Commands.Sources;
using Lagebild.App.Explain;
using Lagebild.App.Inputs;
using Lagebild.Desk;
using Lagebild.Desk.Alerts;
using Lagebild.Desk.Access;
using Lagebild.Desk.Telemetry;
using Lagebild.Language;
using Lagebild.Pages;
using Lagebild.Sources.Following;
using Lagebild.Storage;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild serve</c>: the desk as web pages, with the sources followed beside it.</summary>
internal static class ServeCommand
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>Where the desk listens where nothing else is said.</summary>
    public static IPEndPoint DefaultEndpoint => Endpoint(DefaultAddress)!;

    public static Command Create(Terminal terminal, Languages languages)
    {
        var arguments = new StoryArguments(terminal);
        var at = new Option<string>("--at") { Description = "Where to listen.", HelpName = "URL", DefaultValueFactory = _ => DefaultAddress };
        at.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Endpoint(token.Value) is null)
                result.AddError(UsageText.Say("usage.listen", token.Value));
        });
        var open = new Option<bool>("--open") { Description = "Let everybody on this machine in as editor, without a password." };
        var quiet = new Option<bool>("--no-watch") { Description = "Do not follow the sources; another process does." };
        var hosts = new Option<string[]>("--host") { Description = "A name under which a server before this one asks for the desk; may be given several times.", HelpName = "NAME", DefaultValueFactory = _ => [] };
        var log = new Option<string>("--log") { Description = "How warnings are written to standard error: text, or json for one object a line.", HelpName = "FORM", DefaultValueFactory = _ => "text" };
        log.AcceptOnlyFromAmong("text", "json");
        var demo = new Option<bool>("--demo") { Description = "Show invented stories from a temporary database, as on a morning of their week; implies --open and --no-watch." };
        var command = new Command("serve", "Serves the desk: today's diary, stories, people, calendar, what is open, and search, as web pages that update themselves.")
        {
            at, hosts, open, quiet, demo, log, arguments.Database.File, arguments.Ui,
        };
        command.SetAction((parsed, cancellation) => arguments.Database.GuardAsync(parsed, () => Run(parsed, cancellation)));
        return command;

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            var texts = arguments.Texts(parsed);
            var options = new DeskOptions
            {
                Endpoint = Endpoint(parsed.GetValue(at)!)!,
                IsOpen = parsed.GetValue(open) || parsed.GetValue(demo),
                Hosts = parsed.GetValue(hosts)!,
                Explain = (document, explained) => languages.Explain(document) is var (analysis, _) ? FactLines.Text("", languages.ExplainFacts(document, analysis), explained, withNames: false).Trim() : null,
                OpenId = Provider(terminal),
                Tell = terminal.Error.WriteLine,
                LogsAsJson = parsed.GetValue(log) == "json",
                Telemetry = Collector(terminal),
                Alerts = new AlertOptions
                {
                    MailServer = Variable(terminal, "LAGEBILD_SMTP") is { } server ? Uri.TryCreate(server, UriKind.Absolute, out var mail) ? mail : new Uri("about:blank") : null,
                    MailPassword = Variable(terminal, "LAGEBILD_SMTP_PASSWORD"),
                    MailFrom = Variable(terminal, "LAGEBILD_SMTP_FROM"),
                    AllowedHosts = Variable(terminal, "LAGEBILD_ALERT_HOSTS")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
                    Desk = Uri.TryCreate(Variable(terminal, "LAGEBILD_DESK"), UriKind.Absolute, out var desk) ? desk : null,
                },
            };
            if (options.Alerts.MailServer is { Scheme: not ("smtp" or "smtps") })
            {
                terminal.Error.WriteLine(texts["serve.mailServer"]);
                return ExitCode.Usage;
            }
            if (options.Telemetry is { Address.Scheme: not ("http" or "https") })
            {
                terminal.Error.WriteLine(texts["serve.telemetry"]);
                return ExitCode.Usage;
            }
            if (options.IsOpen && !IPAddress.IsLoopback(options.Endpoint.Address))
            {
                terminal.Error.WriteLine(texts["serve.openElsewhere"]);
                return ExitCode.Usage;
            }
            using var network = WatchCommand.Network(terminal, terminal.Variable("LAGEBILD_CONTACT"));
            options = options with { Detect = network.DetectAsync };
            if (parsed.GetValue(demo))
                return await DemoDesk.ServeAsync(languages, terminal.Clock, (samples, clock, beside) => ServeAsync(samples, options with { Beside = beside, Reader = Reader(languages, samples) }, clock, terminal, texts, cancellation), cancellation);
            await using var store = await arguments.Database.OpenToWriteAsync(parsed, cancellation);
            options = options with { Reader = Reader(languages, store) };
            if (!parsed.GetValue(quiet))
                options = options with { Beside = stop => WatchAsync(store, terminal, languages, texts, stop) };
            return await ServeAsync(store, options, terminal.Clock, terminal, texts, cancellation);
        }
    }

    /// <summary>What reads here; models are loaded when somebody first asks.</summary>
    private static DeskReader Reader(Languages languages, IDossierStore store) => new(() => languages.Version(TextLanguage.German), new Intake(languages, store, []).Read);

    /// <summary>A variable of the environment; null where it is empty.</summary>
    private static string? Variable(Terminal terminal, string name) => terminal.Variable(name) is { Length: > 0 } value ? value : null;

    private static async Task<int> ServeAsync(IDossierStore store, DeskOptions options, TimeProvider clock, Terminal terminal, Texts texts, CancellationToken cancellation)
    {
        try
        {
            await using var server = await DeskServer.StartAsync(store, options, clock, cancellation);
            terminal.Out.WriteLine(texts.Format("serve.ready", server.Address.GetLeftPart(UriPartial.Authority)));
            if (server.Setup is { } setup)
                terminal.Out.WriteLine(texts.Format("serve.setup", setup));
            terminal.Out.Flush();
            await server.RunAsync(cancellation);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or SocketException && e is not OutputException)
        {
            terminal.Error.WriteLine(texts.Format("serve.taken", options.Endpoint, e.Message));
            return ExitCode.Partly;
        }
    }

    /// <summary>Follows the sources until it is stopped; what comes in shows on the pages.</summary>
    private static async Task WatchAsync(IDossierStore store, Terminal terminal, Languages languages, Texts texts, CancellationToken cancellation)
    {
        languages.Prepare(TextLanguage.German);
        var failed = new FailedReadings(store);
        var intake = new Intake(languages, store, [], failed);
        await failed.RetryAsync(languages, intake.Read, cancellation);
        using var network = WatchCommand.Network(terminal, terminal.Variable("LAGEBILD_CONTACT"));
        await WatchCommand.FollowAsync(network, store, intake, _ => { }, terminal, texts, cancellation);
    }

    /// <summary>The OpenID Connect provider that the environment names; null where it names none. The secret may stand in a file.</summary>
    private static OpenIdProvider? Provider(Terminal terminal)
    {
        if (!Uri.TryCreate(terminal.Variable("LAGEBILD_OIDC_AUTHORITY"), UriKind.Absolute, out var authority) || terminal.Variable("LAGEBILD_OIDC_CLIENT") is not { Length: > 0 } client)
            return null;
        var secret = terminal.Variable("LAGEBILD_OIDC_SECRET") ?? (terminal.Variable("LAGEBILD_OIDC_SECRET_FILE") is { } file ? File.ReadAllText(file).Trim() : "");
        return new OpenIdProvider(authority, client, secret);
    }

    /// <summary>The collector that OpenTelemetry's own variables name; null where they name none.</summary>
    private static TelemetryTarget? Collector(Terminal terminal) => Variable(terminal, "OTEL_EXPORTER_OTLP_ENDPOINT") is not { } endpoint ? null
        : new TelemetryTarget(Uri.TryCreate(endpoint, UriKind.Absolute, out var address) ? address : new Uri("about:blank"), Variable(terminal, "OTEL_EXPORTER_OTLP_PROTOCOL") == "grpc");

    /// <summary>The address of this machine that a URL names; null where it names none that can be listened at.</summary>
    private static IPEndPoint? Endpoint(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp || url.PathAndQuery != "/")
            return null;
        var host = url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 ? IPAddress.Parse(url.DnsSafeHost) : url.Host == "localhost" ? IPAddress.Loopback : null;
        return host is null ? null : new IPEndPoint(host, url.Port);
    }
}
