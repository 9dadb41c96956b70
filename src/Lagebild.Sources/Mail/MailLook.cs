using Lagebild.Sources.Items;

namespace Lagebild.Sources.Mail;

/// <summary>How far a mailbox was read: its generation (UIDVALIDITY) and the highest number (UID) in it. Numbers of another generation mean nothing.</summary>
public readonly record struct MailPosition(uint Validity, uint Last);

/// <summary>What one look at a mailbox gave.</summary>
/// <param name="List">Its messages, the oldest first.</param>
/// <param name="Position">From where the next look goes on.</param>
/// <param name="HasMore">True where there were more messages than one look takes.</param>
public sealed record MailLook(ItemList List, MailPosition Position, bool HasMore);
