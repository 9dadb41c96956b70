using Lagebild.Dossiers;
using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Names;
using Lagebild.Dossiers.Statements;

namespace Lagebild.Pages.Lookup;

/// <summary>Which statements of a dossier are meant: by whom, about whom or with which words; null where that is left open.</summary>
public sealed class StatementSearch(string? by, string? about)
{
    private readonly AskedName? _by = by is null ? null : new AskedName(by);
    private readonly AskedName? _about = about is null ? null : new AskedName(about);
    private readonly string? _words = about is null ? null : NameFolding.Fold(about);

    public bool Takes(DossierStatement statement, Dossier dossier) =>
        (_by is null || IsCalled(_by, statement.Speaker, statement.SpeakerName, dossier))
        && (_about is null || statement.About.Any(a => IsCalled(_about, a, null, dossier)) || NameFolding.Fold(statement.Content).Contains(_words!, StringComparison.Ordinal));

    private static bool IsCalled(AskedName asked, ActorKey? key, string? shown, Dossier dossier)
    {
        var actor = key is { } known ? dossier.Actors.FirstOrDefault(a => a.Key == known) : null;
        string?[] names = actor is null ? [shown] : [shown, actor.Name, .. actor.OtherNames];
        return names.Any(n => n is not null && asked.IsIn(n));
    }
}
