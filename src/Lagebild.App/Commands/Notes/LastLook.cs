using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lagebild.Storage;

namespace Lagebild.App.Commands.Notes;

/// <summary>
/// Up to which position of a log a user has looked, kept in the user's own data folder and not in the log: a reader never writes there. One small file for each
/// user and database.
/// </summary>
internal sealed class LastLook(string folder, string database, string user)
{
    private readonly string _path = Path.Combine(folder, "lagebild", "looked", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{database}\n{user}")))[..32] + ".txt");

    /// <summary>The position; the start where the user never looked or the file says nothing.</summary>
    public LogPosition Read()
    {
        try
        {
            return File.Exists(_path) && long.TryParse(File.ReadAllText(_path), NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? new LogPosition(position) : LogPosition.Start;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return LogPosition.Start;
        }
    }

    /// <exception cref="StorageException">The folder cannot be written.</exception>
    public void Write(LogPosition position)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            File.WriteAllText(_path, position.ToString());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageProblem.CannotOpen, _path, e);
        }
    }
}
