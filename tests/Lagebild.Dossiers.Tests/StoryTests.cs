using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Stories;
using Lagebild.Reading.Engagements;

namespace Lagebild.Dossiers.Tests;

/// <summary>Which story a report belongs to, where no engagement tells.</summary>
public sealed class StoryTests
{
    private static readonly LogEntry Pension = new Written("2025-03-03", "Blatt", "Holt verteidigt Rentenreform", "Die Ministerin hält an ihren Plänen fest.")
        .Person("Holt").About("Rente", "Rentenreform").Entry;

    private static readonly LogEntry PensionToo =
        new Written("2025-03-05", "Funk", "Rentenstreit: Anna Holt bleibt hart", "Auch aus der eigenen Fraktion kommen Einwände gegen das Vorhaben.")
            .Person("Anna Holt").About("Rente", "Rentenstreit").Entry;

    [Fact]
    public void Actor_and_topic_of_the_headline_bind() => Assert.Single(StoryPartition.Of([Pension, PensionToo]));

    [Fact]
    public void The_same_actor_with_another_topic_does_not_bind()
    {
        var other = new Written("2025-03-05", "Funk", "Anna Holt eröffnet Werft", "Im Hafen wurde am Mittwoch gefeiert.").Person("Anna Holt").About("Werft", "Werft").Entry;
        Assert.Equal(2, StoryPartition.Of([Pension, other]).Count);
    }

    [Fact]
    public void The_same_topic_with_another_actor_does_not_bind()
    {
        var other = new Written("2025-03-05", "Funk", "Brandt kritisiert Rentenpläne", "Der Abgeordnete verlangt Korrekturen.").Person("Brandt").About("Rente", "Rentenpläne").Entry;
        Assert.Equal(2, StoryPartition.Of([Pension, other]).Count);
    }

    [Fact]
    public void A_topic_binds_no_longer_than_a_story_may_pause()
    {
        var late = new Written("2025-03-20", "Funk", "Holt und die Rente", "Lange war es still.").Person("Holt").About("Rente", "Rente").Entry;
        Assert.Equal(2, StoryPartition.Of([Pension, late]).Count);
        Assert.Single(StoryPartition.Of([Pension, late, new Written("2025-03-11", "Bote", "Holt wirbt für die Rente", "Sie reist durchs Land.").Person("Holt").About("Rente", "Rente").Entry]));
    }

    [Fact]
    public void Where_the_headline_names_nobody_persons_and_bodies_of_the_lead_count_and_states_do_not()
    {
        var person = new Written("2025-03-04", "Bote", "Neuer Streit um die Rente", "Ministerin Holt lehnt Änderungen ab.").Person("Holt").About("Rente", "Rente").Entry;
        Assert.Single(StoryPartition.Of([Pension, person]));

        LogEntry first = Named("Norwegen droht Fangverbot", "Die Regierung in Oslo schweigt."), second = Named("Fangverbot rückt näher", "Für Norwegen wird es eng.");
        Assert.Equal(2, StoryPartition.Of([first, second]).Count);

        static LogEntry Named(string headline, string body) => new Written("2025-03-04", "Bote", headline, body).State("Norwegen").About("Fangverbot", "Fangverbot").Entry;
    }

    [Fact]
    public void Bodies_without_a_name_bind_nothing()
    {
        LogEntry first = At("2025-03-04", "Polizei beendet Geiselnahme"), second = At("2025-03-06", "Geiselnahme: Polizei sucht Zeugen");
        Assert.Equal(2, StoryPartition.Of([first, second]).Count);

        static LogEntry At(string day, string headline) => new Written(day, "Bote", headline, $"Mehr dazu später ({day}).").Body("Polizei").About("Geiselnahme", "Geiselnahme").Entry;
    }

    [Fact]
    public void Two_conferences_in_one_city_are_two_stories_and_one_about_one_matter_is_one()
    {
        LogEntry climate = Conference("2025-03-04", "Klima"), again = Conference("2025-03-06", "Klima"), fish = Conference("2025-03-05", "Fischerei");
        Assert.Equal(2, StoryPartition.Of([climate, again, fish]).Count);

        static LogEntry Conference(string day, string topic)
        {
            var written = new Written(day, "Bote", $"{topic}konferenz in Wien", $"In Wien begann die {topic}konferenz. Sie dauert bis Freitag.");
            written.Meets(EngagementKind.Conference, EngagementStatus.Ongoing, $"{topic}konferenz", [], "Wien", topic: topic);
            return written.Entry;
        }
    }
}
