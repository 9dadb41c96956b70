using System.Text.Json.Serialization;
using Lagebild.Desk.Access;
using Lagebild.Desk.Feeds;

namespace Lagebild.Desk.Api.Answers;

/// <summary>Somebody who may use the desk.</summary>
/// <param name="Name">What they sign in as.</param>
/// <param name="Display">As colleagues call them.</param>
/// <param name="Role">reader, editor or admin.</param>
/// <param name="IsDisabled">True where they are let in no longer.</param>
/// <param name="Created">When they were let in.</param>
public sealed record AccountAnswer(string Name, string Display, string Role, bool IsDisabled, string Created)
{
    public string? SignedIn { get; init; }

    /// <summary>Until then no password is right.</summary>
    public string? LockedUntil { get; init; }

    internal static AccountAnswer Of(Account account) => new(account.Name, account.Display, Said.Name(account.Role), account.IsDisabled, Said.Time(account.Created))
    {
        SignedIn = account.SignedIn is { } time ? Said.Time(time) : null,
        LockedUntil = account.LockedUntil is { } until ? Said.Time(until) : null,
    };
}

/// <summary>An account with a password to hand on.</summary>
/// <param name="Account">The account.</param>
/// <param name="Password">Told this once.</param>
public sealed record NewPasswordAnswer(AccountAnswer Account, string Password);

/// <summary>Somebody to be let in.</summary>
/// <param name="Name">What they shall sign in as.</param>
/// <param name="Display">As colleagues call them; the name where it is absent.</param>
/// <param name="Role">reader, editor or admin.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AccountDraft(string? Name, string? Display, string? Role);

/// <summary>What is changed about an account; what is absent stays.</summary>
/// <param name="Role">reader, editor or admin.</param>
/// <param name="IsDisabled">True to let them in no longer, false to let them in again.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AccountChange(string? Role, bool? IsDisabled);

/// <summary>A token, without the text that opens.</summary>
/// <param name="Id">By which it is taken back.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Owner">In whose name it works.</param>
/// <param name="Scope">read, note or admin.</param>
/// <param name="Created">When it was made.</param>
public sealed record TokenAnswer(string Id, string Name, string Owner, string Scope, string Created)
{
    /// <summary>The day on which it was last used.</summary>
    public string? LastUsed { get; init; }

    internal static TokenAnswer Of(ApiToken token) => new(token.Hash, token.Name, token.Owner, Said.Name(token.Scope), Said.Time(token.Created)) { LastUsed = Said.Day(token.LastUsed) };
}

/// <summary>A token that was just made.</summary>
/// <param name="Token">The token.</param>
/// <param name="Secret">What is shown as <c>Authorization: Bearer</c>; told this once.</param>
public sealed record NewTokenAnswer(TokenAnswer Token, string Secret);

/// <summary>A token to be made.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Scope">read, note or admin; no more than whoever asks may do.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TokenDraft(string? Name, string? Scope);

/// <summary>A secret address for feeds and calendars, without its secret part.</summary>
/// <param name="Id">By which it is taken back.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Created">When it was made.</param>
public sealed record FeedAddressAnswer(string Id, string Name, string Created)
{
    internal static FeedAddressAnswer Of(FeedAddress address) => new(address.Hash, address.Name, address.Created);
}

/// <summary>A secret address that was just made.</summary>
/// <param name="FeedAddress">The address.</param>
/// <param name="Calendar">The calendar under it; told this once.</param>
/// <param name="Changes">The feed of all changes under it; told this once.</param>
public sealed record NewFeedAddressAnswer(FeedAddressAnswer FeedAddress, string Calendar, string Changes);

/// <summary>A secret address to be made.</summary>
/// <param name="Name">What it is for.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FeedAddressDraft(string? Name);
