using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Actors;

/// <summary>An actor while its mentions are still being collected.</summary>
internal sealed class ActorDraft
{
    public List<Mention> Mentions { get; } = [];

    public ActorKind Kind { get; set; }

    public Gender Gender { get; set; }

    public bool IsPlural { get; set; }

    /// <summary>The well-known name that it bears, or null.</summary>
    public KnownName? Known { get; private set; }

    public HashSet<string> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>Its names and descriptions, each kind of mention once.</summary>
    public List<Mention> Forms { get; } = [];

    public bool IsNamed => Aliases.Count > 0;

    public bool IsPerson => Kind == ActorKind.Person;

    public Mention Last => Mentions[^1];

    public IEnumerable<RoleMention> Roles => Forms.SelectMany(m => m.Roles);

    public void Add(Mention mention)
    {
        Mentions.Add(mention);
        if (mention.Form == MentionForm.Pronoun)
            return;
        if (mention.Roles.Count > 0 || !Forms.Exists(m => m.Name == mention.Name && m.Of == mention.Of && m.Known == mention.Known))
            Forms.Add(mention);
        Known ??= mention.Known;
        if (Kind == ActorKind.Unknown || mention.Form == MentionForm.Name && !IsPerson)
            Kind = mention.Kind;
        if (Gender == Gender.None || mention.Roles.Count > 0 && mention.Gender != Gender.None)
            Gender = mention.Gender;
        if (mention.Form == MentionForm.Description || Mentions.Count == 1)
            IsPlural = mention.IsPlural;
        if (mention.Form == MentionForm.Name)
            Aliases.Add(mention.Name);
    }

    /// <summary>Adds a pronoun at its place in the text.</summary>
    public void Insert(Mention pronoun)
    {
        Mentions.Insert(Before(pronoun.FirstWord), pronoun);
    }

    /// <summary>How many of its mentions begin before the word.</summary>
    public int Before(int word) => SortedPlaces.FirstFrom(Mentions, static m => m.FirstWord, word);

    /// <summary>The longest name that the text gives; of a description without a name, the first one.</summary>
    public string Name
    {
        get
        {
            if (Known is { Kind: ActorKind.State })
                return Known.Name;
            var best = "";
            foreach (var mention in Forms)
            {
                var name = mention.Known is { IsCapital: false } known ? known.Alias : mention.Name;
                if (mention.Form == MentionForm.Name && (Words(name), name.Length).CompareTo((Words(best), best.Length)) > 0)
                    best = name;
            }
            if (best.Length > 0)
                return best;
            var descriptions = Forms.Where(m => m.Form == MentionForm.Description);
            return (IsPlural ? descriptions.MaxBy(m => Words(m.Name)) : descriptions.First())!.Name;
        }
    }

    private static int Words(string name) => name.Length == 0 ? 0 : name.Count(c => c == ' ') + 1;
}
