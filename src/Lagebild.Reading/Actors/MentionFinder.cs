using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;

namespace Lagebild.Reading.Actors;

/// <summary>
/// Finds every mention of an actor: names with their titles and appositions, descriptions by nouns of the tables, pronouns. What two
/// mentions have to do with each other is decided later (<see cref="Coreference"/>).
/// </summary>
internal sealed class MentionFinder(ReadingText text)
{
    private readonly ReadingText _text = text;
    private readonly ActorTables _tables = text.Language.Actors;
    private readonly Endings _endings = text.Language.Endings;
    private readonly Units _units = new(text.Parse);
    private readonly List<Mention> _mentions = [];
    private readonly HashSet<Mention> _joined = [];
    private readonly Dictionary<int, List<Mention>> _descriptionsIn = [];

    /// <summary>Surnames behind a given name, in no genitive: "Henrik Wolters" shows that "Wolters" is no genitive of "Wolter".</summary>
    private readonly HashSet<string> _wholeSurnames = new(StringComparer.Ordinal);
    private readonly Mention?[] _nameAt = new Mention?[text.Count];

    /// <summary>All mentions in text order, outer ones before what they contain.</summary>
    public List<Mention> Find()
    {
        var finder = new NameFinder(_text, _units);
        var names = finder.Find();
        foreach (var name in names)
        {
            if (name.Kind == NameKind.Person && _units.First(name.End - 1) > name.First && !IsGenitive(name))
                _wholeSurnames.Add(_units.Text(name.End - 1));
        }
        foreach (var name in names)
            AddName(name, finder);
        for (var w = 0; w < _text.Count; w++)
        {
            if (_text[w].Sentence.Kind == SentenceKind.Dateline)
                continue;
            if (PronounOf(w) is { } pronoun)
                _mentions.Add(pronoun);
            else if (_units.End(w) == w + 1 && _nameAt[w] is null && IsCapitalised(w))
                AddDescription(w);
        }
        foreach (var description in _mentions.Where(m => m.Form == MentionForm.Description))
        {
            if (!_descriptionsIn.TryGetValue(description.Sentence, out var list))
                _descriptionsIn[description.Sentence] = list = [];
            list.Add(description);
        }
        foreach (var mention in _mentions.Where(m => m.Form == MentionForm.Name).ToList())
        {
            if (mention.Kind == ActorKind.Person)
                AttachTitles(mention);
            else
                AttachNoun(mention);
        }
        return [.. _mentions.Where(m => !_joined.Contains(m)).OrderBy(m => m.FirstWord).ThenByDescending(m => m.EndWord)];
    }

    private bool IsCapitalised(int word) => char.IsUpper(_text.Tokens.Form(word)[0]);

    // ---- names ----

    private void AddName(FoundName name, NameFinder finder)
    {
        var mention = new Mention(_text.Parse, name.First, name.End, name.End - 1, MentionForm.Name, NameText(name, finder))
        {
            Kind = name.Kind switch
            {
                NameKind.Person => ActorKind.Person,
                NameKind.Organisation => ActorKind.Organisation,
                NameKind.Known => name.Known!.Kind,
                _ => ActorKind.Unknown,
            },
            Gender = name.Known?.Gender ?? (name.Kind == NameKind.Person ? _tables.GenderOf(_units.Text(name.First)) : Gender.None),
            IsPlural = name.Known is { Gender: Gender.None },
            MayBePlace = name.Kind == NameKind.Place || name.Known is { IsCapital: true } or { State: not null, Kind: ActorKind.State },
            IsDefinite = true,
            Known = name.Known,
            Of = name.Known is { State: { } state } && name.Known.Name != state.Name ? state.Name : null,
        };
        if (name.Known is { IsParty: true } && IsInBrackets(name) && PersonBefore(name.First - 1) is { } member)
            member.Roles.Add(new RoleMention(name.Known.Name, name.Known.Name, false, null, name.First, name.End));
        if (name.Kind == NameKind.Organisation)
            (mention.Kind, mention.Gender) = KindOfOrganisation(name);
        _mentions.Add(mention);
        _nameAt.AsSpan(name.First, name.End - name.First).Fill(mention);
    }

