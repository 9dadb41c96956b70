using System.Reflection;
using System.Runtime.CompilerServices;
using Lagebild.Language;
using Lagebild.Language.Detection;
using Lagebild.Language.German;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Tests.Languages;

/// <summary>
/// Words of a language stand in tables, not in code. A literal counts that is a German word: one that the lexicon knows or a list of function
/// words, one with a letter that English lacks, or one that words are compared with by beginning, end or part. The number of a room may only fall.
/// </summary>
public class LanguageWordTests
{
    /// <summary>Literals that are words of German only by chance.</summary>
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["EU"] = "code of a row in states.tsv",
        ["Engagements"] = "folder",
        ["Events"] = "folder",
        ["Statements"] = "folder",
        ["bare"] = "name of a feature",
        ["definite"] = "name of a feature",
        ["finite"] = "name of a feature",
        ["like"] = "name of a feature",
        ["passive"] = "name of a feature",
        ["reflexive"] = "name of a feature",
        ["same"] = "name of a feature",
    };

    private static readonly HashSet<string> Frequent =
        [.. TsvTable.Rows(typeof(LanguageDetector).Assembly, "Detection/function-words.tsv", 2).Where(r => r[0] == "de").Select(r => r[1])];

    [Theory]
    [InlineData("Actors", 0)]
    [InlineData("Documents", 0)]
    [InlineData("Engagements", 57)]
    [InlineData("Events", 4)]
    [InlineData("Factuality", 0)]
    [InlineData("Places", 0)]
    [InlineData("Reports", 0)]
    [InlineData("Signs", 0)]
    [InlineData("Silences", 7)]
    [InlineData("Statements", 0)]
    [InlineData("Terms", 0)]
    [InlineData("Topics", 0)]
    [InlineData("", 0)]
    public void A_room_has_no_more_words_of_a_language_in_its_code_than_before(string room, int most)
    {
        var words = Words(room).Order(StringComparer.Ordinal).ToList();

        Assert.True(words.Count <= most, $"{words.Count} words, {most} are allowed: {string.Join(", ", words)}");
        Assert.True(words.Count >= most, $"Only {words.Count} words are left of {most}: lower the number.");
    }

    [Fact]
    public void No_member_is_named_after_a_language()
    {
        const BindingFlags all = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var named = typeof(Reader).Assembly.GetTypes().SelectMany(t => t.GetMembers(all).Where(m => m is PropertyInfo or FieldInfo).Select(m => $"{t.Name}.{m.Name}"))
            .Where(n => Enum.GetNames<TextLanguage>().Any(l => n.Contains(l, StringComparison.Ordinal)));

        Assert.Empty(named);
    }

    private static List<string> Words(string room)
    {
        var folder = Path.Combine(Sources(), room);
        var files = Directory.EnumerateFiles(folder, "*.cs", room.Length > 0 ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly);
        return [.. files.SelectMany(f => SourceLiterals.Of(File.ReadAllText(f))).Where(IsWord).Select(l => l.Text)];
    }

    private static bool IsWord(Literal literal)
    {
        var text = literal.Text.Trim();
        if (!text.Any(char.IsLetter) || Allowed.ContainsKey(text))
            return false;
        if (literal.IsPart || text.Any(c => char.IsLetter(c) && !char.IsAscii(c)))
            return true;
        return text.Length > 1 && text.All(char.IsLetter) && (!GermanLexicon.Shipped.Readings(text).IsEmpty || IsFunctionWord(text.ToLowerInvariant()));
    }

    private static bool IsFunctionWord(string lower) =>
        Enum.GetValues<Upos>().Any(u => ClosedClasses.German.Knows(lower, u)) || Frequent.Contains(lower) || ReadingLanguages.For(TextLanguage.German).Words.Of(lower) != 0;

    private static string Sources([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "src", "Lagebild.Reading"));
}
