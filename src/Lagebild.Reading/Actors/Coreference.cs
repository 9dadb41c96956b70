using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Actors;

/// <summary>
/// Decides which mentions are of the same actor, from left to right: names by their parts, descriptions by noun, state and gender,
/// pronouns by agreement and prominence. A description that nothing earlier fits is an actor of its own; a pronoun that nothing fits stays
/// unresolved.
/// </summary>
internal sealed class Coreference(ReadingText text)
{
    private readonly ActorTables _tables = text.Language.Actors;
    private readonly WordClasses _words = text.Language.Words;
    private readonly ActorDrafts _drafts = new(text.Language.Actors);
    private readonly Epithets _epithets = new(text);
    private readonly Pronouns _pronouns = new(text.Parse, Quoted.Words(text.Parse));

    public IReadOnlyList<ActorDraft> Drafts => _drafts.All;

    public void Resolve(List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Form == MentionForm.Pronoun)
                continue;
            if ((mention.Form == MentionForm.Name ? ByName(mention) : ByDescription(mention)) is { } known)
                _drafts.Add(known, mention);
            else if (!mention.IsBareEpithet)
                _drafts.Add(_drafts.New(), mention);
        }
        // Pronouns come when all that they may point to is known, so that one may also point forward to a speaker.
        var owned = mentions.Where(IsNamedByOwner).DistinctBy(m => m.FirstWord).ToDictionary(m => m.FirstWord);
        foreach (var pronoun in mentions)
        {
            if (pronoun.Form != MentionForm.Pronoun || _pronouns.Antecedent(pronoun, _drafts) is not { } draft)
                continue;
            _drafts.AddPronoun(draft, pronoun);
            if (owned.GetValueOrDefault(pronoun.FirstWord) is { } mention && draft.IsNamed && !draft.Mentions.Contains(mention))
                mention.Name = $"{mention.Name} {_words.In(WordClass.Of)[0]} {draft.Name}";
        }
    }

    /// <summary>"ihr Büro", "seine Sprecherin": such a one is known only by whose it is.</summary>
    private bool IsNamedByOwner(Mention mention) =>
        mention is { Form: MentionForm.Description, IsPossessed: true, IsPlural: false, Of: null, Noun: { } noun } && (_words.Is(noun.Lemma, WordClass.Spokesman) || _words.Is(noun.Lemma, WordClass.OfficeOf));

    private IEnumerable<ActorDraft> Latest(Mention mention) => _drafts.Latest(mention);

    // ---- names ----

    private ActorDraft? ByName(Mention mention)
    {
        if (Abbreviated(mention) is { } whole)
            return whole;
        if (mention.Known is { } known)
            return _drafts.Known(known.Name);
        if (mention.Kind == ActorKind.Person)
            return Person(mention);
        if (_drafts.Alias(mention.Name) is { } same)
            return same;
        if (BySurname(mention) is { } person)
        {
            mention.Kind = ActorKind.Person;
            return person;
        }
        return Latest(mention).FirstOrDefault(d => !d.IsPerson && d.Aliases.Any(a => IsShortFor(mention.Name, a)));
    }

    /// <summary>"Rapid Support Forces (RSF)": the letters in brackets name what stands before.</summary>
    private ActorDraft? Abbreviated(Mention mention)
    {
        if (mention.FirstWord < 2 || mention.Kind == ActorKind.Person || mention.Known is { IsParty: true } || text.Tokens.Form(mention.FirstWord - 1) is not "("
            || mention.EndWord >= text.Count || text.Tokens.Form(mention.EndWord) is not ")")
            return null;
        return _drafts.EndingAt(mention.FirstWord - 1) is { IsPerson: false, Known: null } draft ? draft : null;
    }

    private ActorDraft? Person(Mention mention)
    {
        var name = _tables.NameOf(mention.Name);
        foreach (var draft in name.PlainParts.Reverse().SelectMany(_drafts.WithNamePart))
        {
            if (draft.Aliases.Any(a => name.Matches(_tables.NameOf(a))) && Agrees(draft.Gender, mention.Gender))
                return draft;
        }
        if (ByAnyPart(mention, name) is { } whole)
            return whole;
        // "Der Präsident … Wladimir Putin": the title came first.
        return Latest(mention).FirstOrDefault(d => d.IsPerson && !d.IsNamed && mention.Roles.Any(r => d.Roles.Any(o => SameRole(o, r)))
            && Agrees(d.Gender, mention.Gender) && mention.Sentence - d.Last.Sentence <= 3 && !d.Last.IsIndefinite);
    }

    /// <summary>"Tseng" behind "Tseng Mei-chun": a single name that is part of one person's name and of nobody else's.</summary>
    private ActorDraft? ByAnyPart(Mention mention, PersonName name)
    {
        if (name.Parts.Length != 1)
            return null;
        ActorDraft? found = null;
        foreach (var draft in _drafts.WithNamePart(name.Surname))
        {
            if (!Agrees(draft.Gender, mention.Gender) || !draft.Aliases.Any(a => _tables.NameOf(a) is { Parts.Length: > 1 } whole && whole.PlainParts.Contains(name.Surname)))
                continue;
            if (found is not null)
                return null;
            found = draft;
        }
        return found;
    }

    /// <summary>"Sund", taken for an organisation, behind "Erik Sund": a surname that the text has told is that person.</summary>
    private ActorDraft? BySurname(Mention mention)
    {
        if (mention.MayBePlace || mention.EndWord - mention.FirstWord != 1)
            return null;
        return _drafts.WithNamePart(mention.Name).FirstOrDefault(d =>
            d.Aliases.Any(a => a.EndsWith(" " + mention.Name, StringComparison.Ordinal) && !a.StartsWith(mention.Name, StringComparison.Ordinal)));
    }

    private bool SameRole(RoleMention a, RoleMention b) =>
        a.Noun == b.Noun && a.IsFormer == b.IsFormer && (a.Of is not null ? a.Of == b.Of : b.Of is null && a.Title == b.Title && IsOneOffice(a));

    /// <summary>"Bundespräsident", "Innenminister": a compound that is one office; "Minister" may be anybody.</summary>
    private bool IsOneOffice(RoleMention role) =>
        _words.BeginsWith(role.Title, WordClass.OfTheState)
        || role.Noun is { } noun && !role.Title.StartsWith(noun.Lemma, StringComparison.Ordinal) && !_words.Is(noun.Lemma, WordClass.Spokesman);

    private static bool Agrees(Gender a, Gender b) => a == Gender.None || b == Gender.None || a == b;

    /// <summary>True where the shorter name is the longer one's last words, or its head noun behind a hyphen.</summary>
    private static bool IsShortFor(string name, string whole) =>
        whole.Length > name.Length && (whole.EndsWith(" " + name, StringComparison.Ordinal) || whole.EndsWith("-" + name, StringComparison.Ordinal)
            || whole.StartsWith(name + " ", StringComparison.Ordinal));

    // ---- descriptions ----

    private ActorDraft? ByDescription(Mention mention)
    {
        if (mention.Kind == ActorKind.Person)
            return mention.IsIndefinite ? null : PersonByRole(mention) ?? (_epithets.IsEpithet(mention) ? _epithets.Antecedent(mention, _drafts) : null);
        if (mention.Known is { } known)
            return _drafts.Known(known.Name);
        var same = Latest(mention).FirstOrDefault(d => !d.IsPerson && d.Forms.Exists(m => m.Name == mention.Name && Fits(m.Of, mention.Of)));
        if (mention is { IsPlural: true, Of: not null })
            same ??= Latest(mention).FirstOrDefault(d => d.IsPlural && d.Forms.Exists(m => m.Form == MentionForm.Description && m.IsPlural && m.Noun == mention.Noun && m.Of == mention.Of));
        if (same is not null || !mention.IsDefinite || mention.IsPlural)
            return same;
        if (mention.IsPossessed && mention.Noun is { } own && _words.Is(own.Lemma, WordClass.Party))
            return null;
        return Latest(mention).FirstOrDefault(d => !d.IsPerson && !d.IsPlural && d.Forms.Exists(m => IsShorterFor(mention, m)))
            ?? (mention.IsPlain && mention.Noun is { Class: "organisation" } ? Named(mention) : null);
    }

    /// <summary>"die Gewerkschaft", "der Konzern": the organisation that was named shortly before.</summary>
    private ActorDraft? Named(Mention mention) =>
        Latest(mention).FirstOrDefault(d => d.IsNamed && d.Kind == ActorKind.Organisation && mention.Sentence - d.Last.Sentence <= 8
            && (d.Gender == Gender.None || d.Gender == mention.Gender) && d.Known is not { IsParty: true });

    private static bool Fits(string? a, string? b) => a is null || b is null || a == b;

    /// <summary>"das Ministerium" for "das Außenministerium", "die Kommission" for "EU-Kommission", "die Partei" for "die CDU".</summary>
    private bool IsShorterFor(Mention shorter, Mention longer)
    {
        if (shorter.Noun is null || longer.Form == MentionForm.Pronoun || !Fits(longer.Of, shorter.Of))
            return false;
        var noun = shorter.Noun.Lemma;
        if (_words.Is(noun, WordClass.Party))
            return longer.Known is { IsParty: true };
        if (longer.Noun is not null && longer.Noun.Lemma == noun || longer.Name.EndsWith(noun, StringComparison.OrdinalIgnoreCase))
            return shorter.Name.Length <= longer.Name.Length && HasFirstPart(longer, shorter, noun);
        return _words.Is(noun, WordClass.Alliance) && longer.Kind == ActorKind.Alliance;
    }

    /// <summary>"der Kreisverband" is not short for "Landesverband".</summary>
    private static bool HasFirstPart(Mention longer, Mention shorter, string noun)
    {
        var at = shorter.Head.Form.IndexOf(noun, StringComparison.OrdinalIgnoreCase);
        return at <= 0 || longer.Name.Contains(shorter.Head.Form[..at], StringComparison.OrdinalIgnoreCase);
    }

    private ActorDraft? PersonByRole(Mention mention)
    {
        if (mention.IsBareEpithet)
            return null;
        ActorDraft? second = null;
        foreach (var draft in Latest(mention).Where(d => d.IsPerson))
        {
            if (!Agrees(draft.Gender, mention.Gender) || IsSameClause(draft, mention))
                continue;
            var isSameNoun = draft.Roles.Any(r => HasNoun(r, mention));
            var isSameOf = mention.Of is null || draft.Roles.Any(r => r.Of == mention.Of) || draft.Forms.Exists(m => m.Of == mention.Of);
            if (isSameNoun && isSameOf)
                return draft;
            // "der Schwede": who has been told to be of that state.
            if (mention is { IsDefinite: true, IsPossessed: false, Of: not null } && mention.Noun?.Class == mention.Of && draft.IsNamed && draft.Roles.Any(r => r.Of == mention.Of))
                return draft;
            if (mention.Noun is { } noun && _words.Is(noun.Lemma, WordClass.Politician) && mention.IsDefinite && (isSameOf || draft.Roles.All(r => r.Of is null))
                && mention.Sentence - draft.Last.Sentence <= 3)
                second ??= draft;
        }
        return mention.IsDefinite ? second : null;
    }

    private bool HasNoun(RoleMention role, Mention mention)
    {
        if (role.Noun is null || mention.Noun is null || IsOtherMinistry(role, mention))
            return false;
        // "Präsident" takes up "US-Präsident", "Ministerin" takes up "Außenministerin", "Regierungschef" takes up "Premier".
        return role.Noun == mention.Noun || role.Title.EndsWith(mention.Noun.Lemma, StringComparison.OrdinalIgnoreCase)
            || role.Noun.Also.Contains(mention.Noun.Lemma);
    }

    /// <summary>"der Innenminister" does not take up "Premierminister".</summary>
    private bool IsOtherMinistry(RoleMention role, Mention mention)
    {
        if (mention.Noun is not { } noun || !_words.Is(noun.Lemma, WordClass.Minister) || mention.Roles is not [{ Title: { } own }, ..] || own.Contains(' ', StringComparison.Ordinal) || role.Title.Contains(' ', StringComparison.Ordinal))
            return false;
        return IsCompoundOf(role.Title, noun) && IsCompoundOf(own, noun)
            && !role.Title.EndsWith(own, StringComparison.OrdinalIgnoreCase) && !own.EndsWith(role.Title, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsCompoundOf(string title, TableNoun noun) =>
        title.IndexOf(noun.Lemma, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && char.IsLower(title[at]);

    private static bool IsSameClause(ActorDraft draft, Mention mention) =>
        draft.Last.Sentence == mention.Sentence && draft.Last.Form == MentionForm.Name && draft.Last.Head.Head is { } head && mention.Head.Head is { } other && head == other;
}
