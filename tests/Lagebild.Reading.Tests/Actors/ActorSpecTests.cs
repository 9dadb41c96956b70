using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;

namespace Lagebild.Reading.Tests.Actors;

/// <summary>Runs Specs/german-actors.md.</summary>
public class ActorSpecTests
{
    private static readonly GermanPipeline Pipeline = GermanPipeline.Create();

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var row in SpecTable.Rows("german-actors.md", 3))
            rows.Add(row[0], row[1], row[2]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Words_mean_the_right_actors(string text, string meaning, string roles)
    {
        var document = Document.Create("", text, TextLanguage.German);
        var analysis = Pipeline.Analyze(new SourceText(document.Text, document.HeadlineRange, null));
        var index = ActorIndex.Build(analysis, document.Id);

        var found = Pairs(meaning, '=').Select(p => $"{p.Left} = {index.ResolveAt(analysis.Parse[WordAt(analysis, p.Left)])?.Name ?? "–"}");
        Assert.Equal(meaning, string.Join("; ", found));
        foreach (var (name, role) in Pairs(roles, ':'))
        {
            var actor = Assert.Single(index.Actors, a => a.Name == name);
            Assert.Contains(role, actor.Roles.Select(r => (r.IsFormer ? "ex " : "") + r.Title + (r.Of is null ? "" : " of " + r.Of)));
        }
    }

    private static IEnumerable<(string Left, string Right)> Pairs(string cell, char sign) =>
        cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(p => (p[..p.IndexOf(sign)].Trim(), p[(p.IndexOf(sign) + 1)..].Trim()));

    private static int WordAt(Analysis analysis, string word)
    {
        var parts = word.Split('#');
        var left = parts.Length > 1 ? int.Parse(parts[1]) : 1;
        for (var w = 0; w < analysis.Parse.Count; w++)
        {
            if (analysis.Parse[w].FormString == parts[0] && --left == 0)
                return w;
        }
        throw new ArgumentException($"The row's text has no such word: {word}");
    }
}
