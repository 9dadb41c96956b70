using System.IO.Compression;
using System.Text;

namespace Lagebild.Sources.Tests.Warc;

/// <summary>Archives made for a test.</summary>
internal static class WarcSample
{
    public const string Paragraph = "Minister Arvid Sundholm trifft am Dienstag in Flensburg Ministerin Mette Holberg, wie sein Haus am Montag mitteilte.";

    public static byte[] Html(string title) => Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"de\"><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{Paragraph}</p></article></body></html>");

    public static byte[] Response(string title, string header = "", byte[]? body = null) =>
        Record("response", [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{header}\r\n"), .. body ?? Html(title)], title);

    public static byte[] Record(string type, byte[] block, string name, long? length = null, string fields = "") =>
    [
        .. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Date: 2026-04-13T09:00:00Z\r\nWARC-Target-URI: <https://nordwind.example/{name}>\r\n"
            + $"Content-Type: application/http; msgtype=response\r\n{fields}Content-Length: {length ?? block.Length}\r\n\r\n"),
        .. block,
        .. "\r\n\r\n"u8,
    ];

    public static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Packed(byte[] bytes, Func<Stream, Stream> packing)
    {
        var packed = new MemoryStream();
        using (var stream = packing(packed))
            stream.Write(bytes);
        return packed.ToArray();
    }
}
