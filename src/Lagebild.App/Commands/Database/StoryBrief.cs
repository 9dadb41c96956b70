using Lagebild.App.Commands.Notes;
using Lagebild.Dossiers.Json;
using Lagebild.Dossiers.Log;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;
using Lagebild.Pages.Stories;
using Lagebild.Storage;

namespace Lagebild.App.Commands.Database;

/// <summary>The page of one story of the database: the part of <c>lagebild brief</c> that takes no file.</summary>
internal static class StoryBrief
{
    /// <summary>True for what can only be the first digits of an id, not a file.</summary>
    public static bool IsStory(string argument) => argument.Length is >= 4 and <= 64 && argument.All(char.IsAsciiHexDigitLower) && !File.Exists(argument);

    /// <summary>The page; null, after a word to the user, where there is no such story.</summary>
    /// <param name="store">The database.</param>
    /// <param name="prefix">First digits of the id of the story or one of its reports; null for the story of most reports.</param>
    /// <param name="asOf">The point of view in time, or null.</param>
    /// <param name="terminal">Where to say what is missing.</param>
    /// <param name="texts">The interface's language.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<(Page Page, string Json)?> MakeAsync(
        IDossierStore store, string? prefix, AsOf? asOf, Terminal terminal, Texts texts, CancellationToken cancellation = default)
    {
        prefix ??= await store.Stories.ListAsync(1, 1, cancellation) is [var most, ..] ? most.Id.First.Value : null;
        if (prefix is null)
        {
            terminal.Error.WriteLine(texts["dossier.empty"]);
            return null;
        }
        if (await store.Stories.FindAsync(prefix, cancellation) is not { } story)
            throw await Newsroom.UnknownStoryAsync(store, prefix, cancellation);
        if (await FoldedStory.OfAsync(store, story, asOf, cancellation) is not { } folded)
        {
            terminal.Error.WriteLine(texts["dossier.notThen"]);
            return null;
        }
        return (DossierPage.Of(folded.Dossier, folded.Entries, asOf, texts, folded.Replaced), DossierJson.ToString(folded.Dossier, indented: true) + "\n");
    }
}
