using System.CommandLine;
using System.Text.Json;
using Lagebild.App.Commands.Database;
using Lagebild.App.Inputs;
using Lagebild.Pages;
using Lagebild.Language;
using Lagebild.Reading.Reports.Json;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Following;
using Lagebild.Storage;
using Lagebild.Storage.Members;
using NodaTime;

namespace Lagebild.App.Commands.Sources;

/// <summary><c>lagebild watch</c>: follows the sources, and says in a line what came in.</summary>
internal static class WatchCommand
{
    /// <summary>Time after which a database that did not answer is asked again.</summary>
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    public static Command Create(Terminal terminal, Languages languages)
    {
        var arguments = new StoryArguments(terminal);
        var once = new Option<bool>("--once") { Description = "End when no source is due any more." };
        var contact = new Option<string?>("--contact") { Description = "Address at which operators of sites learn who reads them; stands in the User-Agent. By default LAGEBILD_CONTACT.", HelpName = "URL" };
        contact.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Uri.TryCreate(token.Value, UriKind.Absolute, out _))
                result.AddError(UsageText.Say("usage.address", token.Value));
        });
        var command = new Command("watch", "Follows the sources and takes in what is new, until it is stopped. Several may run at once; each source is looked at by one of them.")
        {
            once, contact, arguments.Json, arguments.Database.File, arguments.Ui,
        };
        command.SetAction((parsed, cancellation) => arguments.Database.GuardAsync(parsed, () => Run(parsed, cancellation)));
        return command;

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            var texts = arguments.Texts(parsed);
            await using var store = await arguments.Database.OpenToWriteAsync(parsed, cancellation);
            var followed = (await store.Sources.ListAsync(cancellation)).Count(s => s.Due is not null);
            if (followed == 0 && parsed.GetValue(once))
            {
                terminal.Error.WriteLine(texts["watch.none"]);
                return ExitCode.Done;
            }
            languages.Prepare(TextLanguage.German);
            var lines = new WatchLines(terminal, texts, parsed.GetValue(arguments.Json), followed);
            if (!parsed.GetValue(once) && terminal.IsScreen)
                terminal.Error.WriteLine(followed > 0 ? texts.Format("watch.start", followed) : texts["watch.none"]);
            var problems = new List<string>();
            var failed = new FailedReadings(store);
            var intake = new Intake(languages, store, problems, failed);
            if (await failed.RetryAsync(languages, intake.Read, cancellation) is > 0 and var retried)
                terminal.Error.WriteLine(texts.Format("watch.retried", retried));
            lines.Say(problems);
            using var network = Network(terminal, parsed.GetValue(contact) ?? terminal.Variable("LAGEBILD_CONTACT"));
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var stay = new MemberBook(store).StayAsync(MemberTask.Watch, null, () => null, terminal.Clock, stop.Token);
            try
            {
                if (parsed.GetValue(once))
                    await network.WatchAsync(store, intake.Read, new WatchOptions(), once: true, Tell, (name, problem) => problem.Say(name, texts), cancellation);
                else
                    await FollowAsync(network, store, intake, Tell, terminal, texts, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // Stopping it is how a watch ends.
            }
            finally
            {
                await stop.CancelAsync();
                await stay;
            }
            lines.Say(problems);
            lines.Close();
            return lines.Failing == 0 ? ExitCode.Done : ExitCode.Partly;

            void Tell(WatchEvent told)
            {
                lines.Tell(told);
                lines.Say(problems);
            }
        }
    }

    /// <summary>Follows the sources until it is stopped. A database that is gone for a while is waited for.</summary>
    public static async Task FollowAsync(SourceNetwork network, IDossierStore store, Intake intake, Action<WatchEvent> tell, Terminal terminal, Texts texts, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await network.WatchAsync(store, intake.Read, new WatchOptions(), once: false, tell, (name, problem) => problem.Say(name, texts), cancellation);
            }
            catch (StorageException e) when (!cancellation.IsCancellationRequested)
            {
                terminal.Error.WriteLine(DatabaseOption.Say(e, texts));
                await Task.Delay(AfterFailure, terminal.Clock, cancellation);
            }
        }
    }

    /// <summary>The way to the sources, as this process goes it.</summary>
    public static SourceNetwork Network(Terminal terminal, string? contact) =>
        new(new FetchOptions { Contact = Uri.TryCreate(contact, UriKind.Absolute, out var address) ? address : null }, terminal.Variable, terminal.Clock);
}
