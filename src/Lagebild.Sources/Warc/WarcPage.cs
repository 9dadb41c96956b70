using Lagebild.Language.Times;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Inputs.Web;

namespace Lagebild.Sources.Warc;

/// <summary>A page of the web as an archive keeps it.</summary>
/// <param name="Address">Where it was fetched.</param>
/// <param name="Fetched">When; null where the archive does not say. This is not when it was published.</param>
/// <param name="Html">Its bytes, with what transport and packing did to them undone.</param>
public sealed record WarcPage(string Address, PublicationTime? Fetched, byte[] Html)
{
    /// <summary>Its main text as a report; the address that the page gives itself goes before the one where it was fetched.</summary>
    /// <exception cref="InputException">It has no main text, or is hostile.</exception>
    public RawReport ToReport() => HtmlInput.Read(TextDecoding.Decode(Html)) is var report && report.Address is null ? report with { Address = Address } : report;
}
