using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text.Json;
using Lagebild.Language;
using Lagebild.Language.Names;
using Lagebild.Language.Networks;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tokens;
using Lagebild.Training.Scores;

namespace Lagebild.Bench;

/// <summary>
/// <c>roofline CORPUS.jsonl</c> (Williams, Waterman, Patterson 2009): how many multiplications with weights a token takes, how many this machine does a second from the
/// nearest cache, how fast it reads memory, and which share of either bound the networks reach. One core.
/// </summary>
internal static class RooflineBench
{
    private const int Rounds = 5;

    public static Command Build()
    {
        var corpus = new Argument<FileInfo>("CORPUS") { Description = "JSON Lines with headline, published and text." };
        var sheet = new Option<FileInfo?>("--sheet") { Description = "The sheet of scores to write into." };
        var command = new Command("roofline", "What the arithmetic of the networks needs, what this machine could do, and where we stand.") { corpus, sheet };
        command.SetAction(parsed =>
        {
            var table = Table(parsed.GetRequiredValue(corpus).FullName);
            Console.WriteLine(table);
            if (parsed.GetValue(sheet) is { } file)
                ScoreSheet.Replace(file.FullName, "roofline", table);
            return 0;
        });
        return command;
    }

    private static string Table(string path)
    {
        var texts = File.ReadLines(path).Select(Text).Select(Tokenizer.For(TextLanguage.German).Tokenize).ToList();
        var tokens = texts.Sum(t => (long)t.Tokens.Length);
        var (trees, names) = (Weights(TaggerParser.German), Weights(NameTagger.German));
        var (seconds, secondsOfNames) = (Best(() => texts.ForEach(t => TaggerParser.German.Parse(t))), Best(() => texts.ForEach(t => NameTagger.German.Find(t))));
        var (peak, memory) = (Peak(), Bandwidth());
        return string.Create(CultureInfo.InvariantCulture, $"""
            ## Roofline

            Measured by `dotnet run -c Release --project bench/Lagebild.Bench -- roofline {path} --sheet docs/scores.md` on one core. Every weight of the
            networks is a byte, multiplied once a token with 16 bits.

            | what | tags and trees | names |
            | --- | ---: | ---: |
            | weights, and so multiplications a token | {trees / 1e6:0.00} million | {names / 1e6:0.00} million |
            | tokens a second, measured | {tokens / seconds:0} | {tokens / secondsOfNames:0} |
            | multiplications a second | {trees * tokens / seconds / 1e9:0.0} billion | {names * tokens / secondsOfNames / 1e9:0.0} billion |
            | of what the kernel does from the nearest cache ({peak / 1e9:0.0} billion) | {100 * trees * tokens / seconds / peak:0} % | {100 * names * tokens / secondsOfNames / peak:0} % |
            | tokens a second, if there were nothing but these multiplications | {peak / trees:0} | {peak / names:0} |
            | tokens of one pass from which on arithmetic and not memory ({memory / 1e9:0.0} GB/s) is the bound | {peak / memory:0} | {peak / memory:0} |
            """);
    }

    /// <summary>The weights of all matrices that a model holds, however deep.</summary>
    private static double Weights(object model)
    {
        var (sum, seen, left) = (0.0, new HashSet<object>(ReferenceEqualityComparer.Instance), new Stack<object>([model]));
        while (left.TryPop(out var thing))
        {
            if (!seen.Add(thing) || thing is string or Pointer)
                continue;
            if (thing is ByteMatrix matrix)
                sum += (double)matrix.Rows * matrix.Columns;
            else if (thing is System.Collections.IEnumerable many and not System.Collections.IDictionary)
            {
                foreach (var one in many)
                {
                    if (one is not null && !one.GetType().IsPrimitive)
                        left.Push(one);
                }
            }
            else if (thing.GetType().Assembly.GetName().Name!.StartsWith("Lagebild", StringComparison.Ordinal) || thing.GetType().IsGenericType)
            {
                for (var type = thing.GetType(); type is not null; type = type.BaseType)
                {
                    foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
                    {
                        if (!field.FieldType.IsPointer && !field.FieldType.IsPrimitive && !field.FieldType.IsByRefLike && field.GetValue(thing) is { } value)
                            left.Push(value);
                    }
                }
            }
        }
        return sum;
    }

    /// <summary>Multiplications a second where weights and inputs stay in the nearest cache.</summary>
    private static unsafe double Peak()
    {
        const int rows = 32, width = 256, columns = 32;
        var data = new byte[(4 * width) + (width * columns)];
        Array.Fill(data, (byte)3, 4 * width, width * columns);
        System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(data.AsSpan(0, 4 * width)).Fill(0.01f);
        var matrix = ByteMatrix.Of(new ByteTable(width, columns, data));
        var (a, c) = (new float[rows * width], new float[rows * columns]);
        Array.Fill(a, 0.5f);
        fixed (float* from = a, to = c)
        {
            var (start, end) = ((nint)from, (nint)to);
            const int times = 20_000;
            return times * (double)rows * width * columns / Best(() =>
            {
                for (var i = 0; i < times; i++)
                    ByteProduct.Multiply((float*)start, width, rows, matrix, (float*)end, columns, add: false);
            });
        }
    }

    /// <summary>Bytes a second, read one after the other from far more than any cache of one core holds.</summary>
    private static double Bandwidth()
    {
        var numbers = new long[96 * 1024 * 1024];
        Array.Fill(numbers, 1);
        long sum = 0;
        var seconds = Best(() =>
        {
            var sums = Vector<long>.Zero;
            for (var i = 0; i < numbers.Length; i += Vector<long>.Count)
                sums += new Vector<long>(numbers, i);
            sum += Vector.Sum(sums);
        });
        return sum > 0 ? numbers.Length * 8.0 / seconds : double.NaN;
    }

    private static double Best(Action action)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            action();
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }
        return best;
    }

    private static SourceText Text(string line)
    {
        using var json = JsonDocument.Parse(line);
        return new SourceText(json.RootElement.GetProperty("text").GetString()!, new TextRange(0, 0), null);
    }
}
