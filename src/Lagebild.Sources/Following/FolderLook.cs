using Lagebild.Storage;

namespace Lagebild.Sources.Following;

internal static class FolderLook
{
    public static Task<Look> LookAsync(FollowedSource source, TimeProvider clock, CancellationToken cancellation) => throw new NotSupportedException();
}

internal static class MailboxLook
{
    public static Task<Look> LookAsync(FollowedSource source, TimeProvider clock, CancellationToken cancellation) => throw new NotSupportedException();
}
