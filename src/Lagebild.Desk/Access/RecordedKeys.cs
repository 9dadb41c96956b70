using System.Xml.Linq;
using Lagebild.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Lagebild.Desk.Access;

/// <summary>
/// The keys that sign cookies and forms, kept in the database: sessions outlive a restart and hold on every machine that serves it. The framework asks for
/// them without asynchrony, seldom: at the start, and once a day.
/// </summary>
internal sealed class RecordedKeys(IDossierStore store) : IXmlRepository
{
    private const string Kind = "cookie-key";

    public IReadOnlyCollection<XElement> GetAllElements() => [.. store.Records.ListAsync(Kind).GetAwaiter().GetResult().Select(r => XElement.Parse(r.Content))];

    public void StoreElement(XElement element, string friendlyName)
    {
        var record = new DeskRecord(Kind, $"{friendlyName} {Guid.NewGuid():N}", 0, element.ToString(SaveOptions.DisableFormatting));
        store.Records.PutAsync(record).GetAwaiter().GetResult();
    }
}
