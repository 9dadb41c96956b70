using System.CommandLine;

namespace Lagebild.App;

internal static class Program
{
    private static int Main(string[] args)
    {
        var root = new RootCommand("Reads political and diplomatic news and keeps a sourced picture of each developing story.");
        return root.Parse(args).Invoke();
    }
}
