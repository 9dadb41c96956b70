using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Times;
using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Signs;
using NodaTime;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// How far an occasion has come according to one mention: by a word in its segment (tables <c>status-signs.tsv</c>,
/// <c>adjective-status.tsv</c>), else by preposition, modal verb and tense, corrected by the time against the day of publication.
/// </summary>
internal sealed class StatusReader
{
    private static readonly List<(SignPattern Sign, EngagementStatus Status, bool NeedsNoun)> Signs =
    [
        .. TsvTable.Rows(typeof(StatusReader).Assembly, "Engagements/German/status-signs.tsv", 3)
            .Select(r => (SignPattern.Parse(r[0]), Enum.Parse<EngagementStatus>(r[1], ignoreCase: true), r[2] == "x")),
    ];

    private static readonly List<(SignPattern Adjective, EngagementStatus? Status, bool IsAnother)> Adjectives =
    [
        .. TsvTable.Rows(typeof(StatusReader).Assembly, "Engagements/German/adjective-status.tsv", 3)
            .Select(r => (SignPattern.Parse(r[0]), r[1].Length > 0 ? Enum.Parse<EngagementStatus>(r[1], ignoreCase: true) : (EngagementStatus?)null, r[2] == "x")),
    ];

    private readonly Material _material;
    private readonly ParsedText _words;

    public StatusReader(Material material) => (_material, _words) = (material, material.Words);

    /// <summary>What the adjectives before a noun say: a status, and whether another occasion than the one spoken of is meant.</summary>
    public (EngagementStatus? Status, bool IsAnother, bool IsSuch) Before(int noun)
    {
        EngagementStatus? status = null;
        var (another, such) = (false, false);
        for (var w = noun - 1; w >= _words[noun].Sentence.FirstWord && w >= noun - 9; w--)
        {
            var form = _words.Tokens.Form(w);
            if (form is "," or ";" or ":" or "–")
                break;
            such |= form.StartsWith("solch", StringComparison.Ordinal);
            foreach (var row in Adjectives)
            {
                if (!char.IsLower(form[0]) && w > _words[noun].Sentence.FirstWord || !row.Adjective.Matches(form))
                    continue;
                status ??= row.Status;
                another |= row.IsAnother;
                break;
            }
            if (form is "der" or "die" or "das" or "den" or "dem" or "des" or "ein" or "eine" or "einen" or "einem" or "einer" or "eines" || _words[w].Feats.VerbForm == VerbForm.Fin)
                break;
        }
        return (status, another, such);
    }

    public void Read(OccasionMention mention, bool isNoun, EngagementStatus? adjective)
    {
        (mention.Status, mention.Certainty) = Told(mention, isNoun, adjective);
        mention.Days = mention.Time is { } expression ? Turned(mention, expression) : null;
        if (_material.Document.Published is not { } published || mention.Days is not { } time || mention.Certainty >= 2)
            return;
        if (time.Earliest > published.Date && mention.Status is EngagementStatus.Held or EngagementStatus.Ongoing)
            (mention.Status, mention.Certainty) = (EngagementStatus.Planned, 1);
        else if (time.Latest < published.Date && mention.Status is EngagementStatus.Planned or EngagementStatus.Ongoing && time.Latest < published.Date)
            (mention.Status, mention.Certainty) = (EngagementStatus.Held, 1);
    }

    /// <summary>
    /// The days of the occasion. A weekday that stands alone follows the tense of the occasion's own verb: "traf am Freitag" is past, "trifft am
    /// Freitag" to come.
    /// </summary>
    private Edtf? Turned(OccasionMention mention, TimeExpression time)
    {
        if (IsToCome(mention.Status) && time.Edtf is { Text: { Length: 7 } month, Latest: { } end } && _material.Document.Published is { } today && end < today.Date
            && !time.Range.In(_words.Text).ContainsAnyInRange('0', '9') && int.TryParse(month.AsSpan(0, 4), out var year))
            return Edtf.TryParse($"{year + 1:0000}{month[4..]}") ?? time.Edtf;
        if (time.Edtf is not { IsDay: true, Earliest: { } day } || _material.Document.Published is not { } published || !IsWeekday(time))
            return time.Edtf;
        var away = Period.DaysBetween(published.Date, day);
        if (away is > 0 and < 7 && (mention is { Status: EngagementStatus.Held, Certainty: 1 } || mention.Status is EngagementStatus.Failed or EngagementStatus.Unclear))
            return Edtf.Day(day.PlusDays(-7));
        if (away is < 0 and > -7 && (mention.Certainty == 0 || mention.Status == EngagementStatus.Planned) && IsPresent(mention))
            return Edtf.Day(day.PlusDays(7));
        return time.Edtf;
    }

    private static bool IsToCome(EngagementStatus status) =>
        status is EngagementStatus.Planned or EngagementStatus.Proposed or EngagementStatus.Sought or EngagementStatus.Confirmed
            or EngagementStatus.Cancelled or EngagementStatus.Postponed;

