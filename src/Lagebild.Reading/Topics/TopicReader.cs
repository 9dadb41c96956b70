using System.Collections.Frozen;
using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Engagements;

namespace Lagebild.Reading.Topics;

/// <summary>
/// What a headline is about besides its actors: its common nouns in their dictionary form, general ones left out; of a compound with a
/// general head what stands before it ("Rentenreform", "Rentenstreit": Rente). Table <c>general-nouns.tsv</c>.
/// </summary>
internal sealed class TopicReader
{
    private const int ShortestTopic = 3;

    private readonly FrozenDictionary<string, string> _general;

    private readonly ReadingLanguage _language;

    public TopicReader(ReadingLanguage language)
    {
        _language = language;
        _general = language.Table("Topics", "general-nouns", 2).ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
    }

    /// <summary>The topics in text order, each once.</summary>
    public ValueArray<Passage> Read(Material material)
    {
        var (words, headline) = (material.Words, material.Document.HeadlineRange);
        var topics = new List<Passage>();
        for (var w = 0; w < words.Tokens.WordCount && headline.Contains(words[w].Range); w++)
        {
            if (words[w].Upos != Upos.NOUN || material.Actors.MentionAt(words[w]) is not null || IsJoined(words, w))
                continue;
            if (Of(words[w]) is { } topic && topics.TrueForAll(t => t.Text != topic))
                topics.Add(new Passage(topic, material.Quote(w, w + 1)));
        }
        return topics.ToValueArray();
    }

    private string? Of(Word noun)
    {
        var lemma = noun.Lemma;
        if (!IsName(lemma) || IsNoTopic(lemma) || Use(lemma) == "alone")
            return null;
        if (!_language.Compounds.TrySplit(noun.Form, out var head, out var front))
            return Use(lemma) == "head" ? null : lemma;
        if (IsNoTopic(head))
            return null;
        if (Use(lemma) != "head" && Use(head) != "head")
            return lemma;
        if (IsName(front) && !IsNoTopic(front) && Use(front) is null)
            return front;
        // "Regierungskrise" is one as a whole, "Ministertreffen" is not.
        return Use(lemma) == "head" || _language.Engagements.Nouns.Match(head) is not null ? null : lemma;
    }

    private static bool IsName(string lemma) => lemma.Length >= ShortestTopic && char.IsUpper(lemma[0]) && lemma.All(char.IsLetter);

    /// <summary>How the table says that a general noun is used; null for any other.</summary>
    private string? Use(string noun) => _general.GetValueOrDefault(noun) ?? (_language.Engagements.Nouns.Match(noun) is null ? null : "head");

    private bool IsNoTopic(string noun) =>
        Use(noun) == "none" || _language.Actors.Roles.Match(noun) is not null || _language.Engagements.People.Plural(noun) is not null;

    /// <summary>Part of a word with hyphens, of which the tokens are several: "Gaza-Plan".</summary>
    private static bool IsJoined(ParsedText words, int word) =>
        (word > 0 && words.Tokens.Form(word - 1) is "-") || (word + 1 < words.Tokens.WordCount && words.Tokens.Form(word + 1) is "-");
}
