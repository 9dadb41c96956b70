using Lagebild.Desk.Web;
using static Microsoft.Playwright.Assertions;

namespace Lagebild.Desk.Journeys;

/// <summary>What an editor sets right on a morning; each journey takes back what it did.</summary>
[Collection(AtTheNewsdesk.Name)]
public sealed class DecidingTests(Newsdesk desk)
{
    [SkippableFact]
    public async Task Another_hour_stands_in_the_diary_at_once_without_script()
    {
        var page = desk.Flensburg;
        await using var visit = await desk.VisitAsync(page, Ways.WithoutScript);

        var form = await visit.UnfoldAsync("tag", "16.4.2026");
        await form.Locator("[name=stunde]").FillAsync("12:20");
        await form.Locator("button").First.ClickAsync();
        await Expect(visit.Page.Locator("#meldung")).ToContainTextAsync("12:20");
        await using (var diary = await desk.VisitAsync("/", Ways.WithoutScript))
            await Expect(diary.Page.Locator("#heute ~ ol")).ToContainTextAsync("12:20");
        await visit.TakeBackAsync();

        await visit.GoAsync("/");
        await Expect(visit.Page.Locator("main")).Not.ToContainTextAsync("12:20");
    }

    [SkippableFact]
    public async Task Called_off_and_taken_back_by_keyboard_alone()
    {
        await using var visit = await desk.VisitAsync(desk.Flensburg);
        var keys = visit.Page.Keyboard;

        await keys.PressAsync("s");
        await Expect(visit.Page.Locator("select[name=stand]")).ToBeFocusedAsync();
        await keys.TypeAsync("abges");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("Sprecherin am Telefon");
        await keys.PressAsync("Enter");
        await Expect(visit.Page.Locator("main > .state .badge")).ToHaveTextAsync("abgesagt");
        await visit.Page.Locator("#meldung form.undo button").FocusAsync();
        await keys.PressAsync("Enter");

        await Expect(visit.Page.Locator("main > .state .badge")).Not.ToHaveTextAsync("abgesagt");
        Assert.Empty(visit.Faults);
    }

    [SkippableFact]
    public async Task Confirmed_by_one_key()
    {
        await using var visit = await desk.VisitAsync(desk.Flensburg);

        await visit.Page.Keyboard.PressAsync("c");

        await Expect(visit.Page.Locator(".flag.noted")).ToBeVisibleAsync();
        await visit.TakeBackAsync();
        Assert.Empty(visit.Faults);
    }

    [SkippableFact]
    public async Task Somebody_takes_part_whom_no_report_names()
    {
        await using var visit = await desk.VisitAsync(desk.Flensburg, Ways.WithoutScript);

        var form = await visit.UnfoldAsync("rolle");
        await form.Locator("[name=name]").FillAsync("Frauke Deichgraf");
        await form.Locator("[name=neu]").CheckAsync();
        await form.Locator("button").First.ClickAsync();

        await Expect(visit.Page.Locator("#meldung")).ToContainTextAsync("Frauke Deichgraf");
        await visit.TakeBackAsync();
        await Expect(visit.Page.Locator(".slots-of")).Not.ToContainTextAsync("Frauke Deichgraf");
    }

    [SkippableFact]
    public async Task A_day_that_nobody_understands_is_said_and_stays_typed_in()
    {
        await using var visit = await desk.VisitAsync(desk.Flensburg);

        var form = await visit.UnfoldAsync("tag", "demnächst");
        await form.Locator("button").First.ClickAsync();

        await Expect(visit.Page.Locator("[role=alert]")).ToContainTextAsync("demnächst");
        await Expect(visit.Page.Locator("input[name=tag]")).ToHaveValueAsync("demnächst");
        await Expect(visit.Page.Locator("details.decide:has(input[name=tag]) input[name=warum]")).ToHaveValueAsync("mit der Pressestelle telefoniert");
    }

    [SkippableFact]
    public async Task An_engagement_that_no_report_tells_of_is_entered_by_hand()
    {
        const string Title = "Ortstermin am Fähranleger";
        await using var visit = await desk.VisitAsync(desk.Ferry, Ways.WithoutScript);

        var form = await visit.UnfoldAsync("titel", Title, "Einladung der Reederei");
        await form.Locator("[name=tag]").FillAsync("17.4.2026");
        await form.Locator("[name=stunde]").FillAsync("9:30");
        await form.Locator("[name=wer]").First.FillAsync("Greta Sundholm");
        await form.Locator("button").ClickAsync();
        await Expect(visit.Page.Locator("#meldung.good")).ToBeVisibleAsync();
        await using (var diary = await desk.VisitAsync("/", Ways.WithoutScript))
            await Expect(diary.Page.Locator("#morgen ~ ol .card", new() { HasText = Title })).ToContainTextAsync("09:30");

        await visit.TakeBackAsync();
    }

    [SkippableFact]
    public async Task A_story_gets_another_title_that_the_list_has_too()
    {
        await using var visit = await desk.VisitAsync(desk.Ferry);
        var before = await visit.Page.Locator("h1").InnerTextAsync();

        var form = visit.Page.Locator("details.decide:has(> summary:text-is('Umbenennen'))");
        await form.Locator("summary").ClickAsync();
        await form.Locator("[name=titel]").FillAsync("Die Fähre nach Ærø");
        await form.Locator("button").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Die Fähre nach Ærø");
        await using (var list = await desk.VisitAsync("/geschichten"))
            await Expect(list.Page.Locator(".storylist")).ToContainTextAsync("Die Fähre nach Ærø");
        await visit.TakeBackAsync();

        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(before);
    }