    private string NameText(FoundName name, NameFinder finder)
    {
        if (name.Known is { } known)
            return known.Name;
        var text = _units.Form(name.First, name.End);
        if (name.Kind != NameKind.Person)
            return NominativeOf(name, IsGenitive(name) || IsGenitivePlace(text) ? text[..^1] : text);
        var surname = finder.Surname(name.First, name.End);
        var end = _units.Text(name.End - 1);
        if (surname.Length < end.Length)
            return text[..^(end.Length - surname.Length)];
        return IsGenitive(name) && text[^2] is not 's' && !_wholeSurnames.Contains(text) ? text[..^1] : text;
    }

    private bool IsGenitivePlace(string name) =>
        name.Length > 4 && name[^1] == 's' && _text.Language.Places.Find(name) is null && _text.Language.Places.Find(name.AsSpan(0, name.Length - 1)) is not null;

    /// <summary>"Eidgenössische Departement" is "Eidgenössisches Departement", "(der) Allgemeinen Zeitung" is "Allgemeine Zeitung".</summary>
    private string NominativeOf(FoundName name, string text)
    {
        var isBody = _text[name.First].Upos is Upos.ADJ or Upos.PROPN && name.End - name.First > 1 && _tables.Bodies.Match(_text.Tokens.FormString(name.First + 1)) is not null;
        if (!isBody)
            return InflectedName.Nominative(_text, name.First, name.End, text);
        var (_, gender) = KindOfOrganisation(name);
        if (gender is not (Gender.Neut or Gender.Masc))
            return InflectedName.Nominative(_text, name.First, name.End, text);
        var first = _text.Tokens.FormString(name.First);
        return Endings.Of(first, _endings.NotStrong) is { } ending ? first[..^ending.Length] + _endings.Strong(gender) + text[first.Length..] : text;
    }

    /// <summary>A name in -s before a noun or behind one, with the case to show it.</summary>
    private bool IsGenitive(FoundName name)
    {
        var last = _text.Tokens.Form(name.End - 1);
        if (last.Length < 4 || last[^1] is not ('s' or '’' or '\'') || char.IsUpper(last[^2]))
            return false;
        var lemma = _text[name.End - 1].Lemma;
        return lemma.Length == last.Length - 1 && last.StartsWith(lemma, StringComparison.Ordinal)
            || last.EndsWith("’", StringComparison.Ordinal)
            || name.End - name.First == 1 && _text[name.First].Feats.Case == Case.Gen && last[^2] is not ('s' or 'u' or 'i' or 'a' or 'o');
    }

    private (ActorKind Kind, Gender Gender) KindOfOrganisation(FoundName name)
    {
        for (var w = name.First; w < name.End; w++)
        {
            if (_tables.Bodies.Match(_text.Tokens.FormString(w)) is { } body && Enum.TryParse<ActorKind>(body.Noun.Class, true, out var kind))
                return (kind, body.Noun.Gender);
        }
        return (ActorKind.Organisation, Gender.None);
    }

    private bool IsInBrackets(FoundName name) =>
        name.First > 0 && name.End < _text.Count && _text.Tokens.Form(name.First - 1) is "(" && _text.Tokens.Form(name.End) is ")" or "/" or ",";

    private Mention? PersonBefore(int bracket) =>
        bracket > 0 && _nameAt[bracket - 1] is { Kind: ActorKind.Person } person ? person : null;

    // ---- descriptions ----

    private void AddDescription(int head)
    {
        var form = _text.Tokens.FormString(head);
        if (_tables.Roles.Match(form) is { } role)
            Describe(head, role, ActorKind.Person);
        else if (_tables.Bodies.Match(form) is { } body && body.Noun.Class != "none")
            Describe(head, body, body.Noun.Class == "side" ? ActorKind.Group : Enum.Parse<ActorKind>(body.Noun.Class, true));
        else if (_tables.Inhabitants.Match(form) is { Prefix: 0 } people && _text[head].Upos is not (Upos.ADJ or Upos.PROPN))
            Describe(head, people, ActorKind.Person);
        else if (_tables.IsEpithet(_units.Text(head)) && _text[head].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ)
            AddEpithet(head);
    }

