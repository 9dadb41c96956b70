using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>Who takes part, as the words around a noun or a verb say.</summary>
internal sealed class Partners(Material material)
{
    private static readonly SignPattern Outlets = SignPattern.Parse(string.Join(
        '|', TsvTable.Rows(typeof(Partners).Assembly, "Engagements/German/outlets.tsv", 1).Select(r => r[0])));

    private static readonly string[] Groups =
        [.. TsvTable.Rows(typeof(Partners).Assembly, "Engagements/German/group-nouns.tsv", 2).Where(r => r[1] == "noun").Select(r => r[0])];

    private static readonly HashSet<string> Members =
        [.. TsvTable.Rows(typeof(Partners).Assembly, "Engagements/German/group-nouns.tsv", 2).Where(r => r[1] == "members").Select(r => r[0])];

    private static readonly string[] Numbers =
        [.. TsvTable.Rows(typeof(Partners).Assembly, "Engagements/German/group-nouns.tsv", 2).Where(r => r[1] == "number").Select(r => r[0])];

    private static readonly string[] People =
        [.. TsvTable.Rows(typeof(Partners).Assembly, "Engagements/German/people-endings.tsv", 1).Select(r => r[0])];

    private readonly ParsedText _words = material.Words;

    public Parties Parties { get; } = new(material);

    /// <summary>What stands behind a preposition within a stretch; null where it is a medium: that is an interview.</summary>
    public List<Party>? Behind(string preposition, int first, int end)
    {
        var found = new List<Party>();
        for (var w = first; w < end; w++)
        {
            if (!_words.Tokens.Form(w).Equals(preposition, StringComparison.OrdinalIgnoreCase) || _words[w].Upos == Upos.ADV)
                continue;
            if (IsOutlet(w + 1, end))
                return null;
            found.AddRange(Parties.Run(w + 1, _words[w].Sentence.EndWord).Where(p => found.All(f => f.Name != p.Name)));
        }
        return found;
    }

    /// <summary>The parties that a noun names itself: "Gespräche der A und B mit C", "zwischen A und B", "A-B-Treffen", "ihr Besuch bei C".</summary>
    /// <returns>The parties, whether they are all of them (between, of), and those said to be absent; null for an interview.</returns>
    public NounParties? OfNoun(int noun, NounPhrase phrase, Units units)
    {
        var named = new NounParties();
        var sentence = _words[noun].Sentence.EndWord;
        if (phrase.OwnerFirst >= 0 && Parties.StartingAt(phrase.OwnerFirst) is { } owner && Parties.Of(owner) is { } of)
        {
            named.Owners.Add(of);
            named.IsOwned = true;
        }
        named.Owners.AddRange(Agents(noun));
        if (phrase.Determiner == Determiner.Possessive && Parties.At(_words[phrase.DeterminerWord]) is { } possessor)
            named.Owners.Add(possessor);
        for (var w = units.First(noun); w < noun; w++)
        {
            if (Parties.StartingAt(w) is { } part && part.EndWord <= noun && Parties.Of(part) is { } party)
                named.InCompound.Add(party);
        }
        for (var w = noun + 1; w < sentence; w++)
        {
            var form = _words.Tokens.Form(w);
            if (_words[w].Upos is Upos.VERB or Upos.AUX && _words[w].Feats.VerbForm == VerbForm.Fin || form is "," or ":" or ";" or "–" or "." or "(" or "und" or "zu" && w + 1 < sentence && _words[w + 1].Upos == Upos.VERB)
                break;
            if (w == noun + 1 && StartsGenitive(w) is { } genitive)
            {
                var run = Parties.Run(genitive, sentence);
                named.Complete.AddRange(run);
                if (run.Count == 0)
                    named.Complete.AddRange(Described(w, sentence));
                named.HasOtherOwner = named.Complete.Count == 0;
                continue;
            }
            if (_words[w].Upos != Upos.ADP)
                continue;
            if (form is "mit" or "zwischen" or "von" or "bei" or "ohne" or "außer" && IsOutlet(w + 1, sentence))
                return null;
            var behind = Parties.Run(w + 1, sentence);
            if (behind.Count == 0 && form is "mit")
                behind = Described(w + 1, sentence);
            (form switch
            {
                "mit" => named.With,
                "zwischen" => named.Complete,
                "von" => named.Complete,
                "bei" => named.Hosts,
                "ohne" or "außer" => named.Absent,
                _ => [],
            }).AddRange(behind);
        }
        return named;
    }

    /// <summary>The first one named in the stretch that stands behind no preposition.</summary>
    public List<Party> FirstFree(Segment segment)
    {
        for (var w = segment.First; w < segment.End; w++)
        {
            if (Parties.StartingAt(w) is { Form: not MentionForm.Pronoun } mention && !IsBehindPreposition(w) && Parties.Of(mention) is not null)
                return Parties.Run(w, segment.End);
        }
        return [];
    }

