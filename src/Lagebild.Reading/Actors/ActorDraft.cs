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

    public bool IsNamed => Mentions.Any(m => m.Form == MentionForm.Name);

    public bool IsPerson => Kind == ActorKind.Person;

    public Mention Last => Mentions[^1];

    public IEnumerable<RoleMention> Roles => Mentions.SelectMany(m => m.Roles);

    public void Add(Mention mention)
    {
        Mentions.Add(mention);
        if (mention.Form == MentionForm.Pronoun)
            return;
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
        var at = Mentions.FindIndex(m => m.FirstWord > pronoun.FirstWord);
        Mentions.Insert(at < 0 ? Mentions.Count : at, pronoun);
    }

    /// <summary>The longest name that the text gives; of a description without a name, the first one.</summary>
    public string Name
    {
        get
        {
            if (Known is { State: not null })
                return Known.Name;
            var best = "";
            foreach (var mention in Mentions)
            {
                var name = mention.Known?.Alias ?? mention.Name;
                if (mention.Form == MentionForm.Name && (Words(name), name.Length).CompareTo((Words(best), best.Length)) > 0)
                    best = name;
            }
            return best.Length > 0 ? best : Mentions.First(m => m.Form == MentionForm.Description).Name;
        }
    }

    private static int Words(string name) => name.Length == 0 ? 0 : name.Count(c => c == ' ') + 1;
}