    /// <summary>"die 58-Jährige", "der Hamburger": definite and one person, before no noun or name that it would say something of.</summary>
    private void AddEpithet(int head)
    {
        var phrase = NounPhrase.Read(_text, _units, head);
        if (phrase.Determiner != Determiner.Definite || phrase.DeterminerWord < 0 || head + 1 < _text.Count && (_nameAt[head + 1] is not null || _text[head + 1].Upos is Upos.NOUN or Upos.PROPN))
            return;
        // "der 58-Jährigen": only a woman has this article with this end.
        var isFeminine = _text.Is(phrase.DeterminerWord, WordClass.FeminineArticle)
            || _text.Is(phrase.DeterminerWord, WordClass.FeminineOblique) && _text.Tokens.Form(head).EndsWith(_endings.WeakNoun, StringComparison.Ordinal);
        if (!isFeminine && !_text.Is(phrase.DeterminerWord, WordClass.MasculineArticle))
            return;
        _mentions.Add(new Mention(_text.Parse, phrase.First, head + 1, head, MentionForm.Description, _text.Tokens.FormString(head))
        {
            Kind = ActorKind.Person, Gender = isFeminine ? Gender.Fem : Gender.Masc, IsDefinite = true, IsBareEpithet = true,
        });
    }

    private void Describe(int head, NounMatch match, ActorKind kind)
    {
        var phrase = NounPhrase.Read(_text, _units, head);
        var gender = GenderOf(head, match, phrase);
        var isTitle = head + 1 < _text.Count && _nameAt[head + 1] is { Kind: ActorKind.Person } && !match.MustBePlural;
        var isPlural = !(isTitle && !(phrase.DeterminerWord >= 0 && _text.Is(phrase.DeterminerWord, WordClass.PluralArticle))) && Grammar.IsPlural(_text, head, match, phrase);
        var prefix = Prefix(phrase, match, head);
        var (end, of, tail) = Complement(phrase.End, match.Noun.Class == "institution");
        of = OwnerOf(phrase) ?? (_tables.IsStateRole(match.Noun.Lemma) ? StateOf(phrase) : null) ?? prefix ?? StateOf(phrase) ?? of;
        var isPeople = match.Noun.Class is not "person" && kind == ActorKind.Person;
        if (isPeople)
            of = match.Noun.Class;
        // "sagte die Isländerin der Nachrichtenagentur": whoever is called by his origin is nobody's.
        if (isPeople && !isPlural)
            (end, tail) = (phrase.End, "");
        phrase = WithDistantDeterminer(phrase, head);
        var isBare = phrase.First == head && end == head + 1 && match.Prefix == 0 && !isPlural;
        if (isBare && !isTitle && (kind is not (ActorKind.Institution or ActorKind.Person) || head > 0 && _text.Is(head - 1, WordClass.As)))
            return;
        var mention = new Mention(_text.Parse, phrase.First, end, head, MentionForm.Description, "")
        {
            Kind = kind == ActorKind.Person && isPlural ? ActorKind.Group : kind,
            Gender = gender,
            IsPlural = isPlural,
            IsDefinite = phrase.Determiner is Determiner.Definite or Determiner.Demonstrative or Determiner.Possessive || phrase.OwnerFirst >= 0,
            IsIndefinite = phrase.Determiner == Determiner.Indefinite,
            IsPossessed = phrase.Determiner == Determiner.Possessive,
            IsPlain = phrase.Adjectives.Count == 0 && of is null && match.Prefix == 0 && phrase.UnitFirst == head,
            Noun = match.Noun,
            Of = of,
        };
        if (match.Noun.IsAdjectival && gender == Gender.Masc && !isPlural)
            match = match with { Title = match.Title + _endings.AdjectivalNoun };
        var title = isPlural && !match.MustBePlural ? Plural(head) : match.Title;
        mention.Name = Describing.Nominative(_text, _units, phrase, SharedHead(phrase) + title, gender, isPlural) + tail;
        // "die russische Seite", "die Amerikaner": the state acts.
        if (of is not null && (match.Noun.Class == "side" || isPeople && isPlural && mention.IsDefinite) && _tables.Names.Find(of) is { } state)
            (mention.Known, mention.Kind, mention.Name, mention.IsPlural) = (state, state.Kind, state.Name, false);
        if (mention.Kind == ActorKind.Person || isTitle && _text.Language.Words.EndsIn(match.Noun.Lemma, WordClass.Council))
        {
            var titled = Describing.Nominative(_text, _units, phrase with { Adjectives = [] }, match.Title, gender, false);
            mention.Roles.Add(new RoleMention(titled, of, IsFormer(phrase), match.Noun, phrase.UnitFirst, phrase.End));
        }
        _mentions.Add(mention);
    }

