using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Lagebild.Sources.Tests.Fetching;

/// <summary>
/// One answer, as a table writes it: parts joined by <c> + </c>. A number is a status, <c>Name: value</c> a field; what else there is stands in
/// <see cref="Add"/>. Length and coding are given by fields unless the parts give them themselves.
/// </summary>
internal sealed class PlayAnswer
{
    private const int BombLength = 4_000_000;

    private readonly StringBuilder _head = new();
    private byte[] _body = [];
    private bool _isFramed = true;
    private bool _hasHead;
    private bool _stalls;
    private bool _closes;
    private bool _isEndless;

    public static PlayAnswer Parse(string text)
    {
        var answer = new PlayAnswer();
        foreach (var part in text.Split(" + ", StringSplitOptions.TrimEntries))
            answer.Add(part);
        return answer;
    }

    /// <summary>These bytes and no others; then the connection is closed.</summary>
    public static PlayAnswer Of(byte[] bytes) => new() { _isFramed = false, _body = bytes };

    /// <summary>False where the connection is to be closed.</summary>
    public async Task<bool> PlayAsync(Stream stream, CancellationToken cancellation)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(Head()), cancellation);
        await stream.WriteAsync(_body, cancellation);
        await stream.FlushAsync(cancellation);
        while (_isEndless)
            await stream.WriteAsync(Encoding.Latin1.GetBytes("400\r\n" + new string('x', 1024) + "\r\n"), cancellation);
        if (_stalls)
            await Task.Delay(Timeout.Infinite, cancellation);
        return _isFramed && !_closes;
    }

    private void Add(string part)
    {
        var words = part.Split(' ', 2);
        var (word, text) = (words[0], words.Length == 2 ? words[1].Replace("¶", "\r\n", StringComparison.Ordinal) : "");
        switch (word)
        {
            case "stall": _stalls = true; break;
            case "close": _closes = true; break;
            case "unframed": _isFramed = false; break;
            case "HTTP/1.0": Line($"HTTP/1.0 {text} Played"); break;
            case "hint": _head.Append("HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n"); break;
            case "long-field": Line($"X-Long: {new string('x', int.Parse(text, CultureInfo.InvariantCulture))}"); break;
            case "raw": Raw(text); break;
            case "body": _body = Encoding.UTF8.GetBytes(text); break;
            case "letters": _body = Letters(int.Parse(text, CultureInfo.InvariantCulture)); break;
            case "chunked": Chunked($"{text.Length:x}\r\n{text}\r\n0\r\n\r\n"); break;
            case "chunks": Chunked(text); break;
            case "endless": Chunked(""); _isEndless = true; break;
            case "gzip": Coded("gzip", Encoding.UTF8.GetBytes(text)); break;
            case "zlib": Coded("deflate", Compressed(Encoding.UTF8.GetBytes(text), s => new ZLibStream(s, CompressionLevel.Optimal))); break;
            case "deflate": Coded("deflate", Compressed(Encoding.UTF8.GetBytes(text), s => new DeflateStream(s, CompressionLevel.Optimal))); break;
            case "br": Coded("br", Encoding.UTF8.GetBytes(text)); break;
            case "br-cut": Coded("br", Encoding.UTF8.GetBytes(text)); _body = _body[..^4]; break;
            case "gzip-letters": Coded("gzip", Letters(int.Parse(text, CultureInfo.InvariantCulture))); break;
            case "br-letters": Coded("br", Letters(int.Parse(text, CultureInfo.InvariantCulture))); break;
            case "gzip-bomb": Coded("gzip", new byte[BombLength]); break;
            case "br-bomb": Coded("br", new byte[BombLength]); break;
            default: Line(char.IsAsciiDigit(word[0]) ? $"HTTP/1.1 {part} Played" : part); break;
        }
    }

    private void Line(string line)
    {
        _hasHead = true;
        _head.Append(line).Append("\r\n");
    }

    private void Raw(string text)
    {
        _isFramed = false;
        _body = Encoding.Latin1.GetBytes(text);
    }

    private void Chunked(string chunks)
    {
        Line("Transfer-Encoding: chunked");
        _body = Encoding.Latin1.GetBytes(chunks);
    }

    private void Coded(string coding, byte[] bytes)
    {
        Line($"Content-Encoding: {coding}");
        _body = coding switch
        {
            "gzip" => Compressed(bytes, s => new GZipStream(s, CompressionLevel.Optimal)),
            "br" => Compressed(bytes, s => new BrotliStream(s, CompressionLevel.Fastest)),
            _ => bytes,
        };
    }

    private string Head()
    {
        if (!_hasHead)
            return _head.ToString();

        var head = _head.ToString();
        var isFramedAlready = head.Contains("Content-Length", StringComparison.Ordinal) || head.Contains("chunked", StringComparison.Ordinal) || head.Contains(" 204 ", StringComparison.Ordinal) || head.Contains(" 304 ", StringComparison.Ordinal);
        return (_isFramed && !isFramedAlready ? $"{head}Content-Length: {_body.Length}\r\n" : head) + "\r\n";
    }

    /// <summary>Text that hardly compresses, always the same.</summary>
    private static byte[] Letters(int count)
    {
        var chance = new Random(1);
        return [.. Enumerable.Range(0, count).Select(_ => (byte)('a' + chance.Next(26)))];
    }

    private static byte[] Compressed(byte[] bytes, Func<Stream, Stream> compressor)
    {
        var sent = new MemoryStream();
        using (var stream = compressor(sent))
            stream.Write(bytes);
        return sent.ToArray();
    }
}
