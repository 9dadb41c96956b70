using Lagebild.Storage;

namespace Lagebild.Sources.Following;

/// <summary>Looks at a source in the way of its kind.</summary>
internal sealed class SourceLook(WebLook web, FolderLook folder, MailboxLook mailbox)
{
    public Task<Look> LookAsync(FollowedSource source, IReadOnlyDictionary<string, SeenItem> seen, CancellationToken cancellation) => source.Settings.Kind switch
    {
        SourceKind.Folder => folder.LookAsync(source, cancellation),
        SourceKind.Mailbox => mailbox.LookAsync(source, cancellation),
        _ => web.LookAsync(source, seen, cancellation),
    };
}
