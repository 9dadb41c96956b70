using Lagebild.Language.Times;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Inputs.Web;
using Lagebild.Sources.Inputs.Wires;
using Lagebild.Sources.Items;
using MailKit;
using MimeKit;
using NodaTime;

namespace Lagebild.Sources.Mail;

/// <summary>A message as an item: its subject is the headline, its sender the publisher.</summary>
internal static class MailItem
{
    /// <summary>A plain part that is so much shorter than the other only says that the message is in HTML.</summary>
    private const int LeastShare = 4;

    /// <param name="envelope">Its header.</param>
    /// <param name="number">What the mailbox knows it by, for a message without an identifier of its own.</param>
    /// <param name="texts">Its plain part, its HTML part, or both.</param>
    /// <exception cref="InputException">Its HTML is hostile.</exception>
    public static SourceItem Of(Envelope? envelope, string number, IReadOnlyList<TextPart> texts)
    {
        var from = envelope?.From.Mailboxes.FirstOrDefault();
        return new SourceItem
        {
            Key = envelope?.MessageId is { Length: > 0 } id ? id : number,
            Headline = CleanText.Line(envelope?.Subject ?? ""),
            Body = Body(texts),
            Extent = BodyExtent.Whole,
            Published = envelope?.Date is { } date ? PublicationTime.At(OffsetDateTime.FromDateTimeOffset(date)) : null,
            Publisher = from is null ? null : CleanText.Line(string.IsNullOrWhiteSpace(from.Name) ? from.Address : from.Name),
        };
    }

    private static string Body(IReadOnlyList<TextPart> texts)
    {
        var plain = texts.FirstOrDefault(t => !t.IsHtml) is { } text ? Unwrapped(text.Text) : "";
        var html = texts.FirstOrDefault(t => t.IsHtml) is { } markup ? HtmlFragment.ToText(markup.Text) : "";
        return plain.Length > 0 && plain.Length >= html.Length / LeastShare ? plain : html;
    }

    /// <summary>Senders break lines after some seventy characters.</summary>
    private static string Unwrapped(string text) => string.Join("\n\n", HardWraps.Paragraphs(CleanText.Of(text).Split('\n')));
}
