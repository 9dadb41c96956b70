using System.CommandLine;
using Lagebild.App.Commands.Database;
using Lagebild.Pages;
using Lagebild.Sources.Following;
using Lagebild.Sources.Inputs;

namespace Lagebild.App.Commands.Sources;

/// <summary><c>lagebild source filter</c>: what is passed over of all sources, besides what each passes over itself.</summary>
internal static class SourceFilterCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var options = new FilterOptionSet();
        var command = new Command("filter", "Says what is passed over of all sources, besides what is decided for each; without options it shows it. A list that is named replaces the old one, an empty word clears it.");
        command.AddAll(options.All);
        command.AddAll(arguments.Database.File, arguments.Ui);
        command.SetAction((parsed, cancellation) => arguments.Database.GuardAsync(parsed, async () =>
        {
            var isChange = options.All.Any(o => parsed.GetResult(o) is { Implicit: false });
            await using var store = isChange ? await arguments.Database.OpenToWriteAsync(parsed, cancellation) : await arguments.Database.OpenToReadAsync(parsed, cancellation);
            var filter = options.Apply(parsed, await SharedFilter.ReadAsync(store.Sources, cancellation));
            if (isChange)
                await SharedFilter.WriteAsync(store.Sources, filter, cancellation);
            foreach (var line in Say(filter, arguments.Texts(parsed)))
                terminal.Out.WriteLine(line);
            return ExitCode.Done;
        }));
        return command;
    }

    private static IEnumerable<string> Say(ItemFilter filter, Texts texts)
    {
        if (filter is { Keep.IsEmpty: true, Drop.IsEmpty: true, LeastLength: 0, OnlyLanguage: null, EverySubject: false })
            yield return texts["source.filter.none"];
        if (!filter.Keep.IsEmpty)
            yield return texts.Format("source.filter.keep", string.Join(", ", filter.Keep));
        if (!filter.Drop.IsEmpty)
            yield return texts.Format("source.filter.drop", string.Join(", ", filter.Drop));
        if (filter.LeastLength > 0)
            yield return texts.Format("source.filter.length", filter.LeastLength);
        if (filter.OnlyLanguage is { } only)
            yield return texts.Format("source.filter.language", LanguageCodes.Of(only));
        if (filter.EverySubject)
            yield return texts["source.filter.every"];
    }
}
