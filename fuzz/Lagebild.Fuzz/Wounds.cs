namespace Lagebild.Fuzz;

/// <summary>Damages bytes: cuts, repetitions, flipped bits and what readers trip over. Seeded: the same damage every time.</summary>
internal sealed class Wounds(int seed)
{
    private static readonly byte[][] Nasty =
    [
        [0], [0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80], [0x1F, 0x8B, 8, 0], @"\ud800"u8.ToArray(), @"\u0000"u8.ToArray(), "\\"u8.ToArray(), "\u202E"u8.ToArray(), "\u200D"u8.ToArray(), "\u0661"u8.ToArray(),
        "👩‍👩‍👧"u8.ToArray(), "null"u8.ToArray(), "{}"u8.ToArray(), "[]"u8.ToArray(), "[[[["u8.ToArray(), "[{"u8.ToArray(), "\"}"u8.ToArray(), "-1e999"u8.ToArray(), "-1"u8.ToArray(), "99999999999"u8.ToArray(),
        "\""u8.ToArray(), "'"u8.ToArray(), "<"u8.ToArray(), ">"u8.ToArray(), ":"u8.ToArray(), "%"u8.ToArray(), "{"u8.ToArray(), "]"u8.ToArray(), "*"u8.ToArray(), "/"u8.ToArray(), ".."u8.ToArray(), "~"u8.ToArray(), "X"u8.ToArray(),
        "<b>"u8.ToArray(), "</p>"u8.ToArray(), "</item>"u8.ToArray(), "<item>"u8.ToArray(), "<!--"u8.ToArray(), "<![CDATA["u8.ToArray(), "]]>"u8.ToArray(), "&#0;"u8.ToArray(), "&#x110000;"u8.ToArray(), "&#xD800;"u8.ToArray(), "&nope;"u8.ToArray(),
        "<!DOCTYPE x [<!ENTITY a 'b'>]>"u8.ToArray(), " xmlns:a=''"u8.ToArray(), " xmlns='x'"u8.ToArray(), " xml:base='http://['"u8.ToArray(), "http://"u8.ToArray(), "https://[::1"u8.ToArray(),
        "\r\n\r\n"u8.ToArray(), "\nWARC/1.0\r\n"u8.ToArray(), "Content-Length: 99999999999\r\n"u8.ToArray(), "\u001b["u8.ToArray(), "„"u8.ToArray(), "\r"u8.ToArray(),
        "9999-12-31T23:59:59Z"u8.ToArray(), "0001-01-01T00:00:00+14:00"u8.ToArray(), "9999-12-31T24:00:00-14:00"u8.ToArray(),
    ];

    private readonly Random _random = new(seed);

    /// <summary>One of them, wounded one to twelve times.</summary>
    public byte[] Of(IReadOnlyList<byte[]> corpus)
    {
        var bytes = corpus[_random.Next(corpus.Count)];
        for (var i = _random.Next(1, 13); i > 0; i--)
            bytes = Wound(bytes);
        return bytes;
    }

    private byte[] Wound(byte[] bytes)
    {
        var at = _random.Next(bytes.Length + 1);
        var end = Math.Min(bytes.Length, at + _random.Next(1, 61));
        var nasty = Nasty[_random.Next(Nasty.Length)];
        return _random.Next(6) switch
        {
            0 => [.. bytes[..at], .. bytes[end..]],
            1 => [.. bytes[..at], .. nasty, .. bytes[at..]],
            2 => [.. bytes[..end], .. bytes[at..]],
            3 => bytes[..at],
            4 => [.. bytes[..at], .. nasty, .. bytes[end..]],
            _ => [.. bytes[..at], .. bytes[at..end].Select(b => (byte)(b ^ (1 << (end % 8)))), .. bytes[end..]],
        };
    }
}
