namespace Lagebild.App;

/// <summary>What the program answers to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something could not be read or written; the rest was done.</summary>
    public const int Partly = 1;

    /// <summary>The command line makes no sense; nothing was done.</summary>
    public const int Usage = 2;
}
