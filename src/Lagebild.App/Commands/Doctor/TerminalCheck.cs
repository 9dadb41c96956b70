using System.Text;

namespace Lagebild.App.Commands.Doctor;

/// <summary>Whether a screen will show umlauts and quotation marks as they are written.</summary>
internal static class TerminalCheck
{
    public static IEnumerable<Finding> Look(Terminal terminal, bool isWindows, int codePage)
    {
        var encoding = isWindows ? codePage == Encoding.UTF8.CodePage ? "UTF-8" : $"code page {codePage}" : OfLocale(terminal);
        var isUtf8 = encoding.Replace("-", "", StringComparison.Ordinal).Equals("UTF8", StringComparison.OrdinalIgnoreCase);
        yield return !terminal.IsScreen ? new Finding("terminal", "screen", Health.Fine) { Case = "none" }
            : isUtf8 ? new Finding("terminal", "screen", Health.Fine, ("width", terminal.Width), ("encoding", encoding))
            : new Finding("terminal", "screen", Health.Warning, ("encoding", encoding)) { Case = isWindows ? "codePage" : "locale" };
    }

    public static IEnumerable<Finding> Look(Terminal terminal) => Look(terminal, OperatingSystem.IsWindows(), terminal.IsScreen ? Console.OutputEncoding.CodePage : 0);

    /// <summary>The character set that the locale names (POSIX: LC_ALL before LC_CTYPE before LANG); ASCII where it names none.</summary>
    private static string OfLocale(Terminal terminal)
    {
        var locale = new[] { "LC_ALL", "LC_CTYPE", "LANG" }.Select(terminal.Variable).FirstOrDefault(v => !string.IsNullOrEmpty(v)) ?? "C";
        return locale.Split('@')[0].Split('.') is [_, var set] ? set : locale is "C" or "POSIX" ? "ASCII" : locale;
    }
}
