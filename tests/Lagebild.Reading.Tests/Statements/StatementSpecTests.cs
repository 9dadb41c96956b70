using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Statements;

namespace Lagebild.Reading.Tests.Statements;

/// <summary>Runs Specs/german-statements.md.</summary>
public class StatementSpecTests
{
    public static TheoryData<string, string, string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string, string, string>();
        foreach (var row in SpecTable.Rows("german-statements.md", 6))
            rows.Add(row[0], row[1], row[2], row[3], row[4], row[5]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_text_holds_the_statement(string text, string content, string speaker, string cue, string form, string force)
    {
        var found = Texts.Read(text).Statements.Select(s => Show(s, speaker.Length > 0)).ToList();
        Assert.Contains($"{content} | {speaker} | {cue} | {form} | {force}", found);
    }

    private static string Show(Statement s, bool withSpeaker) => string.Join(
        " | ",
        string.Join(" … ", s.Content.Select(c => c.Quote)),
        withSpeaker ? s.Speaker?.Evidence.Quote : "",
        string.Join(' ', s.Cue.Select(c => c.Quote)),
        s.Form switch
        {
            StatementForm.Direct => "direct",
            StatementForm.Indirect => "indirect",
            StatementForm.Reported => "reported",
            _ => "free indirect",
        },
        s.Force.ToString().ToLowerInvariant());
}
