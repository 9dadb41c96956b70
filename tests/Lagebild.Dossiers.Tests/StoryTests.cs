using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Stories;
using Lagebild.Reading.Engagements;

namespace Lagebild.Dossiers.Tests;

/// <summary>Which story a report belongs to.</summary>
public sealed class StoryTests
{
    private static readonly LogEntry Pension = Report("2025-03-03", "Holt verteidigt Rentenreform", "holt", "rente", "reform", "beitrag", "fraktio");

    private static Written Written(string day, string headline) => new(day, "Blatt", headline, $"Mehr dazu steht im Blatt ({headline}).");

    private static LogEntry Report(string day, string headline, params string[] terms) => Written(day, headline).Tells(60, terms).Entry;

    [Fact]
    public void Reports_of_one_matter_are_one_story()
    {
        var again = Report("2025-03-05", "Rentenstreit: Holt bleibt hart", "holt", "rente", "streit", "beitrag", "fraktio");
        Assert.Single(StoryPartition.Of([Pension, again]));
    }

    [Fact]
    public void The_same_person_in_another_matter_is_another_story()
    {
        var pension = Report("2025-03-03", "Holt verteidigt Rentenreform", "holt", "rente", "reform", "beitrag", "fraktio", "alter", "kasse", "jahrgan", "frist", "gesetz");
        var shipyard = Report("2025-03-05", "Holt eröffnet Werft", "holt", "werft", "hafen", "schiff", "taufe", "stapell", "bremen", "reeder", "auftrag", "kran", "sekt", "weser");
        Assert.Equal(2, StoryPartition.Of([pension, shipyard]).Count);
    }

    [Fact]
    public void Words_that_stand_everywhere_bind_less_than_rare_ones()
    {
        Assert.Equal(2, StoryPartition.Of([With("rente", 12), With("werft", 12)]).Count);
        Assert.Single(StoryPartition.Of([With("rente", 70), With("werft", 70)]));

        static LogEntry With(string own, int common) => Written("2025-03-03", $"Über {own}").Tells(60, own, own + "a", own + "b", own + "c").Tells(common, "minister", "sagen").Entry;
    }

    [Fact]
    public void A_report_long_after_belongs_to_a_story_only_over_reports_between()
    {
        var late = Report("2025-04-10", "Holt und die Rente", "holt", "rente", "reform", "beitrag", "fraktio");
        var between = Report("2025-03-22", "Holt wirbt für die Rente", "holt", "rente", "reform", "beitrag", "fraktio");
        Assert.Equal(2, StoryPartition.Of([Pension, late]).Count);
        Assert.Single(StoryPartition.Of([Pension, late, between]));
    }

    [Fact]
    public void Undated_reports_stay_among_themselves()
    {
        var undated = new Written(null, "Funk", "Holt und die Rente", "Wann das war, steht nicht dabei.").Tells(60, "holt", "rente", "reform", "beitrag", "fraktio").Entry;
        Assert.Equal(2, StoryPartition.Of([Pension, undated]).Count);
    }

    [Fact]
    public void Spellings_of_one_name_agree()
    {
        var profile = StoryProfile.Of(Report("2025-03-03", "A", "zelensk").Report.Terms);
        Assert.Equal(1, profile.Likeness(StoryProfile.Of(Report("2025-03-03", "B", "selensk").Report.Terms)));
    }

    [Fact]
    public void A_copy_belongs_to_its_origin_whatever_it_is_about()
    {
        const string Text = "Die Ministerin hält an ihren Plänen fest, obwohl aus der eigenen Fraktion viele Einwände gegen das Vorhaben kommen, die sie kennt.";
        LogEntry first = new Written("2025-03-03", "Blatt", "Holt bleibt hart", Text).Entry, copy = new Written("2025-03-28", "Funk", "Keine Änderung", Text).Entry;
        Assert.Single(StoryPartition.Of([first, copy]));
    }

    [Fact]
    public void What_else_is_known_does_not_change_how_alike_two_reports_are()
    {
        var again = Report("2025-03-05", "Rentenstreit: Holt bleibt hart", "holt", "rente", "streit", "beitrag", "fraktio");
        LogEntry[] others = [.. Enumerable.Range(0, 40).Select(i => Report("2025-03-04", $"Anderes {i}", $"holt{i}", $"werft{i}", $"hafen{i}"))];
        Assert.Contains(StoryPartition.Of([Pension, again, .. others]), s => s.Members.AsEnumerable().SequenceEqual([Pension.Id, again.Id]));
    }

    [Fact]
    public void Who_mentions_an_occasion_of_a_story_is_its_guest()
    {
        var meeting = new Written("2025-03-03", "Blatt", "Holt trifft Brandt", "Anna Holt und Jan Brandt kommen am Freitag zusammen.").Person("Anna Holt").Person("Jan Brandt");
        meeting.Meets(EngagementKind.Meeting, EngagementStatus.Planned, "kommen am Freitag zusammen", ["Anna Holt", "Jan Brandt"]);
        var other = new Written("2025-03-04", "Funk", "Werft eröffnet", "In Bremen wurde gefeiert.\n\nAm Freitag treffen sich Anna Holt und Jan Brandt.").Person("Anna Holt").Person("Jan Brandt");
        other.Meets(EngagementKind.Meeting, EngagementStatus.Planned, "treffen sich", ["Anna Holt", "Jan Brandt"]);

        var story = StoryPartition.Of([meeting.Entry, other.Entry])[0];
        Assert.Equal([other.Entry.Id], story.Guests.AsEnumerable());
    }
}
