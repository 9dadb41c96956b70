namespace Lagebild.App.Commands.Doctor;

/// <summary>Whether the folder of the data can be written, by whom else, and how much room it has.</summary>
/// <param name="folder">The folder; it may still be to be made.</param>
/// <param name="room">Tells the bytes free in a folder.</param>
internal sealed class FolderCheck(string folder, Func<string, long> room)
{
    /// <summary>With less, a day of many sources may fill the disk.</summary>
    public const long ScarceBytes = 1_000_000_000;

    /// <summary>With less, SQLite's write-ahead log alone may not fit.</summary>
    public const long TooFewBytes = 50_000_000;

    public FolderCheck(string folder)
        : this(folder, f => new DriveInfo(f).AvailableFreeSpace)
    {
    }

    public IEnumerable<Finding> Look()
    {
        var there = Path.GetFullPath(folder);
        while (!Directory.Exists(there) && Path.GetDirectoryName(there) is { } parent)
            there = parent;
        yield return Writing(there);
        if (there == Path.GetFullPath(folder) && !OperatingSystem.IsWindows() && (File.GetUnixFileMode(there) & (UnixFileMode.OtherWrite | UnixFileMode.StickyBit)) == UnixFileMode.OtherWrite)
            yield return new Finding("folder", "others", Health.Warning, ("folder", there));
        yield return Room(there);
    }

    private Finding Writing(string there)
    {
        try
        {
            using var probe = new FileStream(Path.Combine(there, $".lagebild-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return new Finding("folder", "writing", Health.Fine, ("folder", Path.GetFullPath(folder))) { Case = there == Path.GetFullPath(folder) ? null : "toBeMade" };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Finding("folder", "writing", Health.Problem, ("folder", there), ("user", Environment.UserName), ("error", e.Message)) { Case = "refused" };
        }
    }

    private Finding Room(string there)
    {
        long free;
        try
        {
            free = room(there);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new Finding("folder", "room", Health.Warning, ("error", e.Message)) { Case = "unknown" };
        }
        return free < TooFewBytes ? new Finding("folder", "room", Health.Problem, ("free", Amount.Say(free))) { Case = "none" }
            : free < ScarceBytes ? new Finding("folder", "room", Health.Warning, ("free", Amount.Say(free))) { Case = "scarce" }
            : new Finding("folder", "room", Health.Fine, ("free", Amount.Say(free)));
    }
}