    private bool IsWeekday(TimeExpression time)
    {
        var text = time.Range.In(_words.Text);
        return !text.ContainsAnyInRange('0', '9') && text.Contains("tag", StringComparison.Ordinal) | text.Contains("mittwoch", StringComparison.OrdinalIgnoreCase) | text.Contains("abend", StringComparison.Ordinal)
            && !text.Contains("vergangen", StringComparison.Ordinal) && !text.Contains("vorig", StringComparison.Ordinal) && !text.Contains("letzt", StringComparison.Ordinal) && !text.Contains("kommend", StringComparison.Ordinal)
            && !text.Contains("gestr", StringComparison.Ordinal);
    }

    private bool IsPresent(OccasionMention mention)
    {
        var isPresent = false;
        for (var w = mention.Clause.First; w < mention.Clause.End; w++)
        {
            if (_words[w].Upos is not (Upos.VERB or Upos.AUX) || !VerbReadings.IsFinite(_words[w]))
                continue;
            if (VerbReadings.IsPast(_words[w]) || _words.Tokens.Form(w) is "hat" or "haben" or "habe" or "ist" or "sei" or "sind")
                return false;
            isPresent = true;
        }
        return isPresent;
    }

    private (EngagementStatus Status, int Certainty) Told(OccasionMention mention, bool isNoun, EngagementStatus? adjective)
    {
        var (segment, word) = (mention.Clause, mention.Word);
        var isTold = isNoun || _words[word].Feats.VerbForm == VerbForm.Inf;
        var before = isNoun ? Preposition(word) : "";
        if (before is "nach" or "Nach" or "seit" or "Seit")
            return (EngagementStatus.Held, 2);
        // "bei einem Besuch kündigte sie an": what is told then is not the visit.
        var isElsewhere = !isTold || before is "bei" or "Bei" or "während" or "Während" or "auf" or "Auf";
        foreach (var (sign, status, needsNoun) in Signs)
        {
            if (isElsewhere && status is (EngagementStatus.Sought or EngagementStatus.Proposed or EngagementStatus.Planned))
                continue;
            if ((isNoun || !needsNoun) && sign.Find(_words, segment) is >= 0 and var at && (isNoun || at != word))
                return (status == EngagementStatus.Proposed && mention.Kind is (EngagementKind.Summit or EngagementKind.Conference) ? EngagementStatus.Planned : status, 2);
        }
        if (adjective is { } told)
            return (told, 2);
        return ByTense(segment, word, isNoun, before);
    }

    private (EngagementStatus Status, int Certainty) ByTense(Segment segment, int word, bool isNoun, string before)
    {
        var (past, future, present, participle) = (false, false, false, false);
        for (var w = segment.First; w < segment.End; w++)
        {
            switch (_words.Tokens.Form(w))
            {
                case "will" or "wollen" or "wolle" or "soll" or "sollen" or "solle" or "wollte" or "wollten" or "Will" or "Soll":
                    future = true;
                    continue;
                case "wird" or "werde" or "werden" or "würden":
                    future = true;
                    continue;
                case "hat" or "haben" or "hatte" or "hatten" or "habe" or "hätten" or "war" or "waren" or "wurde" or "wurden" or "worden":
                    past = true;
                    continue;
                case "ist" or "sind" or "sei" or "seien":
                    participle = true;
                    continue;
            }
            if (_words[w].Feats.VerbForm != VerbForm.Fin || _words[w].Upos is not (Upos.VERB or Upos.AUX))
                continue;
            var isPast = VerbReadings.IsPast(_words[w]);
            (past, present) = (past || isPast, present || !isPast);
        }
        if (participle && !isNoun && _words[word].Feats.VerbForm == VerbForm.Part)
            past = true;
        if (future && !past)
            return (EngagementStatus.Planned, 1);
        if (past)
            return (EngagementStatus.Held, 1);
        if (before is "vor" or "Vor")
            return (EngagementStatus.Planned, 0);
        return (present ? Now(segment, word) : EngagementStatus.Held, 0);
    }

    private EngagementStatus Now(Segment segment, int word) =>
        _words.Tokens.Form(word) is "beraten" or "tagt" or "tagen" or "verhandeln" or "diskutieren" ? EngagementStatus.Ongoing : EngagementStatus.Held;

    /// <summary>The preposition of a noun, over its article and adjectives.</summary>
    private string Preposition(int noun)
    {
        for (var w = noun - 1; w >= _words[noun].Sentence.FirstWord && w >= noun - 5; w--)
        {
            if (_words[w].Upos == Upos.ADP)
                return _words.Tokens.FormString(w);
            if (_words[w].Upos is not (Upos.DET or Upos.ADJ or Upos.NUM or Upos.PROPN or Upos.PUNCT or Upos.ADV))
                return "";
        }
        return "";
    }
}
