using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Notes;
using Lagebild.Language.Times;
using Lagebild.Storage;
using NodaTime;

namespace Lagebild.Desk.Today;

/// <summary>What counts as new on the first page: what came in since the reader's last visit; for whoever comes the first time, or asks for it, what was published in the last days.</summary>
internal sealed class Novelty
{
    /// <summary>Name in the query, and its value for the last days.</summary>
    public const string Name = "neu", Days = "tage";

    /// <summary>Days before today over which something counts as new without a last visit.</summary>
    private const int LastDays = 3;

    private readonly Arrivals? _arrived;
    private readonly Instant _from, _now;

    private Novelty(Instant from, Instant now, bool hasVisit, Arrivals? arrived) => (_from, _now, HasVisit, _arrived) = (from, now, hasVisit, arrived);

    /// <summary>Since when.</summary>
    public ZonedDateTime Since => _from.InZone(PublicationTime.Home);

    /// <summary>True where the reader has been here before, so that both ways can be asked for.</summary>
    public bool HasVisit { get; }

    /// <summary>True where it goes by the last visit.</summary>
    public bool IsByVisit => _arrived is not null;

    public static async Task<Novelty> OfAsync(DeskRequest desk)
    {
        var days = desk.Today.PlusDays(-LastDays).AtStartOfDayInZone(PublicationTime.Home).ToInstant();
        if (desk.UserName is not { } user)
            return new Novelty(days, desk.Now, false, null);
        var book = new LookBook(desk.Store.Records);
        var last = await book.FindAsync(user, desk.Cancellation).ConfigureAwait(false);
        // A page that renews itself is no look: nobody need be sitting before it.
        var look = desk.IsRenewal && last is not null ? last : LastLook.Next(last, desk.Picture.Position, desk.Now);
        if (!desk.IsRenewal && look != last)
            desk.Http.Response.OnCompleted(() => KeepAsync(book, user, desk.Picture.Position, desk.Now));
        if (look.From is not { } from)
            return new Novelty(days, desk.Now, false, null);
        return desk.Query(Name) == Days
            ? new Novelty(days, desk.Now, true, null)
            : new Novelty(look.FromTime!.Value, desk.Now, true, await desk.Store.Log.ArrivedAfterAsync(from, desk.Cancellation).ConfigureAwait(false));
    }

    /// <summary>After the page: to read waits for no writer, and a database that cannot be written still shows its news.</summary>
    private static async Task KeepAsync(LookBook book, string user, LogPosition seen, Instant now)
    {
        try
        {
            await book.KeepAsync(user, seen, now, CancellationToken.None).ConfigureAwait(false);
        }
        catch (StorageException)
        {
            // The next look is kept.
        }
    }

    public bool IsNew(Proof proof) => _arrived is null
        ? proof.Published.IsKnown && proof.Published.Instant >= _from && proof.Published.Instant <= _now
        : proof.IsNote ? _arrived.Notes.Contains(new NoteId(proof.Document.Value)) : _arrived.Documents.Contains(proof.Document);
}
