namespace Lagebild.App.Commands.Sources;

/// <summary>One line at the bottom of a screen that is written over again and again; silent where output is no screen.</summary>
internal sealed class StatusLine(Terminal terminal)
{
    private const int Widest = 78;
    private int _shown;

    public void Show(string text)
    {
        if (!terminal.IsScreen)
            return;
        Clear();
        var line = text.Length > Widest ? text[..(Widest - 1)] + "…" : text;
        terminal.Error.Write("\r" + line);
        _shown = line.Length;
    }

    /// <summary>Makes room for other lines.</summary>
    public void Clear()
    {
        if (_shown > 0)
            terminal.Error.Write("\r" + new string(' ', _shown) + "\r");
        _shown = 0;
    }
}
