using System.Globalization;
using System.Security.Cryptography;
using Lagebild.Dossiers.Names;
using Lagebild.Reading.Engagements;
using Lagebild.Desk.Stories;
using Lagebild.Desk.Web;
using Lagebild.Pages;
using Lagebild.Storage.Searching;
using Microsoft.AspNetCore.Http;
using MimeKit;

namespace Lagebild.Desk.Alerts;

/// <summary>The form for a new rule, as it was sent.</summary>
internal static class AlertForm
{
    /// <summary>Bytes of a webhook's secret; the standard asks for 24 to 64.</summary>
    private const int SecretBytes = 32;

    /// <summary>The rule, or the key of the text that says what is wrong with the form.</summary>
    public static (AlertRule? Rule, string? Problem) Parse(IFormCollection form, DeskRequest desk, AlertOptions options) => Parse(name => form[name].ToString(), desk, options);

    /// <summary>The rule, or the key of the text that says what is wrong.</summary>
    /// <param name="field">What was entered into a field of the form, by its name.</param>
    /// <param name="desk">Who asks.</param>
    /// <param name="options">How messages leave the desk.</param>
    public static (AlertRule? Rule, string? Problem) Parse(Func<string, string> field, DeskRequest desk, AlertOptions options)
    {
        string Field(string name) => field(name).Trim();
        if (!Enum.TryParse<AlertSubject>(Field("thema"), true, out var subject) || !Enum.IsDefined(subject) || !Enum.TryParse<AlertRoute>(Field("weg"), true, out var route) || !Enum.IsDefined(route))
            return (null, "alert.wrong.choice");
        var (what, to, secret) = (Field("was"), Field("an"), Field("geheimnis"));
        if (new[] { what, to, secret }.Any(f => f.Length > AlertRule.LongestText || f.Any(char.IsControl)))
            return (null, "alert.wrong.text");
        if (Meant(subject, what, desk) is not { } meant)
            return (null, $"alert.wrong.{subject}");
        if (route != AlertRoute.Desk && !desk.MayDecide)
            return (null, "alert.wrong.role");
        if (!IsAddress(route, to, options))
            return (null, $"alert.wrong.{route}");
        if (!TryHour(Field("sammeln"), out var digest) || !TryHour(Field("ruhe-von"), out var from) || !TryHour(Field("ruhe-bis"), out var until) || from is null != until is null)
            return (null, "alert.wrong.hour");
        return (new AlertRule(AlertBook.NewId(), desk.UserName ?? "", subject, meant, route, route == AlertRoute.Desk ? "" : to, desk.Texts.Language)
        {
            Secret = route == AlertRoute.Webhook ? "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes)) : secret,
            DigestHour = digest,
            QuietFrom = from,
            QuietTo = until,
        }, null);
    }

    /// <summary>What a subject is, spelled as rules keep it; null where there is no such thing.</summary>
    private static string? Meant(AlertSubject subject, string what, DeskRequest desk) => subject switch
    {
        AlertSubject.Everything or AlertSubject.Watched => "",
        AlertSubject.Story => StoryNoteRoute.Named(what, desk.Picture)?.Id.First.Value,
        AlertSubject.Kind => Kind(what, desk.Texts)?.ToString(),
        AlertSubject.Search => IsSearch(what) ? what : null,
        AlertSubject.Actor => NameFolding.Words(what).Length > 0 ? what : null,
        _ => what.Length > 0 ? what : null,
    };

    /// <summary>A kind by the word that pages have for it, or by its name in the interfaces.</summary>
    private static EngagementKind? Kind(string what, Texts texts)
    {
        foreach (var kind in Enum.GetValues<EngagementKind>())
        {
            if (what.Equals(texts.Of(kind), StringComparison.OrdinalIgnoreCase) || what.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase))
                return kind;
        }
        return null;
    }

    private static bool IsSearch(string words)
    {
        try
        {
            return !SearchQuery.Parse(words).IsEmpty;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsAddress(AlertRoute route, string to, AlertOptions options) => route switch
    {
        AlertRoute.Desk => true,
        AlertRoute.Mail => options.MailServer is not null && MailboxAddress.TryParse(to, out var mail) && mail.Address == to && to.Contains('@', StringComparison.Ordinal),
        _ => Uri.TryCreate(to, UriKind.Absolute, out var url) && url.UserInfo.Length == 0
            && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && options.AllowedHosts.Contains(url.IdnHost, StringComparer.OrdinalIgnoreCase)))
            && (route == AlertRoute.Webhook || url.AbsolutePath.Trim('/').Length > 0),
    };

    private static bool TryHour(string text, out int? hour)
    {
        hour = null;
        if (text.Length == 0)
            return true;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 23)
            return false;
        hour = number;
        return true;
    }
}