    /// <summary>"Staats- und Regierungschefs": the first part that shares the noun, with what joins it; empty where there is none.</summary>
    private string SharedHead(NounPhrase phrase)
    {
        var at = phrase.UnitFirst - 3;
        return at >= _text[phrase.UnitFirst].Sentence.FirstWord && _text.Tokens.Form(at + 1) is "-" && _units.Touches(at) && _text.IsSmall(at + 2, WordClass.And) && IsCapitalised(at)
            ? $"{_text.Tokens.FormString(at)}- {_text.Tokens.FormString(at + 2)} " : "";
    }

    /// <summary>"ein an den Gesprächen Beteiligter": the tree knows the article that the words in between hide.</summary>
    private NounPhrase WithDistantDeterminer(NounPhrase phrase, int head)
    {
        if (phrase.Determiner != Determiner.None || phrase.OwnerFirst >= 0 || _text[head].Child(Relation.Det) is not { } article
            || article.Index >= phrase.First || phrase.First - article.Index > 6)
            return phrase;
        for (var w = article.Index; w < phrase.First; w++)
        {
            if (_text[w].Upos is Upos.PUNCT or Upos.VERB or Upos.AUX)
                return phrase;
        }
        return NounPhrase.DeterminerOf(_text, article.Index) is not Determiner.None and var kind
            ? phrase with { First = article.Index, Determiner = kind, DeterminerWord = article.Index }
            : phrase;
    }

    /// <summary>The plural as it stands, without the dative's n.</summary>
    private string Plural(int head)
    {
        var form = _text.Tokens.FormString(head);
        return form.EndsWith(_endings.DativePlural, StringComparison.Ordinal) ? form[..^1] : form;
    }

    private Gender GenderOf(int head, NounMatch match, NounPhrase phrase)
    {
        if (match.Gender != Gender.None)
            return match.Gender;
        if (phrase.DeterminerWord >= 0)
        {
            if (_text.Is(phrase.DeterminerWord, WordClass.FeminineOblique) && _text[head].Feats.Case is Case.Dat or Case.Gen)
                return Gender.Fem;
            if (_text.Is(phrase.DeterminerWord, WordClass.MasculineArticle))
                return Gender.Masc;
            if (_text.Is(phrase.DeterminerWord, WordClass.FeminineArticle))
                return Gender.Fem;
        }
        return _text[head].Feats.Gender;
    }

    /// <summary>Of whom by the compound's first part: "US-Präsident", "CDU-Politiker", "Kremlsprecher".</summary>
    private string? Prefix(NounPhrase phrase, NounMatch match, int head)
    {
        var first = phrase.End - phrase.UnitFirst > 1 ? _units.Form(phrase.UnitFirst, phrase.End - 2)
            : match.Prefix > 2 ? _text.Tokens.FormString(head)[..match.Prefix] : null;
        if (first is null)
            return null;
        if (_tables.Names.Find(first) is { } known)
            return known.Name;
        if (phrase.End - phrase.UnitFirst > 1)
            return _tables.IsFormer(first) ? null : first.EndsWith("-", StringComparison.Ordinal) ? first[..^1] : first.ToUpperInvariant() == first ? first : null;
        var body = first.EndsWith(_endings.Linking, StringComparison.Ordinal) ? first[..^_endings.Linking.Length] : first;
        return _tables.Bodies.Match(body) is { Noun.Class: not "none" } match2 ? match2.Title : null;
    }

