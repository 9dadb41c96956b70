namespace Lagebild.Reading.Factuality;

/// <summary>
/// Whether something is the case according to a source: the certainty and polarity scale of FactBank (Saurí and Pustejovsky 2009).
/// </summary>
public enum FactValue
{
    /// <summary>Uu: the source does not commit itself.</summary>
    Underspecified,

    /// <summary>CT+: certainly the case.</summary>
    Certain,

    /// <summary>PR+: probably the case.</summary>
    Probable,

    /// <summary>PS+: possibly the case.</summary>
    Possible,

    /// <summary>CT-: certainly not the case.</summary>
    CertainlyNot,

    /// <summary>PR-: probably not the case.</summary>
    ProbablyNot,

    /// <summary>PS-: possibly not the case.</summary>
    PossiblyNot,
}

/// <summary>How an event is shown to a reader.</summary>
public enum Reality { Happened, Planned, Possible, Denied, Demanded }
