using Lagebild.Dossiers.Names;
using Lagebild.Dossiers.Notes;
using Lagebild.Reading.Actors;

namespace Lagebild.Dossiers.Actors;

/// <summary>
/// Which name forms of a set of reports name one actor. A bare family name belongs to the full name that most reports use with it;
/// two different first names are two persons. Derived anew for every set, so nothing is ever merged for good; notes overrule.
/// </summary>
public sealed class ActorIdentity
{
    private readonly Dictionary<NameForm, NameForm> _representatives;

    private ActorIdentity(Dictionary<NameForm, NameForm> representatives) => _representatives = representatives;

    /// <param name="forms">Each name form with the number of reports that use it.</param>
    /// <param name="notes">What editors know better, in the order in which they said so; of two notes on the same names the last one counts.</param>
    public static ActorIdentity Of(IReadOnlyDictionary<NameForm, int> forms, IEnumerable<SameActor> notes)
    {
        var sorted = forms.Keys.Order().ToArray();
        var sets = new DisjointSets(sorted.Length);
        var index = sorted.Select((form, i) => (form, i)).ToDictionary(pair => pair.form, pair => pair.i);
        JoinFullNames(sorted, sets);
        foreach (var form in sorted.Where(f => f is { Class: not NameClass.State, IsBare: true }))
        {
            if (Owner(form, sorted, forms) is { } owner)
                sets.Join(index[form], index[owner]);
        }
        var representatives = sorted.GroupBy(f => sets.Root(index[f])).SelectMany(g => Represent(g, forms)).ToDictionary();
        Overrule(representatives, forms, notes);
        return new ActorIdentity(representatives);
    }

    /// <summary>The form that stands for all forms of the actor; the form itself where it was not among the reports' names.</summary>
    public NameForm Representative(NameForm form) => _representatives.GetValueOrDefault(form, form);

    /// <summary>The actor that a name means which somebody wrote down: one of the reports' names, a person before a state and a body, or else the one person of that family name.</summary>
    public NameForm? Named(string name)
    {
        foreach (var kind in new[] { ActorKind.Person, ActorKind.State, ActorKind.Unknown })
        {
            if (_representatives.TryGetValue(NameForm.Of(name, kind), out var found))
                return found;
        }
        var person = NameForm.Of(name, ActorKind.Person);
        var called = _representatives.Values.Distinct().Where(f => f.Class == NameClass.Person && f.Key == person.Key && (person.IsBare || f.IsCompatibleWith(person))).Take(2).ToArray();
        return called is [var only] ? only : null;
    }

    private static ActorKind KindOf(NameClass form) => form switch
    {
        NameClass.Person => ActorKind.Person,
        NameClass.State => ActorKind.State,
        _ => ActorKind.Unknown,
    };

    private static void JoinFullNames(NameForm[] sorted, DisjointSets sets)
    {
        for (var i = 0; i < sorted.Length; i++)
        {
            for (var j = i + 1; j < sorted.Length && sorted[j].Class == sorted[i].Class && sorted[j].Key == sorted[i].Key; j++)
            {
                if (!sorted[i].IsBare && !sorted[j].IsBare && sorted[i].IsCompatibleWith(sorted[j]))
                    sets.Join(i, j);
            }
        }
    }

    /// <summary>The full name that a bare one belongs to: same family name; else its genitive; else its own first word ("Xi"); else a name of surer class.</summary>
    private static NameForm? Owner(NameForm bare, NameForm[] sorted, IReadOnlyDictionary<NameForm, int> reports)
    {
        var people = sorted.Where(f => f is { Class: NameClass.Person, IsBare: false });
        return MostUsed(people.Where(f => f.Key == bare.Key))
            ?? MostUsed(people.Where(f => f.Key + "s" == bare.Key && bare.Class == NameClass.Person))
            ?? OnlyOne(people.Where(f => f.Given == bare.Key && bare.Class == NameClass.Person))
            ?? MostUsed(sorted.Where(f => f.Class != NameClass.Body && f.IsBare && bare.Class == NameClass.Body && f.Key == bare.Key));

        NameForm? MostUsed(IEnumerable<NameForm> candidates) => candidates.OrderByDescending(f => reports[f]).ThenBy(f => f).FirstOrDefault();

        static NameForm? OnlyOne(IEnumerable<NameForm> candidates) => candidates.Take(2).ToArray() is [var one] ? one : null;
    }

    private static IEnumerable<KeyValuePair<NameForm, NameForm>> Represent(
        IEnumerable<NameForm> actor, IReadOnlyDictionary<NameForm, int> reports)
    {
        var forms = actor.ToArray();
        var best = forms.OrderBy(f => f.IsBare).ThenByDescending(f => reports[f]).ThenBy(f => f).First();
        return forms.Select(f => KeyValuePair.Create(f, best));
    }

    /// <summary>
    /// Notes are applied in a fixed order, those that part after those that join. Who goes by the second name alone in a story stands under the
    /// first one there too, so that he is one actor over all stories.
    /// </summary>
    private static void Overrule(
        Dictionary<NameForm, NameForm> representatives, IReadOnlyDictionary<NameForm, int> reports, IEnumerable<SameActor> notes)
    {
        var last = notes.GroupBy(n => string.CompareOrdinal(n.One, n.Other) < 0 ? (n.One, n.Other) : (n.Other, n.One)).Select(g => g.Last());
        foreach (var note in last.OrderByDescending(n => n.AreSame).ThenBy(n => n.One, StringComparer.Ordinal).ThenBy(n => n.Other, StringComparer.Ordinal))
        {
            var (one, other) = (Named(note.One), Named(note.Other));
            if (note.AreSame && one.Length == 0)
                one = [.. other.Select(o => NameForm.Of(note.One, KindOf(o.Class))).Distinct().Order()];
            foreach (var left in one)
            {
                foreach (var right in other)
                {
                    if (note.AreSame)
                        JoinUnder(representatives.GetValueOrDefault(left, left), representatives[right]);
                    else if (representatives[left] == representatives[right])
                        Part(representatives[left] == right ? left : right);
                }
            }
        }

        NameForm[] Named(string name) =>
            Enum.GetValues<ActorKind>().Select(kind => NameForm.Of(name, kind)).Distinct().Where(reports.ContainsKey).Order().ToArray();

        void Part(NameForm form) => representatives[form] = form;

        void JoinUnder(NameForm left, NameForm right)
        {
            foreach (var form in representatives.Keys.Where(f => representatives[f] == right).ToArray())
                representatives[form] = left;
        }
    }
}
