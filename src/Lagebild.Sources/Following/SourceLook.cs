using Lagebild.Storage;

namespace Lagebild.Sources.Following;

/// <summary>Looks at a source in the way of its kind.</summary>
internal sealed class SourceLook(WebLook web, TimeProvider clock)
{
    public Task<Look> LookAsync(FollowedSource source, IReadOnlyDictionary<string, SeenItem> seen, CancellationToken cancellation) => source.Settings.Kind switch
    {
        SourceKind.Folder => FolderLook.LookAsync(source, clock, cancellation),
        SourceKind.Mailbox => MailboxLook.LookAsync(source, clock, cancellation),
        _ => web.LookAsync(source, seen, cancellation),
    };
}