    /// <summary>The object of a verb: by the tree, else who is named in its segment behind no preposition and is not the subject.</summary>
    public List<Party> Objects(Word verb, Segment segment, List<Party> subjects)
    {
        foreach (var relation in new[] { Relation.Obj, Relation.Iobj })
        {
            if (verb.Child(relation) is { } child && Parties.FromHead(child) is { Count: > 0 } objects && objects.All(o => subjects.All(s => s.Name != o.Name)))
                return objects;
        }
        foreach (var child in verb.Children)
        {
            if (child.Relation.Universal() == Relation.Nsubj && Parties.FromHead(child) is { Count: > 0 } second && second.All(o => subjects.All(s => s.Name != o.Name)))
                return second;
        }
        var (first, end) = (segment.First, segment.End);
        for (var w = first; w < end; w++)
        {
            if (Parties.StartingAt(w) is not { } mention)
                continue;
            if (!IsBehindPreposition(w) && Parties.Of(mention) is { } party && subjects.All(s => s.Name != party.Name))
                return [.. Parties.Run(w, end).Where(p => subjects.All(s => s.Name != p.Name))];
            w = mention.EndWord - 1;
        }
        return [];
    }

    public ActorKind KindOf(Party party) => party.Actor is { } id ? material.Actors.Find(id)?.Kind ?? ActorKind.Unknown : ActorKind.Unknown;

    public bool IsPlural(Party party) => Members.Contains(party.Name.Split(' ')[0]) || Members.Contains(party.Evidence.Quote.Split(' ')[0]) ||
        material.Actors.Mentions.Any(m => m.IsPlural && m.Form == MentionForm.Description && m.Range == party.Evidence.Range);

    /// <summary>"beide Seiten", "die drei Länder" (table <c>group-nouns.tsv</c>).</summary>
    public bool IsGroup(Party party)
    {
        var text = party.Evidence.Quote;
        if (!Groups.Any(g => text.EndsWith(g, StringComparison.Ordinal)))
            return false;
        var before = material.Words.Text.AsSpan(Math.Max(0, party.Evidence.Range.Start - 8), Math.Min(8, party.Evidence.Range.Start));
        return Numbers.Any(n => text.StartsWith(n, StringComparison.OrdinalIgnoreCase) || text.Contains(" " + n + " ", StringComparison.Ordinal)) || before.Contains("beide", StringComparison.Ordinal) || before.Contains("drei", StringComparison.Ordinal);
    }

    private int? StartsGenitive(int word)
    {
        if (_words.Tokens.Form(word) is "der" or "des" or "zweier" or "dreier" or "beider")
            return word;
        return Parties.StartingAt(word) is { Form: MentionForm.Name } ? word : null;
    }

    /// <summary>"ein von A angestrebtes Gespräch": the agent between determiner and noun.</summary>
    private List<Party> Agents(int noun)
    {
        for (var w = noun - 1; w > _words[noun].Sentence.FirstWord && w > noun - 10 && _words.Tokens.Form(w) is not ","; w--)
        {
            if (_words.Tokens.Form(w) is "von" && NounPhrase.DeterminerOf(_words, w - 1) != Determiner.None)
                return [.. Parties.Run(w + 1, noun)];
        }
        return [];
    }

    /// <summary>People who are no actors elsewhere: a noun in the plural ("mit Entführern").</summary>
    private List<Party> Described(int from, int end)
    {
        for (var w = from; w < end && w < from + 4; w++)
        {
            var form = _words.Tokens.FormString(w);
            if (_words[w].Upos == Upos.NOUN && char.IsUpper(form[0]))
            {
                if (!People.Any(p => form.EndsWith(p, StringComparison.Ordinal)))
                    return [];
                var name = form.EndsWith("ern", StringComparison.Ordinal) ? form[..^1] : form;
                return [new Party(name, null, material.Quote(w, w + 1))];
            }
            if (_words[w].Upos is not (Upos.DET or Upos.ADJ or Upos.NUM) && form is not ("der" or "den"))
                return [];
        }
        return [];
    }

    public bool IsOutlet(string name) => name.Split(' ').Any(w => Outlets.Matches(w));

    private bool IsOutlet(int from, int end)
    {
        for (var w = from; w < end && w < from + 4; w++)
        {
            if (Outlets.Matches(_words.Tokens.Form(w)))
                return true;
            if (_words[w].Upos is Upos.PUNCT or Upos.VERB or Upos.AUX or Upos.ADP)
                return false;
        }
        return false;
    }

    private bool IsBehindPreposition(int word)
    {
        for (var w = word - 1; w >= _words[word].Sentence.FirstWord && w >= word - 3; w--)
        {
            if (_words[w].Upos == Upos.ADP)
                return true;
            var isOwner = _words[w].Upos == Upos.NOUN && _words.Tokens.Form(w + 1) is "des" or "der" && _words[w].Upos == Upos.NOUN;
            if (!isOwner && _words[w].Upos is not (Upos.DET or Upos.ADJ or Upos.NUM))
                return false;
        }
        return false;
    }
}

/// <summary>The parties that a noun names itself, by the way in which it does.</summary>
internal sealed class NounParties
{
    /// <summary>Before it: "Trumps Treffen", "sein Besuch".</summary>
    public List<Party> Owners { get; } = [];

    /// <summary>In front in the compound: "EU-Gipfel".</summary>
    public List<Party> InCompound { get; } = [];

    /// <summary>True where a name in the genitive stands before it.</summary>
    public bool IsOwned { get; set; }

    public List<Party> With { get; } = [];

    /// <summary>Between whom, or of whom: nobody else is meant.</summary>
    public List<Party> Complete { get; } = [];

    /// <summary>A visit "bei" somebody.</summary>
    public List<Party> Hosts { get; } = [];

    public List<Party> Absent { get; } = [];

    /// <summary>True for "die Runde der Wahlen": of something that is no party.</summary>
    public bool HasOtherOwner { get; set; }

    public bool IsEmpty => Owners.Count + InCompound.Count + With.Count + Complete.Count + Hosts.Count == 0;
}
