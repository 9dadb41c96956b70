using System.Text.Json;
using Lagebild.Desk.Api;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Pages;
using Lagebild.Reading.Documents;
using Lagebild.Storage;
using Lagebild.Storage.Sqlite;
using NodaTime;

namespace Lagebild.Fuzz;

/// <summary>
/// The body of <c>POST /api/v1/notes</c>, understood over a database with one report: what the note decides, which can be written down as it was understood, or a
/// problem that says why not.
/// </summary>
internal static class NoteDrafts
{
    private static readonly Lazy<NewsView> View = new(() => Open().GetAwaiter().GetResult());

    /// <summary>The report that notes may be about, those of the corpus too.</summary>
    private static readonly Document About = Document.Create(
        "Die Fähre nach Orsund fährt wieder.", "Ministerin Jana Falk trifft am Montag Ole Sund.", TextLanguage.German, new PublicationTime(new LocalDate(2026, 3, 5)), "Inselbote");

    public static void Run(byte[] bytes)
    {
        try
        {
            using var body = JsonDocument.Parse(bytes);
            var (content, why) = NoteDraft.UnderstandAsync(body.RootElement, View.Value, CancellationToken.None).GetAwaiter().GetResult();
            var note = Note.Create("redaktion", Instant.FromUtc(2026, 3, 6, 5, 0), content, why);
            FuzzTargets.Demand(NoteJson.Parse(NoteJson.ToUtf8Bytes(note)).Id == note.Id, "a note is kept as it was understood");
        }
        catch (Exception e) when (e is JsonException or ProblemException)
        {
            // No JSON, or refused.
        }
    }

    private static async Task<NewsView> Open()
    {
        var folder = Directory.CreateTempSubdirectory("lagebild-fuzz-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var store = await SqliteDossierStore.OpenAsync(Path.Combine(folder.FullName, "fuzz.db"));
        await store.Log.AppendAsync([new ReportEntry(new LogEntry(About, FuzzTargets.German.Value.Read(About)))]);
        return new NewsView(null!, Instant.FromUtc(2026, 3, 6, 5, 0), Texts.For(UiLanguage.English), store, null!);
    }
}
