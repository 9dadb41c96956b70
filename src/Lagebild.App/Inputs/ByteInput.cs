using Lagebild.Sources.Inputs;

namespace Lagebild.App.Inputs;

/// <summary>Bytes from a file or from standard input.</summary>
internal static class ByteInput
{
    /// <summary>Name of standard input on the command line.</summary>
    public const string Standard = "-";

    /// <exception cref="InputException">It is missing, a folder, or may not be read.</exception>
    public static Stream Open(string path, Terminal terminal)
    {
        if (path == Standard)
            return terminal.OpenInput();
        if (Directory.Exists(path))
            throw new InputException("problem.folder", Path.TrimEndingDirectorySeparator(path));
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException("problem.missing");
        }
        catch (UnauthorizedAccessException)
        {
            throw new InputException("problem.denied");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            throw new InputException("problem.io", e.Message);
        }
    }

    /// <summary>All bytes of the input.</summary>
    /// <exception cref="InputException">There are more than <see cref="InputLimits.Bytes"/>, or reading fails.</exception>
    public static byte[] ReadAll(string path, Terminal terminal)
    {
        using var stream = Open(path, terminal);
        try
        {
            var kept = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                kept.Write(buffer, 0, read);
                if (kept.Length > InputLimits.Bytes)
                    throw new InputException("problem.tooLarge", InputLimits.Say(InputLimits.Bytes));
            }
            return kept.ToArray();
        }
        catch (UnauthorizedAccessException)
        {
            throw new InputException("problem.denied");
        }
        catch (IOException e)
        {
            throw new InputException("problem.io", e.Message);
        }
    }
}