    private string? OwnerOf(NounPhrase phrase)
    {
        if (phrase.OwnerFirst < 0)
            return null;
        return _nameAt[phrase.OwnerFirst]?.Name ?? _tables.Names.Find(_units.Text(phrase.OwnerFirst))?.Name;
    }

    private string? StateOf(NounPhrase phrase)
    {
        foreach (var adjective in phrase.Adjectives)
        {
            if (_tables.StateOf(_units.Text(adjective)) is { } state)
                return state.Name;
        }
        return null;
    }

    private bool IsFormer(NounPhrase phrase) =>
        phrase.Adjectives.Any(a => _tables.IsFormer(_text.Tokens.FormString(a)))
        || phrase.End - phrase.UnitFirst > 1 && _tables.IsFormer(_text.Tokens.FormString(phrase.UnitFirst));

    /// <summary>
    /// What follows the noun and belongs to it: "der Bundesregierung", "von Amnesty International", "in Moskau". Gives the end, of whom, and
    /// the words to show.
    /// </summary>
    private (int End, string? Of, string Tail) Complement(int at, bool isInstitution = true)
    {
        var limit = at < _text.Count ? _text[at - 1].Sentence.EndWord : at;
        if (at >= limit)
            return (at, null, "");
        var (isGenitive, isOf, isIn) = (_text.IsSmall(at, WordClass.GenitiveDeterminer), _text.IsSmall(at, WordClass.Of), _text.IsSmall(at, WordClass.In));
        var isElse = isIn || _text.IsSmall(at, WordClass.From) || _text.IsSmall(at, WordClass.ForOrAt);
        if (!isGenitive && !isOf && !isElse)
            return (at, null, "");
        var w = at + 1;
        if (!isGenitive && w < limit && _text[w].Upos == Upos.DET && NounPhrase.DeterminerOf(_text, w) == Determiner.Definite)
            w++;
        while (w < limit && w - at < 6 && _nameAt[w] is null && !IsCapitalised(w) && (_text[w].Upos is Upos.ADJ or Upos.NUM || _units.End(w) > w + 1 && _units.First(w) == w))
            w = _units.End(w) > w + 1 && !IsCapitalised(w) && _text[_units.End(w) - 1].Upos != Upos.ADJ ? w + 1 : _units.End(w);
        if (w >= limit)
            return (at, null, "");
        if (_nameAt[w] is { } name && name.FirstWord <= w)
            return isElse && !(isInstitution && isIn && name.MayBePlace) && !(_text.IsSmall(at, WordClass.ForOrAt) && !name.MayBePlace) ? (at, null, "") : (name.EndWord, name.Name, " " + _units.Form(at, name.EndWord));
        if (isIn && !isInstitution && IsCapitalised(w) && _tables.Bodies.Match(_text.Tokens.FormString(w)) is { Noun.Class: "institution" })
            return (_units.End(w), null, " " + _units.Form(at, _units.End(w)));
        if (isElse || !IsCapitalised(w) || _text[w].Upos is not (Upos.NOUN or Upos.PROPN or Upos.X or Upos.ADJ))
            return (at, null, "");
        var end = _units.End(w);
        // "des Auswärtigen Dienstes": an adjective that is part of a body's name.
        while (end < limit && _nameAt[end] is null && IsCapitalised(end) && _text[end].Upos is Upos.NOUN or Upos.PROPN && Endings.Of(_text.Tokens.FormString(end - 1), _endings.Adjective, least: 3) is not null
            && _text[end - 1].Head is { } noun && noun.Index == end)
            end = _units.End(end);
        if (!isGenitive && !isOf)
            return (at, null, "");
        var of = _tables.Bodies.Match(_text.Tokens.FormString(end - 1)) is { } owner ? Nominative(owner, w, end) : null;
        // "der Vorsitzende des Verbands der Banken": one more genitive, which says of what the first one is.
        if (_tables.Bodies.Match(_text.Tokens.FormString(end - 1)) is not null && end + 1 < limit && (_text.IsSmall(end, WordClass.GenitiveArticle) || _text.IsSmall(end, WordClass.For)))
        {
            var (further, _, tail) = Complement(end);
            if (further > end)
                return (further, _units.Form(w, further), " " + _units.Form(at, end) + tail);
        }
        // "Vertreter des Wirtschafts- und Finanzministeriums".
        if (end + 2 < limit && _text.Tokens.Form(end) is "-" && _text.IsSmall(end + 1, WordClass.And) && IsCapitalised(end + 2))
            return (_units.End(end + 2), null, " " + _units.Form(at, _units.End(end + 2)));
        // "der Ministerpräsident des Landes Hessen", "der Bürgermeister der Stadt Köln".
        if (end < limit && _nameAt[end] is { Kind: not ActorKind.Person } named && named.FirstWord == end && isGenitive)
            return (named.EndWord, named.Name, " " + _units.Form(at, named.EndWord));
        // "Büro des Ministers Karl Weber".
        if (end < limit && _nameAt[end] is { } follower && follower.FirstWord == end && _tables.Roles.Match(_text.Tokens.FormString(end - 1)) is not null)
            return (follower.EndWord, follower.Name, " " + _units.Form(at, follower.EndWord));
        return (end, of, " " + _units.Form(at, end));
    }

