using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Actors;

/// <summary>How a mention refers.</summary>
public enum MentionForm
{
    /// <summary>By name, perhaps with a title: "US-Präsident Donald Trump", "Ungarn", "die SPD".</summary>
    Name,

    /// <summary>By a noun: "die Ministerin", "ein Sprecher der Armee".</summary>
    Description,

    /// <summary>By a pronoun or a possessive: "er", "ihm", "sein".</summary>
    Pronoun,
}

/// <summary>One place of a text that names, describes or points to somebody.</summary>
public sealed class Mention
{
    internal Mention(ParsedText text, int first, int end, int head, MentionForm form, string name)
    {
        Text = text;
        FirstWord = first;
        EndWord = end;
        Head = text[head];
        Form = form;
        Name = name;
    }

    internal ParsedText Text { get; }

    /// <summary>Index of its first word in the whole text.</summary>
    public int FirstWord { get; internal set; }

    /// <summary>Index behind its last word.</summary>
    public int EndWord { get; internal set; }

    /// <summary>The word that carries it: the noun of a description, the last part of a name.</summary>
    public Word Head { get; internal set; }

    public MentionForm Form { get; }

    /// <summary>The name or description in the nominative, without article.</summary>
    public string Name { get; internal set; }

    public ActorKind Kind { get; internal set; }

    public Gender Gender { get; internal set; }

    public bool IsPlural { get; internal set; }

    /// <summary>Where it stands; an article that is part of a contraction ("zum Präsidenten") is left out.</summary>
    public TextRange Range
    {
        get
        {
            var first = FirstWord;
            while (first + 1 < EndWord && Text.Tokens.Tokens[Text.Tokens.TokenOf(first)].WordCount > 1)
                first++;
            return Text[first].Range.Union(Text[EndWord - 1].Range);
        }
    }

    internal bool IsDefinite { get; set; }

    internal bool IsIndefinite { get; set; }

    /// <summary>True behind a possessive: "seine Partei".</summary>
    internal bool IsPossessed { get; set; }

    /// <summary>True for a description that says only age or origin ("die 58-Jährige"): it is nobody where nobody named before fits.</summary>
    internal bool IsBareEpithet { get; set; }

    /// <summary>True for a noun without adjective, compound or owner: "die Gewerkschaft".</summary>
    internal bool IsPlain { get; set; }

    /// <summary>True for a capital or another name that is a place unless it acts.</summary>
    internal bool MayBePlace { get; set; }

    /// <summary>The table entry of a name that is known beforehand.</summary>
    internal KnownName? Known { get; set; }

    /// <summary>The noun of a description, for short forms that point back to it.</summary>
    internal TableNoun? Noun { get; set; }

    /// <summary>The state, party or body that it belongs to, as the name to show.</summary>
    internal string? Of { get; set; }

    /// <summary>Of two named before, which one it points to: 0 the former, 1 the latter; null for any other mention.</summary>
    internal int? OfTwo { get; init; }

    internal List<RoleMention> Roles { get; } = [];

    internal int Sentence => Text.Tokens.SentenceOf(FirstWord);

    public override string ToString() => $"{Name} {Range}";
}

/// <summary>A role as a text gives it at one place.</summary>
internal sealed record RoleMention(string Title, string? Of, bool IsFormer, TableNoun? Noun, int FirstWord, int EndWord);
