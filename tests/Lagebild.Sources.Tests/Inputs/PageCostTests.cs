using Lagebild.Sources.Inputs;
using Lagebild.Sources.Inputs.Web;

namespace Lagebild.Sources.Tests.Inputs;

[Collection(ProcessorTime.Alone)]
public sealed class PageCostTests
{
    private const string First = "Die Präsidentin der Insel reist am Montag nach Hafenstadt und trifft dort den Kanzler, wie ihr Büro am Sonntag mitteilte.";

    [Theory]
    [InlineData("<p>(</p>", 4_000)]
    [InlineData("<span class=\"sr-only\">x</span>", 8_000)]
    [InlineData("<span>wort </span>", 8_000)]
    [InlineData("<table><tr><td>a</td><td>b</td></tr></table>", 2_000)]
    [InlineData("<h1>Reise</h1>", 4_000)]
    [InlineData("<time>4. Mai 2026</time>", 8_000)]
    [InlineData("<p>Die Präsidentin reist am Montag nach Hafenstadt und spricht dort über den Fluss.</p>", 2_000)]
    [InlineData("<div><p>Die Präsidentin reist am Montag nach Hafenstadt und spricht dort über den Fluss.</p></div>", 2_000)]
    public void A_page_of_one_thing_over_and_over_costs_in_proportion_to_its_length(string piece, int times) =>
        ProcessorTime.IsProportional(size => Take(piece, size), times / 2);

    private static void Take(string piece, int times)
    {
        try
        {
            _ = HtmlInput.Read($"<!doctype html><html lang=\"de\"><head><title>Reise nach Hafenstadt</title></head><body><article><h1>Reise nach Hafenstadt</h1><p>{First}</p>"
                + string.Concat(Enumerable.Repeat(piece, times)) + "</article></body></html>");
        }
        catch (InputException)
        {
            // Too much for a page is an answer too.
        }
    }
}