    /// <summary>"des Außenministeriums" is "Außenministerium".</summary>
    private string Nominative(NounMatch match, int first, int end) =>
        match.MustBePlural ? _units.Form(first, end) : (end - first > 1 ? _units.Form(first, end - 1) : "") + match.Title;

    // ---- titles beside names ----

    private IEnumerable<Mention> DescriptionsBeside(Mention name) =>
        _descriptionsIn.TryGetValue(name.Sentence, out var list) ? list.Where(m => !_joined.Contains(m)) : [];

    /// <summary>Joins a name with the description before it, or behind it between commas, and takes over role and gender.</summary>
    private void AttachTitles(Mention person)
    {
        while (IsBehind(person, WordClass.Degree))
            person.FirstWord--;
        // The nearest first: "seinem Amtskollegen, Präsident Karl Weber,".
        foreach (var title in DescriptionsBeside(person).Where(m => m.Roles.Count > 0).OrderBy(m => Math.Abs(m.FirstWord - person.FirstWord)).ToList())
        {
            if (!IsBefore(person, title) && !IsBehind(person, title))
                continue;
            person.Roles.AddRange(title.Roles);
            // "Abgeordnete Anna Berg": without an article the title shows no gender, the given name does.
            if (title.Gender != Gender.None && (person.Gender == Gender.None || title.Noun is not { IsAdjectival: true } || title.IsDefinite || title.IsIndefinite))
                person.Gender = title.Gender;
            person.Noun ??= title.Noun;
            person.Of ??= title.Of;
            person.FirstWord = Math.Min(person.FirstWord, title.FirstWord);
            person.EndWord = Math.Max(person.EndWord, title.EndWord);
            _joined.Add(title);
        }
        AttachSecondTitle(person);
        if (IsBehind(person, WordClass.FormOfAddress))
        {
            person.Gender = _text.Is(person.FirstWord - 1, WordClass.AddressOfWoman) ? Gender.Fem : Gender.Masc;
            person.FirstWord--;
        }
    }

    /// <summary>"Bundeskanzler und Parteichef Karl Weber": both are his offices, unless the verb says that they are two.</summary>
    private void AttachSecondTitle(Mention person)
    {
        if (person.Roles.Count == 0 || person.FirstWord < 2 || !_text.IsSmall(person.FirstWord - 1, WordClass.And) || person.Head.Sentence.FirstWord >= person.FirstWord - 1)
            return;
        var first = DescriptionsBeside(person).FirstOrDefault(m => m.Roles.Count > 0 && !m.IsPlural && !m.IsIndefinite && m.EndWord == person.FirstWord - 1 && m.Head.Index == m.EndWord - 1);
        if (first is null || first.Gender != Gender.None && person.Gender != Gender.None && first.Gender != person.Gender
            || Salience.Top(first).Head is not { } verb || !IsSingular(verb))
            return;
        person.Roles.AddRange(first.Roles);
        person.FirstWord = first.FirstWord;
        person.Of ??= first.Of;
        _joined.Add(first);
    }

