using Microsoft.Playwright;

namespace Lagebild.Desk.Journeys;

/// <summary>One tab of a browser, and all that went wrong in it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    public Visit(IBrowserContext context, IPage page, string address)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _faults.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => _faults.Add($"script: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                _faults.Add($"request: {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Console errors and requests to elsewhere.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public async Task GoAsync(string path)
    {
        var answer = await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        Status = answer?.Status ?? 0;
    }

    /// <summary>Status of the last page.</summary>
    public int Status { get; private set; }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
