namespace Lagebild.App.Commands.Database;

/// <summary>A bar on the screen that says how many files and documents are done; silent where output is no screen.</summary>
internal sealed class ProgressLine(Terminal terminal, int files) : IDisposable
{
    private const int Width = 30;
    private int _files;
    private bool _isShown;

    /// <summary>Passes the files on and counts them.</summary>
    public IEnumerable<string> Count(IEnumerable<string> all)
    {
        foreach (var file in all)
        {
            _files++;
            yield return file;
        }
    }

    public void Show(int documents)
    {
        if (!terminal.IsScreen || files == 0)
            return;
        _isShown = true;
        var filled = Width * _files / files;
        terminal.Error.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {_files}/{files}  {documents}");
    }

    public void Dispose()
    {
        if (_isShown)
            terminal.Error.Write("\r" + new string(' ', Width + 40) + "\r");
    }
}
