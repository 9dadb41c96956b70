using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Lagebild.Sources.Mail;

namespace Lagebild.Sources.Tests.Mail;

/// <summary>
/// An IMAP server of a test's own, in a temporary folder and on a free port, with one mailbox whose messages are files. Tests are skipped, visibly, where
/// Dovecot is not installed. As it does not like to run for root, it is then started as another user.
/// </summary>
internal sealed class DovecotServer : IDisposable
{
    public const string Password = "geheim";
    private const string Program = "/usr/sbin/dovecot";

    private readonly string _folder = Directory.CreateTempSubdirectory("lagebild-dovecot-").FullName;
    private readonly Process _process;
    private readonly int _port = FreePort();
    private int _messages;

    public DovecotServer()
    {
        Skip.IfNot(File.Exists(Program), "Dovecot is not installed (Debian: apt-get install dovecot-imapd)");
        foreach (var part in new[] { "new", "cur", "tmp" })
            Directory.CreateDirectory(Path.Combine(_folder, "mail", part));
        File.WriteAllText(Config, Configuration());
        GiveAway();
        string[] command = IsRoot ? ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", Program] : [Program];
        _process = Process.Start(new ProcessStartInfo(command[0], [.. command[1..], "-F", "-c", Config]) { WorkingDirectory = "/", RedirectStandardError = true })!;
        WaitUntilReady();
    }

    public ImapAccount Account => new("127.0.0.1", "lagebild") { Port = _port, IsEncrypted = false, IsPrivateAllowed = true };

    private static bool IsRoot => Environment.UserName == "root";

    private string Config => Path.Combine(_folder, "dovecot.conf");

    /// <summary>Delivers a message, with lines that end as in mail.</summary>
    public void Deliver(string message)
    {
        var number = ++_messages;
        File.WriteAllText(Path.Combine(_folder, "mail", "new", $"{1776000000 + number}.M{number}.test"), message.ReplaceLineEndings("\r\n"), new UTF8Encoding(false));
        GiveAway();
    }

    /// <summary>True where any message has been marked as read, moved or deleted.</summary>
    public bool IsTouched => Directory.GetFiles(Path.Combine(_folder, "mail"), "*.test*", SearchOption.AllDirectories) is var files
        && (files.Length != _messages || files.Any(f => f.Contains(":2,", StringComparison.Ordinal) && !f.EndsWith(":2,", StringComparison.Ordinal)));

    /// <summary>Numbers of messages begin anew, as after a repair of the mailbox.</summary>
    public void BeginAnew()
    {
        foreach (var index in Directory.GetFiles(Path.Combine(_folder, "mail"), "dovecot*"))
            File.Delete(index);
        // The generation is a time in seconds.
        Thread.Sleep(1100);
    }

    public void Dispose()
    {
        Run("kill", _process.Id.ToString(null as IFormatProvider));
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void GiveAway()
    {
        if (IsRoot)
            Run("chown", "-R", "nobody:nogroup", _folder);
    }

    private string Configuration()
    {
        var (user, group) = IsRoot ? ("nobody", "nogroup") : (Output("id", "-un"), Output("id", "-gn"));
        var services = string.Concat(new[] { "anvil", "imap-hibernate", "stats" }.Select(s => $"service {s} {{\n  chroot =\n}}\n"));
        return $$"""
            protocols = imap
            listen = 127.0.0.1
            base_dir = {{_folder}}/run
            state_dir = {{_folder}}/state
            log_path = {{_folder}}/log
            ssl = no
            disable_plaintext_auth = no
            default_internal_user = {{user}}
            default_internal_group = {{group}}
            default_login_user = {{user}}
            first_valid_uid = 1
            first_valid_gid = 1
            mail_location = maildir:{{_folder}}/mail
            service imap-login {
              chroot =
              inet_listener imap {
                port = {{_port}}
              }
              inet_listener imaps {
                port = 0
              }
            }
            {{services}}
            passdb {
              driver = static
              args = password={{Password}}
            }
            userdb {
              driver = static
              args = uid={{Output("id", "-u", user)}} gid={{Output("id", "-g", user)}} home={{_folder}}
            }
            """;
    }

    private void WaitUntilReady()
    {
        for (var tries = 0; tries < 200; tries++)
        {
            try
            {
                using var client = new TcpClient();
                client.Connect(IPAddress.Loopback, _port);
                return;
            }
            catch (SocketException) when (!_process.HasExited)
            {
                Thread.Sleep(50);
            }
        }
        throw new InvalidOperationException($"Dovecot did not start: {_process.StandardError.ReadToEnd()}");
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
    }

    private static string Output(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd().Trim();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
