using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Statements.Speakers;

/// <summary>Outlets as speakers: the noun says what it is, the name behind it which one ("die Zeitung „Tagespost“", "der Sender Welle 5").</summary>
internal static class Outlets
{
    /// <summary>The name behind the noun of an outlet, or null.</summary>
    public static string? NameBehind(ReadingText text, int noun)
    {
        var first = noun + 1;
        if (noun < 0 || text[noun].Upos != Upos.NOUN || text.Language.Statements.Channels.Find(text[noun]) is not { Naming: "named", Kind: ChannelKind.Outlet or ChannelKind.Broadcast } || first >= text[noun].Sentence.EndWord)
            return null;
        if (text[first].Upos == Upos.PUNCT)
            return Quoted(text, first);
        if (text.Analysis.NameAt(first) is { } name && name.FirstWord == first)
            return new WordSpan(first, name.EndWord).Range(text).Of(text.Text);
        var end = first;
        while (end < text[noun].Sentence.EndWord && text[end].Upos is Upos.PROPN or Upos.X)
            end++;
        return end > first ? new WordSpan(first, end).Range(text).Of(text.Text) : null;
    }

    /// <summary>The index behind the name of an outlet whose noun stands at a place, or -1.</summary>
    public static int End(ReadingText text, int noun, int limit)
    {
        if (noun + 1 >= limit || text.Language.Statements.Channels.Find(text[noun]) is not { Naming: "named", Kind: ChannelKind.Outlet or ChannelKind.Broadcast })
            return -1;
        var end = noun + 1;
        if (text[end].Upos == Upos.PUNCT)
            return Closing(text, end) is > 0 and var closing ? closing + 1 : -1;
        while (end < limit && text[end].Upos is Upos.PROPN or Upos.X)
            end++;
        return end > noun + 1 ? end : -1;
    }

    private static string? Quoted(ReadingText text, int open) =>
        Closing(text, open) is > 0 and var closing && closing > open + 1 ? new WordSpan(open + 1, closing).Range(text).Of(text.Text) : null;

    /// <summary>The mark that closes a name of a few words, or -1.</summary>
    private static int Closing(ReadingText text, int open)
    {
        if (text[open].Form is not ("„" or "\"" or "»" or "«" or "“" or "‚" or "›"))
            return -1;
        for (var end = open + 1; end < Math.Min(text[open].Sentence.EndWord, open + 9); end++)
        {
            if (text[end].Form is "“" or "”" or "\"" or "«" or "»" or "‘" or "‹")
                return end;
        }
        return -1;
    }
}
