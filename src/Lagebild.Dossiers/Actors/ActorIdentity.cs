using Lagebild.Dossiers.Names;
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
    /// <param name="notes">What users know better.</param>
    public static ActorIdentity Of(IReadOnlyDictionary<NameForm, int> forms, IEnumerable<ActorNote> notes)
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

    /// <summary>Notes are applied in a fixed order, those that part after those that join.</summary>
    private static void Overrule(
        Dictionary<NameForm, NameForm> representatives, IReadOnlyDictionary<NameForm, int> reports, IEnumerable<ActorNote> notes)
    {
        foreach (var note in notes.OrderByDescending(n => n.AreSame).ThenBy(n => n.Left, StringComparer.Ordinal).ThenBy(n => n.Right, StringComparer.Ordinal))
        {
            foreach (var left in Named(note.Left))
            {
                foreach (var right in Named(note.Right))
                {
                    if (note.AreSame)
                        JoinUnder(representatives[left], representatives[right]);
                    else if (representatives[left] == representatives[right])
                        Part(representatives[left] == right ? left : right);
                }
            }
        }

        IEnumerable<NameForm> Named(string name) =>
            Enum.GetValues<ActorKind>().Select(kind => NameForm.Of(name, kind)).Distinct().Where(reports.ContainsKey).Order().ToArray();

        void Part(NameForm form) => representatives[form] = form;

        void JoinUnder(NameForm left, NameForm right)
        {
            foreach (var form in representatives.Keys.Where(f => representatives[f] == right).ToArray())
                representatives[form] = left;
        }
    }
}
