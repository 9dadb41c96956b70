namespace Lagebild.Language.German.Lexicon;

/// <summary>
/// How a lemma is made from a form: take out the infix ("ge", "zu") that stands at a place, cut off the end, add another.
/// "angekündigt" → "ankündigen" is: take out 2 characters at 2, cut 1, add "en".
/// </summary>
/// <param name="InfixAt">Where the infix stands, or -1.</param>
/// <param name="Cut">Number of characters cut off the end.</param>
/// <param name="Add">What is put there.</param>
public readonly record struct LemmaRule(int InfixAt, int Cut, string Add)
{
    private const int InfixLength = 2;

    /// <summary>The form itself.</summary>
    public static LemmaRule Same { get; } = new(-1, 0, "");

    /// <summary>True where the form is long enough for the rule.</summary>
    public bool FitsTo(ReadOnlySpan<char> form) =>
        InfixAt < 0 ? Cut <= form.Length : InfixAt + InfixLength + Cut <= form.Length;

    public string Apply(ReadOnlySpan<char> form)
    {
        if (!FitsTo(form))
            return form.ToString();
        var end = form.Length - Cut;
        return InfixAt < 0
            ? string.Concat(form[..end], Add)
            : string.Concat(form[..InfixAt], form[(InfixAt + InfixLength)..end], Add);
    }

    /// <summary>The shortest rule from a form to its lemma.</summary>
    public static LemmaRule Between(string form, string lemma)
    {
        var best = Ends(form, lemma, -1);
        for (var at = 0; at + InfixLength < form.Length; at++)
        {
            if (form.AsSpan(at, InfixLength) is "ge" or "zu" && Ends(form.Remove(at, InfixLength), lemma, at) is var rule
                && rule.Cut + rule.Add.Length < best.Cut + best.Add.Length)
            {
                best = rule;
            }
        }
        return best;
    }

    private static LemmaRule Ends(string form, string lemma, int infixAt)
    {
        var same = form.AsSpan().CommonPrefixLength(lemma);
        if (infixAt > same)
            return new LemmaRule(-1, form.Length + InfixLength, lemma);
        return new LemmaRule(infixAt, form.Length - same, lemma[same..]);
    }
}
