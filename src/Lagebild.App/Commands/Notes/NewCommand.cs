using System.CommandLine;
using Lagebild.App.Commands.Database;
using Lagebild.Dossiers;
using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Names;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;
using Lagebild.Pages.Stories;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports.Json;
using Lagebild.Storage;

namespace Lagebild.App.Commands.Notes;

/// <summary><c>lagebild new</c>: what came in since the user last looked, by position in the log: story by story what it changed, and what others noted.</summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var by = new Option<string?>("--by") { Description = "Who looks; by default LAGEBILD_USER, or the user of the system.", HelpName = "NAME" };
        var keep = new Option<bool>("--keep") { Description = "Do not move the mark: the next call shows the same and what came after." };
        var watched = new Option<bool>("--watched") { Description = "Only what the user watches (lagebild note watch)." };
        return arguments.Command("new", "Lists what came into the database since you last looked, whenever it was published: what reports changed, and what others noted.", Run, by, keep, watched);

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            await using var store = await arguments.Database.OpenToReadAsync(parsed, cancellation);
            var texts = arguments.Texts(parsed);
            var user = NoteArguments.Author(parsed.GetValue(by), terminal);
            var look = arguments.Database.LastLook(parsed, user);
            var head = await store.Log.HeadAsync(cancellation);
            // Beyond the end nobody can have looked: the database was made anew under the same name.
            var since = look.Read() is var mark && mark.CompareTo(head) > 0 ? LogPosition.Start : mark;
            var (documents, notes) = await AfterAsync(store, since, user, cancellation);
            var stories = await StoriesAsync(store, documents, notes, cancellation);
            var (reports, noted) = (documents.Count, notes.Count);
            if (parsed.GetValue(watched))
            {
                var watches = NoteSet.Of(await store.Notes.AllAsync(cancellation)).InForce.AsEnumerable().Where(n => n.Author == user).Select(n => n.Content).OfType<Watch>().ToArray();
                stories.RemoveAll(s => !watches.Any(w => IsOf(w, s.Story.Dossier)));
                (reports, noted) = (stories.Sum(s => s.Reports.Count), stories.Sum(s => s.Notes.Count));
            }
            if (parsed.GetValue(arguments.Json))
                Listing.WriteJson(terminal, stories, (json, dossier, story) =>
                {
                    json.WriteString("story", story.Story.Dossier.Id.First.Value);
                    json.WriteString("title", story.Story.Dossier.Title);
                    json.List("reports", story.Reports, dossier.Report);
                    json.List("changes", story.Changes, dossier.Change);
                    json.List("notes", story.Notes, dossier.Note);
                });
            else
                Listing.Write(terminal, texts, texts.Format("note.newSince", reports, noted), stories.Select(s => Group(s, texts)));
            terminal.Out.Flush();
            if (!parsed.GetValue(keep))
                look.Write(head);
            return ExitCode.Done;
        }
    }

    private static async Task<(IReadOnlySet<DocumentId> Documents, IReadOnlySet<NoteId> Notes)> AfterAsync(IDossierStore store, LogPosition since, string user, CancellationToken cancellation)
    {
        var arrived = await store.Log.ArrivedAfterAsync(since, cancellation);
        var others = (await store.Notes.AllAsync(cancellation)).Where(n => n.Author != user && arrived.Notes.Contains(n.Id)).Select(n => n.Id);
        return (arrived.Documents, others.ToHashSet());
    }

    private static async Task<List<NewInStory>> StoriesAsync(IDossierStore store, IReadOnlySet<DocumentId> documents, IReadOnlySet<NoteId> notes, CancellationToken cancellation)
    {
        var noted = (await ListedNote.AllAsync(store, null, cancellation)).Where(n => notes.Contains(n.Noted.Note.Id) && n.Story is not null).Select(n => n.Story!.Id.First);
        var found = new Dictionary<Dossiers.Stories.StoryId, NewInStory>();
        var known = new HashSet<DocumentId>();
        foreach (var document in documents.Concat(noted).OrderBy(d => d.Value, StringComparer.Ordinal))
        {
            if (!known.Add(document) || await store.Stories.FindAsync(document.Value, cancellation) is not { } story || found.ContainsKey(story.Id))
                continue;
            known.UnionWith(story.Members);
            if (await FoldedStory.OfAsync(store, story, cancellation: cancellation) is not { } folded)
                continue;
            var dossier = folded.Dossier;
            found[story.Id] = new NewInStory(
                folded,
                dossier.Reports.Where(r => documents.Contains(r.Document)).ToValueArray(),
                dossier.Changes.Where(c => documents.Contains(c.Support.Document) || c.Support.Note is { } note && notes.Contains(note)).OrderByDescending(c => c.Importance).ToValueArray(),
                dossier.Notes.Where(n => notes.Contains(n.Note.Id)).ToValueArray());
        }
        return [.. found.Values.OrderByDescending(s => s.Changes.IsEmpty ? 0 : s.Changes[0].Importance).ThenBy(s => s.Story.Dossier.Id.First.Value, StringComparer.Ordinal)];
    }

    private static bool IsOf(Watch watch, Dossier dossier) => watch.Kind switch
    {
        WatchKind.Story => dossier.Reports.Any(r => r.Document.Value == watch.What),
        WatchKind.Kind => dossier.Engagements.Any(e => e.Kind.ToString().Equals(watch.What, StringComparison.OrdinalIgnoreCase)),
        WatchKind.Place => dossier.Engagements.Any(e => e.Place.Current is { } place && NameForm.PlaceKey(place.Text) == NameForm.PlaceKey(watch.What)),
        _ => dossier.Actors.Any(a => a.OtherNames.Append(a.Name).Any(new AskedName(watch.What).IsIn)),
    };

    private static Group Group(NewInStory news, Texts texts)
    {
        var (dossier, citations) = (news.Story.Dossier, news.Story.Citations(texts));
        var (lines, notes) = (new DossierLines(dossier, citations, texts), new NoteLines(dossier, citations, texts));
        IEnumerable<Line> all = [.. news.Notes.Select(notes.Line), .. news.Changes.Select(lines.Line)];
        return new Group((all.Any() ? all : news.Reports.Select(lines.Line)).ToValueArray()) { Heading = dossier.Title, Note = dossier.Id.Short };
    }

    private sealed record NewInStory(FoldedStory Story, ValueArray<DossierReport> Reports, ValueArray<Change> Changes, ValueArray<DossierNote> Notes);
}