    [SkippableFact]
    public async Task Two_stories_are_made_one_and_parted_again()
    {
        var one = await desk.ArriveAsync("Deichbau in Husum", "Minister Ole Harms trifft am 22. April in Husum den Bürgermeister Tjark Boysen wegen des Deichs.", "Deichblatt");
        var other = await desk.ArriveAsync("Schleuse in Emden", "Staatssekretärin Wiebke Onken besucht am 23. April in Emden die Schleuse.", "Schleusenblatt");
        await using var visit = await desk.VisitAsync(desk.At(p => Addresses.Of(p.StoryOf(one.Id)!)), Ways.WithoutScript);

        var form = visit.Page.Locator("details.decide:has(form:has(input[value=vereinen]))");
        await form.Locator("summary").ClickAsync();
        await form.Locator("[name=ziel]").FillAsync(desk.At(p => Addresses.Of(p.StoryOf(other.Id)!)));
        await form.Locator("button").ClickAsync();
        await Expect(visit.Page.Locator(".reports-of tbody")).ToContainTextAsync("Schleuse in Emden");
        await Expect(visit.Page.Locator(".reports-of tbody")).ToContainTextAsync("Deichbau in Husum");
        await visit.TakeBackAsync();

        Assert.NotEqual(desk.Live.Current.StoryOf(one.Id), desk.Live.Current.StoryOf(other.Id));
    }

    [SkippableFact]
    public async Task A_report_leaves_its_story_and_comes_back()
    {
        await using var visit = await desk.VisitAsync(desk.Ferry, Ways.WithoutScript);
        var reports = visit.Page.Locator(".reports-of tbody tr");
        var before = await reports.CountAsync();

        await visit.Page.Locator("input[name=bericht]").First.CheckAsync();
        await visit.Page.Locator(".reports-of details.decide summary").ClickAsync();
        await visit.Page.Locator("button[value=abtrennen]").ClickAsync();
        await Expect(reports).ToHaveCountAsync(before - 1);
        await visit.TakeBackAsync();

        await Expect(reports).ToHaveCountAsync(before);
    }

    [SkippableFact]
    public async Task A_fact_is_rejected_where_it_is_read()
    {
        var document = await desk.ArriveAsync("Kai in Wismar", "Ministerin Svea Lorenz trifft am 24. April in Wismar den Hafenmeister Nils Petersen.", "Kaiblatt");
        await using var visit = await desk.VisitAsync(Addresses.Reader(document.Id), Ways.WithoutScript);
        var line = visit.Page.Locator(".lines li:has(.title a[href^='/begegnung/'])").First;

        await line.Locator("details.decide summary").ClickAsync();
        await line.Locator("[name=warum]").FillAsync("stand nur im Entwurf");
        await line.Locator("button[value=verwerfen]").ClickAsync();
        await Expect(visit.Page.Locator(".line.rejected .judged")).ToContainTextAsync("stand nur im Entwurf");
        await visit.Page.Locator(".line.rejected form.undo button").ClickAsync();

        await Expect(visit.Page.Locator(".line.rejected")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task A_report_is_withdrawn_from_every_list_and_brought_back()
    {
        var document = await desk.ArriveAsync("Leuchtturm in Warnemünde", "Minister Arend Voss trifft am 25. April in Warnemünde den Lotsen Kai Thode.", "Lotsenblatt");
        await using var visit = await desk.VisitAsync(Addresses.Reader(document.Id));

        var form = visit.Page.Locator("details.decide:has(input[value=zurueckziehen])");
        await form.Locator("summary").ClickAsync();
        await form.Locator("button").First.ClickAsync();
        await Expect(visit.Page.Locator("#meldung.good")).ToBeVisibleAsync();
        await using (var list = await desk.VisitAsync("/geschichten?q=Voss"))
            await Expect(list.Page.Locator("main")).Not.ToContainTextAsync("Lotsenblatt");
        await visit.Page.Locator("#meldung form.undo button").ClickAsync();

        await Expect(visit.Page.Locator(".notice")).ToHaveCountAsync(0);
        Assert.NotNull(desk.Live.Current.StoryOf(document.Id));
    }

    [SkippableFact]
    public async Task Two_names_become_one_person_and_two_again()
    {
        await desk.ArriveAsync("Empfang in Stade", "Ministerin Hilka Brodersen trifft am 27. April in Stade den Landrat Enno Fink.", "Stader Blatt");
        await desk.ArriveAsync("Gespräch in Leer", "Landrat Onno Kruse trifft am 28. April in Leer die Bürgermeisterin Gesa Ahlers.", "Leerer Blatt");
        await using var visit = await desk.VisitAsync("/menschen?name=Fink", Ways.WithoutScript);
        await visit.Page.Locator("table.people a", new() { HasText = "Fink" }).First.ClickAsync();

        var form = visit.Page.Locator("details.decide:has(input[value=derselbe])");
        await form.Locator("summary").ClickAsync();
        await form.Locator("[name=name]").FillAsync("Onno Kruse");
        await form.Locator("button").First.ClickAsync();
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("Ahlers");
        await visit.TakeBackAsync();

        await Expect(visit.Page.Locator("main")).Not.ToContainTextAsync("Ahlers");
    }
}
