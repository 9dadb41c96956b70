using NodaTime;

namespace Lagebild.Sources.Following;

/// <summary>How a source is, in one word.</summary>
public enum SourceCondition
{
    /// <summary>Not looked at yet.</summary>
    New,

    /// <summary>The last look succeeded.</summary>
    Well,

    /// <summary>Somebody is looking at it just now.</summary>
    Looking,

    /// <summary>The last look failed; it is tried again, less and less often.</summary>
    Failing,

    /// <summary>It failed for so long that it is not tried any more until a user resumes it.</summary>
    Stopped,

    /// <summary>Its server says that it is gone for good.</summary>
    Ended,

    /// <summary>Paused by a user.</summary>
    Paused,
}