    private static bool IsSingular(Word verb) =>
        verb.Children.FirstOrDefault(c => c.Relation.Universal() is Relation.Aux or Relation.Cop && c.Feats.Number != Number.None, verb).Feats.Number == Number.Sing;

    private bool IsBehind(Mention person, WordClass word) => person.FirstWord > 0 && IsCapitalised(person.FirstWord - 1) && _text.Is(person.FirstWord - 1, word);

    /// <summary>"Kanzler Karl Weber", "der Kanzler (Karl Weber)", "der Leiter der Mission im Kosovo, Karl Weber,".</summary>
    private bool IsBefore(Mention person, Mention title)
    {
        // "der Nachfolger des Parteichefs Karl Weber": Weber is whose successor he is.
        if (title.IsPlural || title.Head.Index < person.Head.Index && title.EndWord > person.Head.Index)
            return false;
        if (title.Head.Index + 1 == person.FirstWord && title.EndWord <= person.EndWord)
            return true;
        var end = BehindPlace(BehindBrackets(title.EndWord));
        // "ein General, Heereskommandeur Karl Weber, …".
        if (title.IsIndefinite)
            return IsComma(end) && end + 1 == person.FirstWord && IsComma(person.EndWord) && person.Roles.Count > 0;
        if (!title.IsDefinite)
            return false;
        return IsComma(end) && end + 1 == person.FirstWord && (ClosesApposition(person.EndWord) || title.Noun is not null && title.Noun == person.Noun)
            || IsInBrackets(person) && title.EndWord + 1 == person.FirstWord
            || title.EndWord == person.FirstWord && title.EndWord > title.Head.Index + 1 && !EndsInName(title);
    }

    private bool IsInBrackets(Mention person) =>
        person.FirstWord > 0 && person.EndWord < _text.Count && _text.Tokens.Form(person.FirstWord - 1) is "(" && _text.Tokens.Form(person.EndWord) is ")" or ",";

    /// <summary>Skips "im Kosovo", "für Afrika".</summary>
    private int BehindPlace(int word)
    {
        if (word + 1 >= _text.Count || !(_text.IsSmall(word, WordClass.In) || _text.IsSmall(word, WordClass.ForOrAt)))
            return word;
        var name = _text[word + 1].Upos == Upos.DET ? word + 2 : word + 1;
        return name < _text.Count && _nameAt[name] is { Kind: not ActorKind.Person } place ? place.EndWord : word;
    }

    /// <summary>"die Rebellengruppe M23", "der Verband VDMA": the noun before a body's name belongs to it.</summary>
    private void AttachNoun(Mention name)
    {
        var noun = DescriptionsBeside(name).FirstOrDefault(m => m.Kind != ActorKind.Person && !m.IsPlural && m.EndWord == name.FirstWord
            && m.Head.Index + 1 == name.FirstWord && m.Noun is { Class: not "side" } && m.Known is null);
        if (noun is null || name.Known is { State: not null })
            return;
        name.FirstWord = noun.FirstWord;
        name.Noun = noun.Noun;
        name.Of ??= noun.Of;
        name.MayBePlace = false;
        if (name.EndWord - name.Head.Index == 1 && noun.Head.Index + 1 == name.Head.Index && _tables.IsCommonNoun(name.Head.Form))
            name.Name = noun.Name + " " + name.Name;
        if (name.Known is null)
            (name.Kind, name.Gender) = (noun.Kind, noun.Gender);
        _joined.Add(noun);
    }

    private bool EndsInName(Mention title) => _nameAt[title.EndWord - 1] is { Kind: ActorKind.Person };

    /// <summary>"Selenskyj, dem ukrainischen Präsidenten," and "Anna Berg, Sprecherin der Polizei,", also behind a party in brackets.</summary>
    private bool IsBehind(Mention person, Mention title)
    {
        var end = BehindBrackets(person.EndWord);
        return end < _text.Count && title.FirstWord == end + 1 && IsComma(end) && !title.IsPlural && !title.IsIndefinite
            && (title.EndWord >= _text.Count || ClosesApposition(title.EndWord));
    }

