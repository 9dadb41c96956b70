using System.Diagnostics;
using Lagebild.Training.Predictions;

namespace Lagebild.Training.Tests.Predictions;

/// <summary>The same words give the same columns whatever vectors the machine has.</summary>
public class VectorWidthTests
{
    private const string Sentences = """
        1	Die	_	_	_	_	_	_	_	_
        2	Unterhändler	_	_	_	_	_	_	_	_
        3	trafen	_	_	_	_	_	_	_	_
        4	sich	_	_	_	_	_	_	_	_
        5-6	im	_	_	_	_	_	_	_	_
        5	in	_	_	_	_	_	_	_	_
        6	dem	_	_	_	_	_	_	_	_
        7	Rathaus	_	_	_	_	_	_	_	_
        8	,	_	_	_	_	_	_	_	_
        9	bevor	_	_	_	_	_	_	_	_
        10	sie	_	_	_	_	_	_	_	_
        11	nach	_	_	_	_	_	_	_	_
        12	Brüssel	_	_	_	_	_	_	_	_
        13	weiterreisten	_	_	_	_	_	_	_	_
        14	.	_	_	_	_	_	_	_	_

        1	Nichts	_	_	_	_	_	_	_	_
        2	Neues	_	_	_	_	_	_	_	_
        3	?	_	_	_	_	_	_	_	_

        """;

    [Theory]
    [InlineData("DOTNET_EnableAVX512", "DOTNET_EnableAVX512F", "DOTNET_EnableAVX10v1")]
    [InlineData("DOTNET_EnableAVX2")]
    public void A_process_without_wide_vectors_writes_the_same_file(params string[] switches)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var input = Path.Combine(folder.FullName, "in.conllu");
            File.WriteAllText(input, Sentences);
            var here = Path.Combine(folder.FullName, "here.conllu");
            PredictUd.Run(input, here, Language.TextLanguage.German, Language.Parsing.TaggerParser.German);
            var there = Path.Combine(folder.FullName, "there.conllu");
            RunNarrow(switches, ["predict", "ud", input, there]);
            Assert.Equal(File.ReadAllText(here), File.ReadAllText(there));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void RunNarrow(string[] switches, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PredictUd).Assembly.Location, .. arguments]) { RedirectStandardError = true };
        foreach (var name in switches)
            start.Environment[name] = "0";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors);
    }
}
