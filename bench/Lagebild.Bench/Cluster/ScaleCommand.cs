using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Lagebild.Bench.Dossiers;
using Lagebild.Training.Scores;

namespace Lagebild.Bench.Cluster;

/// <summary><c>scale</c>: measures what the parts of a cluster cost, and computes from that and from stated assumptions what a house needs that outgrew one machine.</summary>
internal static partial class ScaleCommand
{
    private const double Hours = 730, Gib = 1024.0 * 1024 * 1024;

    /// <summary>Part of a machine that is to be in use at most; the rest is for what was not thought of.</summary>
    private const double Ceiling = 0.6;

    public static Command Create()
    {
        var corpus = new Argument<string[]>("CORPUS") { Description = "JSON Lines with id, headline, text, published.", Arity = ArgumentArity.OneOrMore };
        var reports = new Option<int>("--reports") { Description = "Reports in the database that is measured.", DefaultValueFactory = _ => 2000 };
        var house = new House.Options();
        var scores = new Option<string>("--desk") { Description = "The sheet with the measured desk, for what a story takes in memory where there are many.", DefaultValueFactory = _ => "docs/scores.md" };
        var sheet = new Option<string?>("--scores") { Description = "Also write the table into this sheet." };
        var command = new Command("scale", "Computes what many articles and readers need, from costs that it measures.") { corpus, reports, scores, sheet };
        house.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var files = parsed.GetValue(corpus)!;
            var table = Table(await MeasuredCosts.OfAsync(Corpus.Load(files), parsed.GetValue(reports), cancellation), house.Of(parsed), parsed.GetValue(reports), StoryBytes(parsed.GetValue(scores)!));
            Console.WriteLine(table);
            if (parsed.GetValue(sheet) is { } path)
                ScoreSheet.Replace(path, "scale", $"""
                    ## Ten machines, on paper

                    Computed by `dotnet run -c Release --project bench/Lagebild.Bench -- scale {string.Join(' ', files)} --scores {path}`. What is measured, it measures itself; what is assumed, its options say.

                    {table}
                    """);
        });
        return command;
    }

    /// <summary>Bytes of a desk's memory by its stories, from the sheet's section "The desk under load"; null where there is none.</summary>
    private static double? StoryBytes(string sheet) => ScoreSheet.Section(sheet, "desk") is { } section && Desk().Match(section) is { Success: true } desk
        ? double.Parse(desk.Groups["memory"].Value, CultureInfo.InvariantCulture) * 1048576 / double.Parse(desk.Groups["stories"].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?<stories>\d+) stories;.*memory (?<memory>\d+) MB at rest", RegexOptions.Singleline)]
    private static partial Regex Desk();

    private static string Table(MeasuredCosts costs, House house, int reports, double? storyBytes)
    {
        var mean = house.Articles / 86400.0;
        var peak = mean * house.Peak;
        var pages = house.Readers / house.Pause;
        var stories = house.Articles * costs.Story.PerReport;
        var (reading, appending, following, showing) = (peak * costs.Read / 1000, peak * costs.Append.Client / 1000, peak * costs.Follow.Desk / 1000 * house.Machines, pages * costs.Page.Desk / 1000);
        var machines = reading + appending + following + showing;
        var database = ((peak * costs.Append.Server) + (peak * costs.Follow.Server * house.Machines) + (pages * costs.Page.Server)) / 1000;
        var wire = (peak * costs.Append.Bytes) + (peak * costs.Follow.Bytes * house.Machines) + (pages * costs.Page.Bytes);
        var days = ((house.Memory * Gib * Ceiling) - costs.Idle) / (stories * (storyBytes ?? costs.Story.Bytes));
        var (year, archive) = (house.Articles * 365 * costs.Stored / Gib, house.Articles * 30 * costs.Append.Log / Gib);
        var cores = (house.Machines * house.Cores) + house.ServerCores;
        return string.Create(CultureInfo.InvariantCulture, $"""
            **Assumed**: {house.Articles:N0} articles a day, in the busiest hour {house.Peak:0.#} times the mean; {house.Readers} readers at once, each at another page every {house.Pause:0} s; {house.Machines} machines of {house.Cores} cores and {house.Memory} GiB that all serve and follow sources, and one PostgreSQL of {house.ServerCores} cores; a general-purpose virtual machine at {house.Price.Low:0.00} to {house.Price.High:0.00} EUR a core and hour with its memory, a disk at {house.Disk.Low:0.00} to {house.Disk.High:0.00} EUR a GiB and month. No more than {Ceiling:0 %} of a machine is to be in use.

            | measured, at {reports} reports | figure |
            | --- | ---: |
            | to read an article | {costs.Read:0.0} ms of a core |
            | to append a report by itself: at whoever appends, at PostgreSQL | {costs.Append.Client:0.0} and {costs.Append.Server:0.0} ms of a core |
            | the same by the clock, median; writers go one after the other | {costs.Append.Clock:0.0} ms |
            | rows written and rows read for a report | {costs.Append.Written:0} and {costs.Append.Read:0} |
            | write-ahead log a report; database a report, with indexes | {costs.Append.Log / 1024:0} KiB; {costs.Stored / 1024:0} KiB |
            | network between whoever appends and PostgreSQL, a report | {costs.Append.Bytes / 1024:0} KiB |
            | to take an arrival into a picture: at each desk, at PostgreSQL | {costs.Follow.Desk:0.0} and {costs.Follow.Server:0.0} ms of a core, {costs.Follow.Bytes / 1024:0} KiB |
            | a page, as readers mix them: at the desk, at PostgreSQL | {costs.Page.Desk:0.0} and {costs.Page.Server:0.0} ms of a core, {costs.Page.Bytes / 1024:0} KiB between them, {costs.Page.Sent / 1024:0} KiB to the reader |
            | memory of a desk without stories; of one with these, a story | {costs.Idle / 1048576:0} MiB; {costs.Story.Bytes / 1024:0} KiB |
            | memory of a desk with many stories, a story ([scores](scores.md), "The desk under load") | {(storyBytes ?? double.NaN) / 1024:0} KiB |
            | stories a report | {costs.Story.PerReport:0.00} |

            | computed, in the busiest hour | figure |
            | --- | ---: |
            | documents a second; over the day | {peak:0.0}; {mean:0.0} |
            | cores to read | {reading:0.00} |
            | cores to append, at the machines | {appending:0.00} |
            | cores to follow, all {house.Machines} desks together | {following:0.00} |
            | cores for {pages:0} pages a second | {showing:0.00} |
            | of the machines' {house.Machines * house.Cores} cores | {machines / (house.Machines * house.Cores):0 %} |
            | cores of PostgreSQL; of its {house.ServerCores} | {database:0.00}; {database / house.ServerCores:0 %} |
            | time in which somebody holds the right to write | {peak * costs.Append.Clock / 1000:0 %} |
            | rows that PostgreSQL writes and reads for arrivals, a second | {peak * costs.Append.Written:0} and {peak * costs.Append.Read:0} |
            | network at PostgreSQL; to readers | {wire * 8 / 1e6:0} and {pages * costs.Page.Sent * 8 / 1e6:0} Mbit/s |
            | database a year; write-ahead log a month, where it is kept | {year:0} and {archive:0} GiB |
            | days of articles whose stories a desk of {house.Memory} GiB holds | {days:0.0} |
            | machines a month | {cores * Hours * house.Price.Low:N0} to {cores * Hours * house.Price.High:N0} EUR |
            | disk a month, for a year of articles | {year * house.Disk.Low:N0} to {year * house.Disk.High:N0} EUR |
            | machines that the work itself asks for, at {Ceiling:0 %} | {Math.Ceiling(machines / Ceiling / house.Cores):0} |
            """);
    }

    /// <summary>What is assumed.</summary>
    private sealed record House(double Articles, int Machines, int Cores, int Memory, int ServerCores, int Readers, double Pause, double Peak, (double Low, double High) Price, (double Low, double High) Disk)
    {
        /// <summary>The assumptions as options.</summary>
        public sealed class Options
        {
            private readonly Option<int> _articles = new("--articles") { Description = "Articles a day.", DefaultValueFactory = _ => 200_000 };
            private readonly Option<int> _machines = new("--machines") { Description = "Machines that serve and follow sources.", DefaultValueFactory = _ => 10 };
            private readonly Option<int> _cores = new("--cores") { Description = "Cores of each.", DefaultValueFactory = _ => 4 };
            private readonly Option<int> _memory = new("--memory") { Description = "GiB of each.", DefaultValueFactory = _ => 16 };
            private readonly Option<int> _server = new("--server-cores") { Description = "Cores of PostgreSQL.", DefaultValueFactory = _ => 8 };
            private readonly Option<int> _readers = new("--readers") { Description = "Readers at once.", DefaultValueFactory = _ => 500 };
            private readonly Option<double> _pause = new("--pause") { Description = "Seconds that a reader looks at a page.", DefaultValueFactory = _ => 10 };
            private readonly Option<double> _peak = new("--peak") { Description = "The busiest hour, in means of the day.", DefaultValueFactory = _ => 3 };
            private readonly Option<double[]> _price = new("--price") { Description = "EUR a core and hour, lowest and highest.", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [0.05, 0.20] };
            private readonly Option<double[]> _disk = new("--disk") { Description = "EUR a GiB and month, lowest and highest.", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [0.05, 0.15] };

            public void AddTo(Command command)
            {
                foreach (var option in (Option[])[_articles, _machines, _cores, _memory, _server, _readers, _pause, _peak, _price, _disk])
                    command.Add(option);
            }

            public House Of(ParseResult parsed) => new(
                parsed.GetValue(_articles), parsed.GetValue(_machines), parsed.GetValue(_cores), parsed.GetValue(_memory), parsed.GetValue(_server), parsed.GetValue(_readers), parsed.GetValue(_pause),
                parsed.GetValue(_peak), Pair(parsed.GetValue(_price)!), Pair(parsed.GetValue(_disk)!));

            private static (double Low, double High) Pair(double[] values) => (values[0], values[1]);
        }
    }
}