    /// <summary>Skips "(SPD)".</summary>
    private int BehindBrackets(int word)
    {
        if (word + 2 >= _text.Count || _text.Tokens.Form(word) is not "(")
            return word;
        var end = word + 1;
        while (end < word + 8 && end < _text.Count && _text.Tokens.Form(end) is not ")")
            end++;
        return end + 1;
    }

    private bool IsComma(int word) => word < _text.Count && _text.Tokens.Form(word) is ",";

    private bool ClosesApposition(int word) =>
        word >= _text.Count || _text.Tokens.Form(word) is "," or "." or ";" or ":" or "–" or "-" or ")" or "(" or "“" || _text.IsSmall(word, WordClass.AndOr) || _text[word].Upos == Upos.PUNCT;

    // ---- pronouns ----

    private Mention? PronounOf(int word)
    {
        if (OfTwo(word) is { } two)
            return two;
        if (_text[word].Upos is not (Upos.PRON or Upos.DET or Upos.X))
            return null;
        var isSentenceStart = word == _text[word].Sentence.FirstWord;
        // Inside a sentence "Sie" and "Ihr" address the reader or a partner.
        if (IsCapitalised(word) && !isSentenceStart && !_text.Is(word, WordClass.NeverPolite))
            return null;
        if (Agreement(word) is not { } f || _text.Is(word, WordClass.BarePossessive) && _text[word].Upos != Upos.DET && _text[word].Relation.Universal() != Relation.Det)
            return null;
        return new Mention(_text.Parse, word, word + 1, word, MentionForm.Pronoun, _text.Tokens.FormString(word))
        {
            Gender = f.Gender,
            IsPlural = f.IsPlural,
            Kind = ActorKind.Unknown,
        };
    }

    /// <summary>"Ersterer", "letztere" by themselves, with no noun behind them.</summary>
    private Mention? OfTwo(int word)
    {
        var isFormer = _text.Is(word, WordClass.FormerOfTwo);
        if (!isFormer && !_text.Is(word, WordClass.LatterOfTwo) || word + 1 < _text.Count && _text[word + 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ)
            return null;
        return new Mention(_text.Parse, word, word + 1, word, MentionForm.Pronoun, _text.Tokens.FormString(word))
        {
            Gender = _text[word].Feats.Gender,
            Kind = ActorKind.Unknown,
            OfTwo = isFormer ? 0 : 1,
        };
    }

    /// <summary>What the pronoun or possessive points to; null for any other word.</summary>
    private (Gender Gender, bool IsPlural)? Agreement(int word)
    {
        if (_text.Is(word, WordClass.PronounHe))
            return (Gender.Masc, false);
        if (_text.Is(word, WordClass.PronounSheOrThey))
            return SheOrThey(word);
        if (_text[word].Upos == Upos.PRON && (_text.Is(word, WordClass.PronounHer) || _text.Is(word, WordClass.PronounThem)))
            return _text.Is(word, WordClass.PronounHer) ? (Gender.Fem, false) : (Gender.None, true);
        if (_text.Is(word, WordClass.PossessiveHis) && _text[word].Upos is Upos.DET or Upos.PRON)
            return (Gender.Masc, false);
        return _text.Is(word, WordClass.PossessiveHer) ? (Gender.Fem, false) : null;
    }

    /// <summary>The verb tells whether "sie" is one woman or several.</summary>
    private (Gender Gender, bool IsPlural) SheOrThey(int word)
    {
        var number = Number.None;
        if (_text[word].Relation.Universal() == Relation.Nsubj && _text[word].Head is { } verb)
        {
            var finite = verb.Children.FirstOrDefault(c => c.Relation.Universal() is Relation.Aux or Relation.Cop && c.Feats.Number != Number.None, verb);
            number = _text.IsSmall(finite, WordClass.SingularAuxiliary) ? Number.Sing : finite.Feats.Number;
        }
        if (number == Number.None)
            number = _text[word].Feats.Number;
        if (number == Number.Plur)
            return (Gender.None, true);
        return (Gender.Fem, false);
    }
}
