using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Events;
using Lagebild.Reading.Factuality;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Reports.Json;
using Lagebild.Reading.Silences;
using Lagebild.Reading.Statements;
using Lagebild.Reading.Terms;

namespace Lagebild.Dossiers.Tests;

/// <summary>A report written by hand: a text, and facts that quote it. Every quote must stand in the text.</summary>
internal sealed class Written
{
    private readonly List<Actor> _actors = [];
    private readonly List<Engagement> _engagements = [];
    private readonly List<Statement> _statements = [];
    private readonly List<Silence> _silences = [];
    private readonly List<OpenQuestion> _questions = [];
    private readonly List<Event> _events = [];
    private readonly List<Passage> _topics = [];
    private readonly List<Term> _terms = [];

    public Written(string? published, string? source, string headline, string body) =>
        Document = Document.Create(headline, body, TextLanguage.German, published is null ? null : PublicationTimeText.Parse(published), source);

    public Document Document { get; }

    public LogEntry Entry => new(Document, new Report
    {
        Document = Document.Id,
        Reader = "test",
        Language = Document.Language,
        Published = Document.Published,
        Source = Document.Source,
        Headline = Document.Headline,
        Actors = _actors.ToValueArray(),
        Engagements = _engagements.ToValueArray(),
        Statements = _statements.ToValueArray(),
        Silences = _silences.ToValueArray(),
        OpenQuestions = _questions.ToValueArray(),
        Events = _events.ToValueArray(),
        Topics = _topics.ToValueArray(),
        Terms = _terms.OrderBy(t => t.Text, StringComparer.Ordinal).ToValueArray(),
    });

    public Written Person(string name, string? title = null, string? of = null) => Add(name, ActorKind.Person, title, of);

    public Written State(string name) => Add(name, ActorKind.State, null, null);

    public Written Body(string name) => Add(name, ActorKind.Institution, null, null);

    public Written Meets(
        EngagementKind kind, EngagementStatus status, string quote, string[] with, string? place = null, string? time = null, SlotName[]? open = null,
        string[]? excluded = null, string[]? unclear = null, string? outcome = null, string? vouch = null, string? topic = null, string? hour = null)
    {
        var participants = with.Select(n => (n, ParticipantRole.Principal))
            .Concat((excluded ?? []).Select(n => (n, ParticipantRole.Excluded)))
            .Concat((unclear ?? []).Select(n => (n, ParticipantRole.Unclear)));
        _engagements.Add(new Engagement(new EngagementId(_engagements.Count + 1), Quote(quote))
        {
            Kind = kind,
            Status = status,
            Title = $"{kind} {string.Join("–", with)}",
            Participants = participants.Select(p => new Participant(Party(p.n, quote), p.Item2)).ToValueArray(),
            Place = place is null ? null : new PlaceMention(place, null, null, null, Quote(place)),
            Time = time is null ? null : new TimeMention(Edtf.Parse(time), Quote(quote)) { Hour = hour is null ? null : new HourMention(TimeOfDayText.Parse(hour), Quote(quote)) },
            Open = (open ?? []).Select(o => new OpenSlot(o, Quote(quote))).ToValueArray(),
            Outcome = outcome is null ? null : new Passage(outcome, Quote(outcome)),
            Topics = topic is null ? [] : [new Passage(topic, Quote(topic))],
            Vouches = vouch is null ? [] : [new Vouch(Party(vouch, quote), FactValue.Certain, Quote(quote))],
            Mentions = [Quote(quote)],
        });
        return this;
    }

    /// <summary>An engagement with the noun that the text has for it as its title.</summary>
    public Written Names(EngagementKind kind, EngagementStatus status, string noun, string quote, string[] with, string? time = null, string? place = null)
    {
        Meets(kind, status, quote, with, place, time);
        _engagements[^1] = _engagements[^1] with { Title = noun };
        return this;
    }

    public Written Says(string who, string content, Force force = Force.Asserts)
    {
        _statements.Add(new Statement(new StatementId(_statements.Count + 1), Quote(content), [Quote(content)])
        {
            Speaker = Party(who, content),
            Form = StatementForm.Indirect,
            Medium = StatementMedium.Speech,
            Force = force,
        });
        return this;
    }

    /// <summary>What its author says on a platform.</summary>
    public Written Posts(string who, string content)
    {
        _statements.Add(new Statement(new StatementId(_statements.Count + 1), Quote(content), [Quote(content)])
        {
            Speaker = Party(who, who),
            Form = StatementForm.Direct,
            Medium = StatementMedium.Writing,
            Force = Force.Asserts,
            IsFirstHand = true,
        });
        return this;
    }

    /// <summary>Somebody says something that stands in a frame ("drohte mit").</summary>
    public Written Says(string who, string sentence, string content, string frame, Force force)
    {
        _statements.Add(new Statement(new StatementId(_statements.Count + 1), Quote(sentence), [Quote(content)])
        {
            Speaker = Party(who, sentence),
            Form = StatementForm.Reported,
            Medium = StatementMedium.Speech,
            Force = force,
            Frame = [Quote(frame)],
        });
        return this;
    }

    public Written Silent(string who, string quote)
    {
        _silences.Add(new Silence(Quote(quote), Party(who, quote)));
        return this;
    }

    public Written Asks(string quote)
    {
        _questions.Add(new OpenQuestion(Quote(quote), quote));
        return this;
    }

    public Written Does(PloverType type, Reality reality, string quote, string actor, string? recipient = null)
    {
        _events.Add(new Event(Quote(quote)) { Type = type, Reality = reality, Actor = Party(actor, quote), Recipient = recipient is null ? null : Party(recipient, quote) });
        return this;
    }

    public Written About(string topic, string quote)
    {
        _topics.Add(new Passage(topic, Quote(quote)));
        return this;
    }

    /// <summary>Terms of the lead that weigh so much each.</summary>
    public Written Tells(int weight, params string[] terms)
    {
        _terms.AddRange(terms.Select(t => new Term(t, weight, true)));
        return this;
    }

    public Evidence Quote(string words)
    {
        var start = Document.Text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0 ? Document.Quote(new TextRange(start, start + words.Length)) : throw new ArgumentException($"'{words}' is not in the text.");
    }

    private Written Add(string name, ActorKind kind, string? title, string? of)
    {
        var evidence = Find(name);
        ValueArray<Role> roles = title is null ? [] : [new Role(title, of, false, evidence)];
        _actors.Add(new Actor(new ActorId(_actors.Count + 1), name, kind, roles, [evidence]));
        return this;
    }

    private Party Party(string name, string quote) => new(name, _actors.Find(a => a.Name == name)?.Id, Quote(quote));

    /// <summary>Where the text has the whole name, or its last word, or else the first word of the text.</summary>
    private Evidence Find(string name)
    {
        foreach (var words in new[] { name, name.Split(' ')[^1] })
        {
            if (Document.Text.Contains(words, StringComparison.Ordinal))
                return Quote(words);
        }
        return Quote(Document.Text.Split(' ')[0]);
    }
}
