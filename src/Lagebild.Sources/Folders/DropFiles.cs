using Lagebild.Sources.Inputs;
using Lagebild.Sources.Posts;
using Lagebild.Sources.Warc;

namespace Lagebild.Sources.Folders;

/// <summary>What a drop folder does to the file system.</summary>
internal static class DropFiles
{
    /// <summary>Endings under which browsers and copying programs write what is not yet whole.</summary>
    private static readonly string[] Unfinished = [".part", ".tmp", ".crdownload", ".partial", ".filepart", "~"];

    /// <exception cref="InputException">The folder cannot be read.</exception>
    public static IEnumerable<FileInfo> In(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFiles().Where(f => !IsLeftAlone(f))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("problem.io", e.Message);
        }
    }

    private static bool IsLeftAlone(FileInfo file) =>
        file.Name[0] == '.' || file.Attributes.HasFlag(FileAttributes.Hidden) || Array.Exists(Unfinished, e => file.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="InputException">It holds none, is too large, or may not be read.</exception>
    /// <exception cref="IOException">It is gone, or held by another program.</exception>
    public static List<RawReport> Reports(FileInfo file, PostOrigin origin, Action<InputException> passedOver)
    {
        var promised = InputFormats.ByName(file.Name);
        try
        {
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (promised == InputFormat.Warc)
                return [.. new WarcPages(stream).Reports(passedOver)];
            if (stream.Length > InputLimits.Bytes)
                throw new InputException("problem.tooLarge", InputLimits.Say(InputLimits.Bytes));
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return [.. ReportBytes.Parse(bytes, promised, passedOver, origin)];
        }
        catch (UnauthorizedAccessException)
        {
            throw new InputException("problem.denied");
        }
    }

    /// <summary>Moves a file under its own name, or with a number where that is taken; the reason is written first, so that no file lies there without.</summary>
    /// <exception cref="IOException">It cannot be moved.</exception>
    public static void Move(FileInfo file, string folder, string? reason)
    {
        Directory.CreateDirectory(folder);
        var name = Free(folder, file.Name);
        if (reason is not null)
            File.WriteAllText(Path.Combine(folder, $"{name}.reason.txt"), reason + "\n");
        File.Move(file.FullName, Path.Combine(folder, name), overwrite: false);
    }

    private static string Free(string folder, string name)
    {
        for (var number = 1; ; number++)
        {
            var free = number == 1 ? name : $"{Path.GetFileNameWithoutExtension(name)}-{number}{Path.GetExtension(name)}";
            if (!File.Exists(Path.Combine(folder, free)))
                return free;
        }
    }
}
