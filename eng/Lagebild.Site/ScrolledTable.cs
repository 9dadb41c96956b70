using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace Lagebild.Site;

/// <summary>A table that is wider than the page is moved by itself.</summary>
internal sealed class ScrolledTable : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.Write("<div class=\"scroll\" tabindex=\"0\">");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
