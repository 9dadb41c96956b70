using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>How a sentence tells who takes part (a row of table <c>attendance-signs.tsv</c>).</summary>
/// <param name="Pattern">The words that tell it.</param>
/// <param name="Role">Which part they take.</param>
/// <param name="Who">Where they stand.</param>
/// <param name="IsNear">True where the sign alone says nothing of an occasion, so that one must have been spoken of just before.</param>
internal sealed record AttendanceSign(SignPattern Pattern, ParticipantRole Role, Attending Who, bool IsNear)
{
    public static AttendanceSign Parse(string[] row) => new(
        SignPattern.Parse(row[0]), Enum.Parse<ParticipantRole>(row[1], ignoreCase: true), Enum.Parse<Attending>(row[2], ignoreCase: true), row[3] == "x");
}

/// <summary>Where those stand of whom a sign of attendance speaks.</summary>
internal enum Attending
{
    /// <summary>The subject, with those behind "neben".</summary>
    Subject,

    /// <summary>Behind "von", or in the genitive behind the sign.</summary>
    Of,

    /// <summary>Directly behind the sign.</summary>
    Behind,
}
