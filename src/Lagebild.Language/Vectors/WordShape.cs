namespace Lagebild.Language.Vectors;

/// <summary>How a word form is written: its capitals, digits and other characters.</summary>
public enum WordShape : byte
{
    /// <summary>Neither letters nor digits.</summary>
    Symbol,
    Lower,
    Capitalised,

    /// <summary>One capital letter.</summary>
    Initial,

    /// <summary>Several letters, all capital ("EU", "CDU").</summary>
    Upper,

    /// <summary>A capital inside ("iPhone", "BioNTech", "SPD-Chef").</summary>
    Mixed,

    /// <summary>Digits, perhaps with punctuation ("3,5").</summary>
    Number,

    /// <summary>Digits and letters ("B2", "20-jährig").</summary>
    NumberAndLetters,
}

/// <summary>Finds the shape of a form.</summary>
public static class WordShapes
{
    public const int Count = 8;

    public static WordShape Of(ReadOnlySpan<char> form)
    {
        int upper = 0, lower = 0, digits = 0;
        foreach (var c in form)
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (char.IsUpper(c))
                upper++;
            else if (char.IsLetter(c))
                lower++;
        }
        if (digits > 0)
            return upper + lower > 0 ? WordShape.NumberAndLetters : WordShape.Number;
        if (upper + lower == 0)
            return WordShape.Symbol;
        if (upper == 0)
            return WordShape.Lower;
        if (lower == 0)
            return upper == 1 ? WordShape.Initial : WordShape.Upper;
        return upper == 1 && char.IsUpper(form[0]) ? WordShape.Capitalised : WordShape.Mixed;
    }
}
