using Lagebild.Reading.Statements.Cues;

namespace Lagebild.Reading.Statements;

/// <summary>A statement while the rules work on it: in words, its speaker not yet resolved.</summary>
internal sealed class StatementDraft
{
    /// <summary>Index of the passage that it stands in.</summary>
    public required int Passage { get; init; }

    /// <summary>What is rendered, in text order.</summary>
    public required List<WordSpan> Content { get; set; }

    public required StatementForm Form { get; set; }

    public StatementMedium Medium { get; set; }

    public Force Force { get; set; }

    /// <summary>The words of the cue in text order; empty in free indirect speech.</summary>
    public int[] Cue { get; set; } = [];

    public List<WordSpan> Frame { get; set; } = [];

    /// <summary>The noun phrase of the speaker; empty where nobody is named.</summary>
    public WordSpan Speaker { get; set; }

    /// <summary>The word that carries the speaker's noun phrase, or -1.</summary>
    public int SpeakerHead { get; set; } = -1;

    /// <summary>The speaker's name where it is a part of a word ("Polizeiangaben"), else null.</summary>
    public string? SpeakerName { get; init; }

    /// <summary>True where somebody is only said to have said it.</summary>
    public bool IsHearsay { get; set; }

    /// <summary>True for a source named beside the statement (laut, zufolge).</summary>
    public bool IsSource { get; init; }

    /// <summary>To whom, or -1.</summary>
    public int AddresseeHead { get; set; } = -1;

    public WordSpan Addressee { get; set; }

    /// <summary>The words in which a channel is looked for.</summary>
    public List<WordSpan> ChannelWords { get; } = [];

    /// <summary>True for a cue whose subject is not who speaks but who passes it on (zitieren).</summary>
    public bool ChannelMayBeSubject { get; set; }

    /// <summary>The statement that this one goes on with, so that it has its speaker and channel.</summary>
    public StatementDraft? Continues { get; set; }

    /// <summary>Index of the paragraph.</summary>
    public int Paragraph { get; init; }

    public WordSpan Whole => new(
        Content.Concat(Frame).Min(s => s.First), Content.Concat(Frame).Max(s => s.End));

    /// <summary>The same, said by somebody else.</summary>
    public StatementDraft By(int head, WordSpan speaker)
    {
        var copy = (StatementDraft)MemberwiseClone();
        (copy.SpeakerHead, copy.Speaker) = (head, speaker);
        return copy;
    }

    public StatementDraft Take(Cue cue)
    {
        (Force, Medium) = (cue.Force, cue.Medium);
        return this;
    }
}
