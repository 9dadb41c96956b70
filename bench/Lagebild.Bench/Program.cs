using System.CommandLine;
using Lagebild.Bench.Cluster;
using Lagebild.Bench.Desk;
using Lagebild.Bench.Dossiers;
using Lagebild.Bench.Soak;
using Lagebild.Bench.Sources;

namespace Lagebild.Bench;

/// <summary>Measures speed, memory and growth. One subcommand a file beside this one; this list names them.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var root = new RootCommand("Measures speed, memory and growth of Lagebild.")
        {
            ReadingBench.Build(),
            RooflineBench.Build(),
            TimesBench.Build(),
            CopiesCommand.Create(),
            GrowthCommand.Create(),
            SourcesCommand.Create(),
            DeskCommand.Create(),
            ClusterCommand.Create(),
            ScaleCommand.Create(),
        };
        foreach (var command in SoakCommand.Create().Concat(ReadersCommand.Create()))
            root.Subcommands.Add(command);
        return root.Parse(args).Invoke();
    }
}
