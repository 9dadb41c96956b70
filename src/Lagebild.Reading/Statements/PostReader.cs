using Lagebild.Language;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Statements.Channels;

namespace Lagebild.Reading.Statements;

/// <summary>
/// A post on a platform is first-hand: all of it is said by its author. Such a document names author and platform in its headline ("Jana Falk auf
/// Mastodon") and comes from the platform itself, which is its source; a report about a post comes from an outlet.
/// </summary>
internal static class PostReader
{
    /// <summary>Sentences of a post that become statements; what goes on longer is an article.</summary>
    private const int MostSentences = 40;

    /// <summary>The statements of a post, one a sentence that has a verb; null for a document that is none.</summary>
    public static ValueArray<Statement>? Read(Document document, ActorIndex actors)
    {
        if (Author(document, actors) is not { } author || Platform(document, actors) is not { } platform)
            return null;
        var statements = new List<Statement>();
        var tokens = actors.Text.Tokens;
        foreach (var sentence in tokens.Sentences)
        {
            var range = tokens.RangeOf(sentence);
            if (range.Start < document.BodyRange.Start || range.IsEmpty || statements.Count == MostSentences || !SaysSomething(actors, sentence))
                continue;
            var words = document.Quote(range);
            statements.Add(new Statement(new StatementId(statements.Count + 1), words, [words])
            {
                Speaker = author,
                Form = StatementForm.Direct,
                Medium = StatementMedium.Writing,
                Force = Force.Asserts,
                Channel = platform,
                IsFirstHand = true,
                About = About(actors, sentence.FirstWord, sentence.EndWord, author),
            });
        }
        return [.. statements];
    }

    /// <summary>A warning before the text, a row of tags or an address alone say nothing.</summary>
    private static bool SaysSomething(ActorIndex actors, SentenceSpan sentence)
    {
        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
        {
            if (actors.Text[i].Upos is Upos.VERB or Upos.AUX)
                return true;
        }
        return false;
    }

    /// <summary>Whoever the headline names before a preposition and the platform.</summary>
    private static Party? Author(Document document, ActorIndex actors)
    {
        if (document.Source is not { Length: > 0 } platform || !document.Headline.EndsWith($" {platform}", StringComparison.Ordinal))
            return null;
        var before = document.Headline[..^(platform.Length + 1)];
        var preposition = before.LastIndexOf(' ');
        if (preposition <= 0)
            return null;
        var range = new TextRange(document.HeadlineRange.Start, document.HeadlineRange.Start + preposition);
        var actor = actors.Mentions.FirstOrDefault(m => m.Range.Start >= range.Start && m.Range.End <= range.End) is { } mention ? actors.ResolveMention(mention) : null;
        return new Party(actor?.Name ?? before[..preposition], actor?.Id, document.Quote(range));
    }

    private static Channel? Platform(Document document, ActorIndex actors)
    {
        var name = document.Source!;
        var range = new TextRange(document.HeadlineRange.End - name.Length, document.HeadlineRange.End);
        return actors.Text.Language.Statements.Channels.IsPlatform(name) ? new Channel(name, ChannelKind.Platform, document.Quote(range)) : null;
    }

    private static ValueArray<ActorId> About(ActorIndex actors, int from, int end, Party author)
    {
        var about = new List<ActorId>();
        for (var i = from; i < end; i++)
        {
            if (actors.ResolveAt(actors.Text[i]) is { } actor && actor.Id != author.Actor && !about.Contains(actor.Id))
                about.Add(actor.Id);
        }
        return [.. about];
    }
}
