namespace Lagebild.Sources.Inputs;

/// <summary>How much one report may hold. News reports have a few thousand characters; what is far beyond is no report.</summary>
public static class InputLimits
{
    /// <summary>Bytes of one file that holds one report (an HTML page with its scripts, say), and of one line of JSON Lines.</summary>
    public const int Bytes = 16 * 1024 * 1024;

    /// <summary>UTF-16 code units of headline and text.</summary>
    public const int Characters = 1_000_000;

    /// <summary>Elements of an HTML page.</summary>
    public const int Elements = 100_000;

    /// <summary>How deep the elements of an HTML page may be nested while it is parsed.</summary>
    public const int ParsedDepth = 11_000;

    /// <summary>How deep they stay: what lies deeper is taken out of its elements, as browsers do beyond 512.</summary>
    public const int KeptDepth = 128;

    public static string Say(int bytes) => $"{bytes / (1024 * 1024)} MB";
}
