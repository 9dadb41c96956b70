using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

// TimeML in, TimeML out: what Microsoft.Recognizers.Text.DateTime finds in German. Of a day that may be the last or the next one, the last is taken: news tells
// of what was. usage: recognizers IN_DIR OUT_DIR
if (args is not [var from, var to])
    return 2;
Directory.CreateDirectory(to);
var model = new DateTimeRecognizer(Culture.German).GetDateTimeModel();
var files = Directory.GetFiles(from).Order(StringComparer.Ordinal).ToList();
model.Parse("Am Montag, dem 2. März 2026, um 15 Uhr.", new DateTime(2026, 3, 5));
if (model.Parse("Das Treffen ist am 12. Mai 2026.", new DateTime(2026, 3, 5)).Count == 0)
    throw new InvalidOperationException("The recogniser finds no date: it was not loaded whole.");
var clock = new Stopwatch();
foreach (var file in files)
{
    var xml = File.ReadAllText(file);
    var day = DateTime.Parse(Regex.Match(xml, "CREATION_TIME[^>]*>\\s*([0-9-]{10})").Groups[1].Value, CultureInfo.InvariantCulture);
    var text = WebUtility.HtmlDecode(Regex.Replace(Regex.Match(xml, "<TEXT>(.*?)</TEXT>", RegexOptions.Singleline).Groups[1].Value, "<[^>]+>", ""));
    clock.Start();
    var found = model.Parse(text, day);
    clock.Stop();
    var result = new StringBuilder("<TimeML>\n<TEXT>");
    var at = 0;
    foreach (var one in found.Where(f => f.Start >= at).OrderBy(f => f.Start).ToList())
    {
        if (one.Start < at || Value(one) is not var (type, value))
            continue;
        result.Append(Escaped(text[at..one.Start])).Append(CultureInfo.InvariantCulture, $"<TIMEX3 tid=\"t{one.Start}\" type=\"{type}\" value=\"{value}\">")
            .Append(Escaped(text[one.Start..(one.End + 1)])).Append("</TIMEX3>");
        at = one.End + 1;
    }
    result.Append(Escaped(text[at..])).Append("</TEXT>\n</TimeML>\n");
    File.WriteAllText(Path.Combine(to, Path.GetFileName(file)), result.ToString());
}
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalMilliseconds / files.Count:0.0} ms a text"));
return 0;

static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

static (string, string)? Value(ModelResult one)
{
    if (one.Resolution is null || !one.Resolution.TryGetValue("values", out var all) || all is not List<Dictionary<string, string>> { Count: > 0 } values)
        return null;
    var first = values[0];
    var timex = first.GetValueOrDefault("timex", "");
    var value = first.GetValueOrDefault("value", first.GetValueOrDefault("start", timex));
    return one.TypeName.Split('.')[^1] switch
    {
        "date" => ("DATE", value),
        "daterange" => ("DATE", timex.StartsWith('(') || timex.Contains('X', StringComparison.Ordinal) ? value : timex),
        "time" or "timerange" => ("TIME", timex),
        "datetime" or "datetimerange" => ("TIME", value.Length >= 16 ? value[..16].Replace(' ', 'T') : timex),
        "duration" => ("DURATION", timex),
        "set" => ("SET", timex),
        _ => null,
    };
}
