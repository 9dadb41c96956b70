using Lagebild.Language;
using Lagebild.Language.Names;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;

namespace Lagebild.Reading.Actors;

/// <summary>Kinds of name that may act.</summary>
internal enum NameKind { Person, Known, Organisation, Place }

/// <summary>A name in the text, without title or article.</summary>
internal sealed record FoundName(int First, int End, NameKind Kind, KnownName? Known);

/// <summary>
/// The names of a text: those of the name tagger, those of the tables, capitalised words behind a title ("Außenminister Marco Rubio"), and
/// every further occurrence of a surname. Names do not overlap; the longer one wins.
/// </summary>
internal sealed class NameFinder(ReadingText text, Units units)
{
    private const int MostNameWords = 8;

    private readonly ReadingText _text = text;
    private readonly ActorTables _tables = text.Language.Actors;
    private readonly FoundName?[] _at = new FoundName?[text.Count];
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);

    public List<FoundName> Find()
    {
        var candidates = new List<FoundName>();
        foreach (var sentence in _text.Tokens.Sentences)
            AddKnown(candidates, sentence.FirstWord, sentence.EndWord);
        foreach (var name in _text.Analysis.Names)
        {
            if (!name.IsNested && name.Form == NameForm.Plain && name.Type != NameType.OTH)
                AddTagged(candidates, name);
        }
        candidates.RemoveAll(n => _text[n.First].Sentence.Kind == SentenceKind.Dateline);
        foreach (var name in candidates.OrderByDescending(n => n.End - n.First).ThenBy(n => n.First))
            Take(name);
        FindBehindTitles();
        FindBehindGivenNames();
        FindBeforeAppositions();
        JoinParticles();
        JoinArticles();
        foreach (var name in _at)
        {
            if (name is { Kind: NameKind.Person })
                _surnames.Add(Surname(name.First, name.End));
        }
        PartInitials();
        FindSurnames();
        return [.. _at.Where((n, i) => n is not null && n.First == i).Select(n => n!)];
    }

    /// <summary>The last part of a person's name without a genitive ending that another mention shows to be one.</summary>
    public string Surname(int first, int end) => Base(units.Form(units.First(end - 1) is var u && u >= first ? u : end - 1, end));

    private void AddKnown(List<FoundName> into, int first, int end)
    {
        for (var w = first; w < end; w++)
        {
            if (units.First(w) != w && !units.Touches(w - 1))
                continue;
            if (_tables.Names.Find(_text.Parse, w, end) is not var (known, count))
                continue;
            // Inside a compound the name is its first part only ("US-Präsident").
            if (units.End(w + count - 1) > w + count || units.First(w) < w)
                continue;
            if (count == 1 && _text[w].Upos is Upos.ADJ or Upos.VERB or Upos.DET or Upos.ADV)
                continue;
            into.Add(new FoundName(w, w + count, NameKind.Known, known));
            w += count - 1;
        }
    }

    private void AddTagged(List<FoundName> into, NameMention name)
    {
        if (Between(name) is { } preposition)
        {
            AddTagged(into, name with { WordCount = preposition - name.FirstWord });
            AddTagged(into, name with { FirstWord = preposition + 1, WordCount = name.EndWord - preposition - 1 });
            return;
        }
        int first = name.FirstWord, end = name.EndWord;
        while (first < end && (NounPhrase.DeterminerOf(_text, first) != Determiner.None || IsPreposition(first) && name.Type != NameType.PER))
            first++;
        if (name.Type == NameType.PER)
        {
            // A title that the tagger took for a part of the name.
            while (end - first > 1 && _tables.Roles.Match(_text.Tokens.FormString(first)) is not null && units.End(first) == first + 1)
                first++;
        }
        if (name.Type == NameType.PER && (IsNoPerson(first, end) || IsDiseaseOrMonth(first, end)))
            return;
        if (first >= end || end - first > MostNameWords || !char.IsLetterOrDigit(_text.Tokens.Form(first)[0]))
            return;
        var single = units.First(first) <= first && units.End(first) >= end ? units.Text(first) : null;
        if (single is not null && IsNoun(single))
            return;
        var kind = name.Type switch { NameType.PER => NameKind.Person, NameType.ORG => NameKind.Organisation, _ => NameKind.Place };
        into.Add(new FoundName(Math.Min(first, units.First(first)), Math.Max(end, units.End(end - 1)), kind, null));
    }

    /// <summary>"wo die FAO Catrileo erwartet": initials of a body before the surname of somebody whom the text names are two names.</summary>
    private void PartInitials()
    {
        foreach (var name in _at.Where((n, i) => n is { Known: null } && n.First == i && n.End == i + 2).ToList())
        {
            if (!IsInitials(name!.First) || !_surnames.Contains(Base(units.Text(name.First + 1))))
                continue;
            _at.AsSpan(name.First, 2).Clear();
            Take(new FoundName(name.First, name.First + 1, NameKind.Organisation, null));
        }
    }

    private bool IsInitials(int word)
    {
        var form = _text.Tokens.Form(word);
        if (form.Length < 2 || units.End(word) != word + 1)
            return false;
        foreach (var letter in form)
        {
            if (!char.IsAsciiLetterUpper(letter))
                return false;
        }
        return form.Length > 2 || _tables.Names.Find(_text.Parse, word, word + 1) is not null;
    }

    /// <summary>"Ott gegen Lund" are two people: the preposition between them, which is none that names have.</summary>
    private int? Between(NameMention name)
    {
        for (var w = name.FirstWord + 1; name.Type == NameType.PER && w < name.EndWord - 1; w++)
        {
            if (_text[w].Upos == Upos.ADP && char.IsLower(_text.Tokens.Form(w)[0]) && !_tables.IsParticle(_text.Tokens.Form(w)))
                return w;
        }
        return null;
    }

    /// <summary>The tagger's persons that are nouns of the lexicon ("Veto"), or end in a noun behind an adjective.</summary>
    private bool IsNoPerson(int first, int end)
    {
        if (first >= end)
            return true;
        for (var w = first; w < end; w++)
        {
            if (_tables.GenderOf(_text.Tokens.FormString(w)) != Gender.None)
                return false;
        }
        return end - first == 1
            ? _text[first].Upos == Upos.NOUN && _tables.IsCommonNoun(_text.Tokens.Form(first)) && !(first > 0 && _tables.Roles.Match(_text.Tokens.FormString(first - 1)) is not null)
            : _text[end - 1].Upos == Upos.NOUN && (_text[units.First(end - 1) > first ? units.First(end - 1) - 1 : first].Upos == Upos.ADJ
                || _text.Tokens.Form(end - 2).EndsWith(_text.Language.Endings.AgentNoun, StringComparison.Ordinal) && _text[end - 1].Relation.Universal() != Relation.Flat && _tables.IsCommonNoun(_text.Tokens.Form(end - 1)));
    }

    /// <summary>"Parkinson breitet sich aus": alone such a word is nobody, behind a title or "Herr" it may be.</summary>
    private bool IsDiseaseOrMonth(int first, int end) =>
        units.First(first) <= first && units.End(first) >= end && _tables.IsNoPerson(units.Text(first))
        && !(first > _text[first].Sentence.FirstWord && (_tables.Roles.Match(_text.Tokens.FormString(first - 1)) is not null || IsAddress(first - 1)));

    private bool IsPreposition(int word) =>
        _text.IsSmall(word, WordClass.In) || _text.IsSmall(word, WordClass.At) || _text.IsSmall(word, WordClass.To) || _text.IsSmall(word, WordClass.Of);

    private bool IsAddress(int word) => char.IsUpper(_text.Tokens.Form(word)[0]) && _text.Is(word, WordClass.FormOfAddress);

    /// <summary>True for words that describe: they are read as descriptions, whatever the tagger says.</summary>
    private bool IsNoun(string word)
    {
        var head = word[(word.LastIndexOf('-') + 1)..];
        return _tables.Roles.Match(head) is { } role && !(role.Prefix > 0 && role.Noun.Lemma.Length <= 4)
            || _tables.Bodies.Match(head) is { } body && body.Noun.Class is not ("none" or "side" or "organisation")
            || _tables.Inhabitants.Match(head) is { Prefix: 0 };
    }

    private bool Take(FoundName name)
    {
        for (var w = name.First; w < name.End; w++)
        {
            if (_at[w] is not null)
                return false;
        }
        _at.AsSpan(name.First, name.End - name.First).Fill(name);
        return true;
    }

    /// <summary>"Armeechef Abdel Fattah al-Burhan": capitalised words behind a title are a name where the tagger saw none or a part.</summary>
    private void FindBehindTitles()
    {
        for (var w = 0; w + 1 < _text.Count; w++)
        {
            if (units.End(w) != w + 1 || _at[w] is not null && _at[w]!.Kind == NameKind.Person)
                continue;
            var isBody = _at[w] is null && _tables.Bodies.Match(_text.Tokens.FormString(w)) is { MustBePlural: false, Noun.Class: "organisation" or "alliance" };
            if (!isBody && !(_tables.Roles.Match(_text.Tokens.FormString(w)) is { MustBePlural: false } || IsAddress(w)))
                continue;
            if (isBody && _at[w + 1] is not null)
                continue;
            var end = NameEnd(w + 1, _text[w].Sentence.EndWord);
            if (end == w + 1 || _at[w + 1] is { Kind: NameKind.Person } && _at[w + 1]!.End >= end)
                continue;
            for (var i = w + 1; i < end; i++)
            {
                if (_at[i] is { } old)
                    _at.AsSpan(old.First, old.End - old.First).Clear();
            }
            Take(new FoundName(w + 1, end, isBody ? NameKind.Organisation : NameKind.Person, null));
        }
    }

    /// <summary>A given name of the table with capitalised words behind it, where the tagger saw nothing.</summary>
    private void FindBehindGivenNames()
    {
        for (var w = 0; w + 1 < _text.Count; w++)
        {
            if (_at[w] is not null || units.First(w) != w || _tables.GenderOf(units.Text(w)) == Gender.None || !IsNamePart(w))
                continue;
            var end = NameEnd(units.End(w), _text[w].Sentence.EndWord);
            if (end > units.End(w) && _at[w + 1] is null)
                Take(new FoundName(w, end, NameKind.Person, null));
        }
    }

    /// <summary>"Van der Bellen", "de la Cruz": a particle and what follows it go on with the name before them.</summary>
    private void JoinParticles()
    {
        for (var w = 1; w + 1 < _text.Count; w++)
        {
            if (_at[w] is not null || _at[w - 1] is not { Kind: NameKind.Person } name || !_tables.IsParticle(_text.Tokens.Form(w)) || _text.IsSmall(w, WordClass.NobleParticle) || _text.IsSmall(w, WordClass.ContractedParticle))
                continue;
            // An article goes on with a name only behind another particle.
            if (_text.IsSmall(w, WordClass.ArticleInName) && !_tables.OpensName(_text.Tokens.Form(w - 1)))
                continue;
            var end = w + 1;
            while (end < name.First + MostNameWords && end < _text[w].Sentence.EndWord && _tables.IsParticle(_text.Tokens.Form(end)))
                end++;
            if (end >= _text[w].Sentence.EndWord || !char.IsUpper(_text.Tokens.Form(end)[0]) || _at[end] is { Kind: not NameKind.Person })
                continue;
            var joined = name with { End = _at[end]?.End ?? units.End(end) };
            _at.AsSpan(joined.First, joined.End - joined.First).Fill(joined);
        }
    }

    /// <summary>"Zein ad-Din Karimi": what a hyphen joins to an article goes on with the name before it, and so does the name behind it.</summary>
    private void JoinArticles()
    {
        for (var w = 1; w < _text.Count; w++)
        {
            if (units.First(w) != w || units.End(w) <= w + 1 || !char.IsLower(_text.Tokens.Form(w)[0]) || !_tables.IsNameArticle(_text.Tokens.Form(w)))
                continue;
            if (_at[w - 1] is not { Kind: NameKind.Person } name || _at[w] == name || _at[w] is { Kind: NameKind.Known })
                continue;
            var end = units.End(w);
            if (end < _text[w].Sentence.EndWord && _at[end] is { Kind: NameKind.Person } behind && behind.End - name.First <= MostNameWords)
                end = behind.End;
            var joined = name with { End = end };
            for (var i = name.First; i < end; i++)
            {
                if (_at[i] is { } old)
                    _at.AsSpan(old.First, old.End - old.First).Clear();
            }
            _at.AsSpan(joined.First, joined.End - joined.First).Fill(joined);
        }
    }

    private int NameEnd(int start, int sentenceEnd)
    {
        int end = start, parts = 0;
        for (var w = start; w < sentenceEnd && w - start < MostNameWords;)
        {
            var form = _text.Tokens.Form(w);
            var isBehindParticle = w > end && parts > 0 && char.IsUpper(form[0]) && _at[w] is null or { Kind: not NameKind.Known }
                && !(_text[w].Upos == Upos.NOUN && _tables.IsCommonNoun(form));
            if (IsNamePart(w) || w > start && w == end && IsUnknownWord(w) || isBehindParticle && _text[w].Upos is not (Upos.DET or Upos.PRON))
            {
                w = end = units.End(w);
                parts++;
                continue;
            }
            // "Ursula von der Leyen", but not "Anna Berg von der Polizei".
            if (!_tables.IsParticle(form) || _text.IsSmall(w, WordClass.NobleParticle) && parts != 1
                || (_text.IsSmall(w, WordClass.ArticleInName) || _text.IsSmall(w, WordClass.ContractedParticle)) && !IsParticleBefore(w, start))
                break;
            w++;
        }
        return end;
    }

    /// <summary>An article goes on with a name only behind another particle: "von der Leyen", "Van der Bellen".</summary>
    private bool IsParticleBefore(int word, int start) =>
        word > start && (_tables.IsParticle(_text.Tokens.Form(word - 1)) || _tables.OpensName(_text.Tokens.Form(word - 1)));

    /// <summary>Two or more capitalised words before a title between commas: "Mira Tahiri, die Vorsitzende des Verbands,".</summary>
    private void FindBeforeAppositions()
    {
        for (var w = 0; w + 3 < _text.Count; w++)
        {
            if (_at[w] is not null || units.First(w) != w || !IsNamePart(w))
                continue;
            var sentenceEnd = _text[w].Sentence.EndWord;
            var end = NameEnd(w, sentenceEnd);
            if (end - w > 1 && end + 2 < sentenceEnd && _text.Tokens.Form(end) is "," && IsTitleSoon(end + 1, sentenceEnd))
                Take(new FoundName(w, end, NameKind.Person, null));
            w = Math.Max(w, end - 1);
        }
    }

    private bool IsTitleSoon(int from, int sentenceEnd)
    {
        for (var w = from; w < sentenceEnd && w < from + 4 && _text.Tokens.Form(w) is not ","; w++)
        {
            if (_tables.Roles.Match(_text.Tokens.FormString(w)) is { MustBePlural: false })
                return true;
        }
        return false;
    }

    /// <summary>A capitalised word behind a part of a name: a surname that the tagger took for a noun.</summary>
    private bool IsUnknownWord(int word) =>
        char.IsUpper(_text.Tokens.Form(word)[0]) && _text[word].Upos == Upos.NOUN && _at[word] is null && !_tables.IsCommonNoun(_text.Tokens.Form(word));

    private bool IsNamePart(int word)
    {
        var form = _text.Tokens.FormString(word);
        if (_at[word] is { Kind: NameKind.Person })
            return true;
        if (_at[word] is { Kind: NameKind.Known })
            return false;
        if (_text[word].Upos == Upos.NOUN && _tables.GenderOf(form) != Gender.None)
            return true;
        var isArabic = units.End(word) > word + 1 && char.IsLower(form[0]) && _tables.IsNameArticle(form);
        if (!isArabic && (!char.IsUpper(form[0]) || _text[word].Upos is not (Upos.PROPN or Upos.X)) && !(form.Length == 2 && form[1] == '.'))
            return false;
        return _tables.Roles.Match(_text.Tokens.FormString(units.End(word) - 1)) is null && _tables.Bodies.Match(form) is null;
    }

    private void FindSurnames()
    {
        for (var w = 0; w < _text.Count; w++)
        {
            if (_at[w] is not null && !IsTakenForPlace(w) || units.First(w) != w || !char.IsUpper(_text.Tokens.Form(w)[0]) && units.End(w) == w + 1)
                continue;
            var form = units.Text(w);
            if (form.Length <= 2 || !(_surnames.Contains(form) || form[^1] is 's' or '’' or '\'' && _surnames.Contains(form[..^1])))
                continue;
            if (_text[w].Upos is Upos.VERB or Upos.ADJ or Upos.ADV && !IsNameDespiteTag(w))
                continue;
            TakeSurname(w);
            if (_text[w].Upos != Upos.PROPN)
                _text.UntaggedNames.Add(w);
        }
    }

    /// <summary>
    /// "Kurz betonte", "sagte Hoch": inside a sentence only a name has a capital; at its beginning the name is who does what the verb behind it
    /// says, so that the verb has no other subject ("Gern sagte die Ministerin zu").
    /// </summary>
    private bool IsNameDespiteTag(int word)
    {
        if (word > _text[word].Sentence.FirstWord && _text[word - 1] is { Upos: not Upos.PUNCT } or { Form: "," })
            return true;
        if (word + 1 >= _text[word].Sentence.EndWord)
            return false;
        var next = _text[word + 1];
        return next.Form is ":" || (next.Upos is Upos.VERB or Upos.AUX && next.Feats.VerbForm == VerbForm.Fin && !HasSubjectBehind(next, word) && !(next.Head is { } full && next.Upos == Upos.AUX && HasSubjectBehind(full, word)));
    }

    private bool HasSubjectBehind(Word verb, int name)
    {
        foreach (var child in verb.Children)
        {
            if (child.Index > name && child.Relation.Universal() == Relation.Nsubj && !(child.Child(Relation.Det) is { } article && _text.Is(article, WordClass.NeverSubject)))
                return true;
        }
        return false;
    }

    private void TakeSurname(int word)
    {
        _at.AsSpan(word, units.End(word) - word).Clear();
        Take(new FoundName(word, units.End(word), NameKind.Person, null));
    }

    /// <summary>"nach einem Telefonat mit Sund": a single word that the tagger takes for a place, where nothing says that something is there.</summary>
    private bool IsTakenForPlace(int word) =>
        _at[word] is { Kind: NameKind.Place, Known: null } name && name.First == word && name.End == units.End(word)
        && !(word > _text[word].Sentence.FirstWord && _text.Is(word - 1, WordClass.BeforePlace));

    private string Base(string name) =>
        name.Length > 3 && name[^1] is 's' or '’' or '\'' && _surnames.Contains(name[..^1]) ? name[..^1] : name;
}
