namespace Lagebild.Language.Tokens;

/// <summary>
/// Cuts a stretch of text into pieces, left to right, every look-ahead bounded, so that the time is linear whatever the text holds.
/// Full stops behind words are left undecided (<see cref="FullStops"/>).
/// </summary>
internal ref struct Scanner(ReadOnlySpan<char> text, TokenTables tables, List<Piece> pieces)
{
    /// <summary>A longer run of letters or digits is cut, so that nothing later meets a word of unbounded length.</summary>
    public const int GreatestWordLength = 256;

    private const int GreatestAddressLength = 2048;
    private const int GreatestDottedLength = 64;

    private readonly ReadOnlySpan<char> _text = text;
    private int _end;
    private bool _inSingleQuotes;

    /// <summary>Appends the pieces between the two positions.</summary>
    public void Scan(int start, int end)
    {
        _end = end;
        _inSingleQuotes = false;
        for (var at = start; at < end;)
        {
            var kind = CharacterClasses.At(_text[..end], at, out var length);
            at = kind == CharacterClass.Space ? at + length : Next(at, kind, length);
        }
    }

    private int Next(int at, CharacterClass kind, int length)
    {
        if (Address(at) is > 0 and var address)
            return Add(at, address, PieceKind.Address);
        if (kind == CharacterClass.Digit || IsSignedNumber(at))
            return Number(at);
        return kind switch
        {
            CharacterClass.Letter or CharacterClass.Mark => Word(at),
            CharacterClass.Ideograph => Add(at, SkipMarks(at + length), PieceKind.Word),
            CharacterClass.Picture => Add(at, Picture(at, length), PieceKind.Picture),
            _ => Sign(at, length),
        };
    }

    private int Add(int start, int end, PieceKind kind)
    {
        pieces.Add(new Piece(start, end, kind));
        return end;
    }

    private readonly bool Is(int at, CharacterClass kind) => at < _end && CharacterClasses.At(_text[.._end], at) == kind;

    private readonly bool IsLetter(int at) => Is(at, CharacterClass.Letter);

    private readonly bool IsDigit(int at) => Is(at, CharacterClass.Digit);

    private readonly char CharAt(int at) => at < _end ? _text[at] : '\0';

    private readonly bool IsWordPart(int at, out int length)
    {
        length = 1;
        return at < _end && (_text[at] == '_'
            || CharacterClasses.At(_text[.._end], at, out length) is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Mark);
    }

    private readonly bool IsWordPart(int at) => IsWordPart(at, out _);

    private readonly int SkipMarks(int at)
    {
        while (Is(at, CharacterClass.Mark))
            at++;
        return at;
    }

    // ---- words ----

    private int Word(int start)
    {
        if (Dotted(start) is > 0 and var dotted)
            return Add(start, dotted, PieceKind.Dotted);
        var at = start;
        while (at < _end && at - start < GreatestWordLength)
        {
            if (IsWordPart(at, out var length))
                at += length;
            else if (at > start && Inside(start, at) is > 0 and var joined)
                at = joined;
            else
                break;
        }
        return Add(start, at, PieceKind.Word);
    }

    /// <summary>Where the word goes on behind a sign that does not end it, or 0.</summary>
    private readonly int Inside(int start, int at) => _text[at] switch
    {
        '\'' or '’' or 'ʼ' => Apostrophe(start, at),
        ':' or '*' or '·' => JoinedEnding(at),
        '/' => JoinedEnding(at) is > 0 and var ending ? ending : Slash(start, at),
        '-' when CharAt(at + 1) == '/' && IsLetter(at + 2) => SlashedCompound(at),
        '&' when char.IsUpper(_text[at - 1]) && at + 1 < _end && char.IsUpper(_text[at + 1]) => at + 1,
        '.' when IsLetter(at + 1) && !EndsBefore(start, at) => at + 1,
        _ => 0,
    };

    /// <summary>"O'Brien" goes on, "geht's" stops before its clitic, "Hans'" takes the apostrophe, a closing quotation mark does not.</summary>
    private readonly int Apostrophe(int start, int at)
    {
        if (IsLetter(at + 1))
        {
            var end = at + 1;
            while (IsLetter(end) && end - at < 6)
                end++;
            return tables.IsClitic(_text[at..end]) && !IsWordPart(end) ? 0 : at + 1;
        }
        if (_inSingleQuotes || IsDigit(at + 1))
            return 0;
        var run = 1;
        while (run < 4 && CharAt(at + run) == _text[at])
            run++;
        return run != 2 && at - start > 1 && char.ToLowerInvariant(_text[at - 1]) is 's' or 'x' or 'z' or 'ß' or 'e' or 'b' ? at + 1 : 0;
    }

    private readonly int JoinedEnding(int at)
    {
        var end = at + 1;
        if (CharAt(end) == '-')
            end++;
        while (IsLetter(end) && end - at < 8)
            end++;
        for (var stop = end; stop > at + 1; stop--)
        {
            if (tables.IsJoinedEnding(_text[at..stop]) && (stop == end || stop - at > 4))
                return stop;
        }
        return 0;
    }

    /// <summary>Units and short codes stay whole ("km/h", "A/B"); words are cut at the slash.</summary>
    private readonly int Slash(int start, int at)
    {
        if (!IsWordPart(at + 1))
            return 0;
        var end = at + 1;
        while (IsWordPart(end) && end - at <= 3)
            end++;
        return at - start <= 2 && end - at <= 3 ? end : 0;
    }

    /// <summary>"Spa-/Wellness-Bereich" is one token.</summary>
    private readonly int SlashedCompound(int at)
    {
        while (at < _end && (IsWordPart(at) || _text[at] is '-' or '/'))
            at++;
        return _text[at - 1] == '-' ? at - 1 : at;
    }

    /// <summary>True where the full stop between two letters ends a sentence or an abbreviation: a space is missing behind it.</summary>
    private readonly bool EndsBefore(int start, int at) =>
        char.IsUpper(_text[at + 1]) && (char.IsLower(_text[at - 1]) || at - start == 1);

    /// <summary>
    /// The end of letters with full stops inside ("z.B.", "S.p.A.", "k.u.k.", "U.S"), or 0. Every part has three letters at most; without
    /// a full stop at the end every part has one.
    /// </summary>
    private readonly int Dotted(int start)
    {
        int at = start, parts = 0, longest = 0;
        var end = 0;
        while (at - start < GreatestDottedLength)
        {
            var part = at;
            while (IsLetter(at) && at - part < 4)
                at++;
            var length = at - part;
            if (length is 0 or > 3 || IsWordPart(at) && length > 0)
                break;
            parts++;
            longest = Math.Max(longest, length);
            if (CharAt(at) != '.')
                return parts > 1 && longest == 1 ? at : end;
            at++;
            if (parts > 1 && CharAt(at) != '.')
                end = at;
        }
        return end > 0 && IsAbbreviated(start, end) ? end : 0;
    }

    private readonly bool IsAbbreviated(int start, int end) =>
        tables.TryAbbreviation(_text[start..(end - 1)], out _) || CharAt(start + 1) == '.';

    // ---- numbers ----

    private readonly bool IsSignedNumber(int at) =>
        _text[at] is '-' or '+' or '−' && IsDigit(at + 1) && (at == 0 || CharacterClasses.At(_text, at - 1) == CharacterClass.Space || _text[at - 1] == '(');

    private int Number(int start)
    {
        var at = start + 1;
        var letters = false;
        while (at < _end && at - start < GreatestWordLength)
        {
            if (IsDigit(at) && !letters)
                at++;
            else if (IsWordPart(at, out var length))
            {
                letters = true;
                at += length;
            }
            else if (!letters && _text[at] is '.' or ',' or ':' or '-' or '–' or '/' && IsDigit(at + 1))
                at += 2;
            else
                break;
        }
        if (!letters && _text[Math.Min(at, _end - 1)] is ',' or '.' && CharAt(at + 1) is '-' or '–' && !IsDigit(at + 2) && at < _end)
            at += CharAt(at + 2) == CharAt(at + 1) ? 3 : 2;
        if (letters && at < _end && Inside(start, at) is > 0 and var joined)
            at = Math.Min(joined, _end);
        return Add(start, at, PieceKind.Number);
    }

    // ---- addresses ----

    /// <summary>The end of a web address, mail address, handle or hashtag that begins here, or 0.</summary>
    private readonly int Address(int at)
    {
        var c = _text[at];
        if (c is '@' or '#')
            return IsWordPart(at + 1) && (at == 0 || !IsWordPart(at - 1)) ? Handle(at) : 0;
        if (!char.IsAsciiLetterOrDigit(c) || at > 0 && IsWordPart(at - 1))
            return 0;
        var end = at;
        while (end < _end && end - at < 64 && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '.' or '_' or '+' or '-'))
            end++;
        if (CharAt(end) == '@' && IsWordPart(end + 1) && end > at)
            return Host(end + 1) is > 0 and var host ? host : 0;
        if (CharAt(end) == ':' && CharAt(end + 1) == '/' && CharAt(end + 2) == '/' || _text[at.._end].StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return Url(at);
        return Host(at) is > 0 and var domain ? CharAt(domain) == '/' && IsWordPart(domain + 1) ? Url(at) : domain : 0;
    }

    private readonly int Handle(int at)
    {
        var end = at + 1;
        while (end < _end && end - at < GreatestWordLength && (IsWordPart(end) || _text[end] is '.' or '@' or '-' && IsWordPart(end + 1)))
            end++;
        return end;
    }

    /// <summary>The end of "name.part.domain" in ASCII letters whose last part is a known domain, or 0.</summary>
    private readonly int Host(int start)
    {
        int at = start, part = start, dots = 0;
        while (at < _end && at - start < GreatestWordLength)
        {
            var c = _text[at];
            if (char.IsAsciiLetterOrDigit(c) || c == '-' && at > part)
                at++;
            else if (c == '.' && at > part && at + 1 < _end && char.IsAsciiLetterOrDigit(_text[at + 1]))
            {
                dots++;
                part = ++at;
            }
            else
                break;
        }
        if (dots == 0 || IsWordPart(at))
            return 0;
        var last = _text[part..at];
        Span<char> lowered = stackalloc char[Math.Min(last.Length, 12)];
        last[..lowered.Length].ToLowerInvariant(lowered);
        // A capital behind the full stop is a new sentence without a space, except where all is in capitals.
        return tables.IsDomain(lowered) && (char.IsLower(last[0]) || char.IsUpper(_text[part - 2])) && part - 1 - start > 1 ? at : 0;
    }

    private readonly int Url(int start)
    {
        var end = start;
        while (end < _end && end - start < GreatestAddressLength
            && CharacterClasses.At(_text[.._end], end) != CharacterClass.Space && _text[end] is not ('<' or '>' or '"' or '„' or '“' or '”' or '»' or '«'))
            end++;
        while (end > start + 1 && (_text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or ']' or '}' || _text[end - 1] == ')' && !_text[start..end].Contains('(')))
            end--;
        return end;
    }

    // ---- signs ----

    private int Sign(int at, int length)
    {
        if (Emoticon(at) is > 0 and var emoticon)
            return Add(at, emoticon, PieceKind.Picture);
        var c = _text[at];
        if (c is '…' || c == '.' && CharAt(at + 1) == '.')
            return Add(at, Run(at), PieceKind.Ellipsis);
        if (c == '.')
            return Add(at, at + 1, PieceKind.FullStop);
        if (c == '&' && _text[at.._end].StartsWith("&amp;", StringComparison.Ordinal))
            return Add(at, at + 5, PieceKind.Punctuation);
        if (c is '-' or '`' && CharAt(at + 1) == c || c == '\'' && CharAt(at + 1) == c)
            return Add(at, c == '-' && CharAt(at + 2) == c ? at + 3 : at + 2, PieceKind.Punctuation);
        if (c is '\'' or '’' or '‘' or '‚' or '‹' or '›')
            return SingleQuote(at);
        return Add(at, SkipMarks(at + length), PieceKind.Punctuation);
    }

    private readonly int Run(int at)
    {
        while (CharAt(at) is '.' or '…' && at < _end)
            at++;
        return at;
    }

    private int SingleQuote(int at)
    {
        var opens = (at == 0 || !IsWordPart(at - 1)) && IsWordPart(at + 1);
        if (opens && _text[at] is '\'' or '’')
        {
            var end = at + 1;
            while (IsLetter(end) && end - at < 6)
                end++;
            if (tables.IsClitic(_text[at..end]) && !IsWordPart(end) && !_inSingleQuotes)
                return Add(at, end, PieceKind.Word);
        }
        else if (at > 0 && IsLetter(at - 1) && IsLetter(at + 1))
        {
            // The clitic that the word before it stopped at.
            var end = at + 1;
            while (IsLetter(end) && end - at < 6)
                end++;
            if (tables.IsClitic(_text[at..end]) && !IsWordPart(end))
                return Add(at, end, PieceKind.Word);
        }
        _inSingleQuotes = opens;
        return Add(at, at + 1, PieceKind.Punctuation);
    }

    private readonly int Emoticon(int at)
    {
        if (at > 0 && IsDigit(at - 1))
            return 0;
        for (var length = Math.Min(3, _end - at); length >= 2; length--)
        {
            if (tables.IsEmoticon(_text.Slice(at, length)) && !IsWordPart(at + length))
                return at + length;
        }
        return 0;
    }

    /// <summary>An emoji with its selectors, skin tones and joined parts; two regional indicators make a flag.</summary>
    private readonly int Picture(int at, int length)
    {
        var end = SkipMarks(at + length);
        while (end < _end && end - at < 64)
        {
            var kind = CharacterClasses.At(_text[.._end], end, out var next);
            var joined = kind == CharacterClass.Picture
                && (_text[end - 1] == CharacterClasses.ZeroWidthJoiner || IsTone(end) || end - at == 2 && IsRegional(at) && IsRegional(end));
            if (!joined)
                break;
            end = SkipMarks(end + next);
        }
        return end;
    }

    private readonly bool IsTone(int at) => at + 1 < _end && _text[at] == '\ud83c' && _text[at + 1] is >= '\udffb' and <= '\udfff';

    private readonly bool IsRegional(int at) => at + 1 < _end && _text[at] == '\ud83c' && _text[at + 1] is >= '\udde6' and <= '\uddff';
}
