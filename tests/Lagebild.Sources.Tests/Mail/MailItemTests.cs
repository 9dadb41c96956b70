using Lagebild.Sources.Mail;
using MailKit;
using MimeKit;

namespace Lagebild.Sources.Tests.Mail;

public sealed class MailItemTests
{
    [Fact]
    public void A_message_without_a_header_is_known_by_its_number()
    {
        var item = MailItem.Of(null, "7:1", [new TextPart("plain") { Text = "Moin." }]);
        Assert.Equal(("7:1", "", "Moin.", null, null), (item.Key, item.Headline, item.Body, item.Publisher, item.Published));
    }

    [Fact]
    public void A_sender_without_a_name_is_its_address()
    {
        var envelope = new Envelope { Subject = "Moin\r\n moin" };
        envelope.From.Add(new MimeKit.MailboxAddress("", "presse@kueste.example"));
        var item = MailItem.Of(envelope, "7:1", []);
        Assert.Equal(("presse@kueste.example", "Moin moin"), (item.Publisher, item.Headline));
    }

    [Fact]
    public void The_sample_of_a_newsletter_is_read_whole()
    {
        var message = MimeMessage.Load(new MemoryStream(Reading.Sample("newsletter.eml")));
        var envelope = new Envelope { Subject = message.Subject, MessageId = message.MessageId, Date = message.Date };
        envelope.From.AddRange(message.From);

        Reading.EqualsGolden("newsletter.eml.txt", new([MailItem.Of(envelope, "1:1", [.. message.BodyParts.OfType<TextPart>()])]));
    }

    [Fact]
    public void Lines_broken_to_a_width_are_joined()
    {
        const string Broken = "Ministerin Mette Holberg reist am Dienstag nach Flensburg und trifft\r\ndort Minister Arvid Sundholm, wie ihr Haus am Montag mitteilte. Die\r\nbeiden wollen über die Zukunft der Fähre sprechen, die seit März nicht\r\nmehr fährt.\r\n";
        Assert.DoesNotContain('\n', MailItem.Of(null, "7:1", [new TextPart("plain") { Text = Broken }]).Body);
    }
}
