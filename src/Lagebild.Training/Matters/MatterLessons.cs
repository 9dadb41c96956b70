using System.Globalization;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Training.Decisions;
using NodaTime;

namespace Lagebild.Training.Matters;

/// <summary>What a sentence of a lesson says about open matters and silences.</summary>
/// <param name="IsOpen">That something is open.</param>
/// <param name="Slots">Which slots of which engagements that concerns; the engagement is empty where the lesson names none.</param>
/// <param name="IsNobodys">That it concerns no engagement.</param>
/// <param name="Silent">Who is silent.</param>
internal sealed record MatterNote(bool IsOpen, IReadOnlyList<(SlotName Slot, string Engagement)> Slots, bool IsNobodys, IReadOnlyList<string> Silent)
{
    private const string Nobodys = "none";

    /// <summary>Parts parted by ";": "?" (open), "? none" (and no engagement's), "? time" (a slot), "? time 2" (a slot of the second engagement), "S name" (silent).</summary>
    /// <exception cref="FormatException">No such reading.</exception>
    public static MatterNote Parse(string reading)
    {
        var note = (IsOpen: false, Slots: new List<(SlotName, string)>(), IsNobodys: false, Silent: new List<string>());
        foreach (var part in reading.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.StartsWith("S ", StringComparison.Ordinal))
            {
                note.Silent.Add(part[2..]);
                continue;
            }
            if (part == "–")
                continue;
            if (part[0] != '?' || part[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries) is not { Length: <= 2 } words)
                throw new FormatException($"No reading of a lesson about open matters: {reading}");
            note.IsOpen = true;
            if (words is [Nobodys])
                note.IsNobodys = true;
            else if (words.Length > 0)
                note.Slots.Add((Enum.Parse<SlotName>(words[0], true), words.Length > 1 ? words[1] : ""));
        }
        return new MatterNote(note.IsOpen, note.Slots, note.IsNobodys, note.Silent);
    }
}

/// <summary>Texts written for this project, and what each says is open and who is silent.</summary>
internal static class MatterLessons
{
    private static readonly LocalDate Tuesday = new(2026, 3, 10);

    /// <summary>A table of sentences: text, and what the last sentence of it says.</summary>
    /// <exception cref="FormatException">A row does not keep to the form.</exception>
    public static IEnumerable<MatterArticle> Load(string path, ILanguagePipeline pipeline)
    {
        var number = 0;
        var file = Path.GetFileNameWithoutExtension(path);
        foreach (var cells in Rows(path))
        {
            if (cells is not [var text, var reading])
                throw new FormatException($"A lesson about open matters has two cells: {cells[0]}");
            number++;
            var document = Document.Create("", text, TextLanguage.German, new PublicationTime(Tuesday));
            var material = Reader.Prepare(document, pipeline.Analyze(document.ToSourceText()));
            var article = GoldArticle.Of(string.Create(CultureInfo.InvariantCulture, $"{file}{number:0000}"), "lessons", material, _ => []);
            yield return MatterArticle.Lesson(article, MatterNote.Parse(reading));
        }
    }

    /// <summary>
    /// A table of what whole reports say, those of the lessons about engagements of the same file name: number of the report, words of the sentence, what it
    /// says. By the report's name as those lessons give it; reports without a row say nothing of the kind.
    /// </summary>
    /// <exception cref="FormatException">A row does not keep to the form.</exception>
    public static ILookup<string, (string Words, MatterNote Note)> LoadReports(string path)
    {
        var file = Path.GetFileNameWithoutExtension(path);
        return Rows(path).Select(cells => cells is [var number, var words, var reading] && int.TryParse(number, CultureInfo.InvariantCulture, out var report)
                ? (Name: string.Create(CultureInfo.InvariantCulture, $"{file}{report:0000}"), Words: words, Note: MatterNote.Parse(reading))
                : throw new FormatException($"A row about a report has its number, words and a reading: {cells[0]}"))
            .ToLookup(r => r.Name, r => (r.Words, r.Note));
    }

    private static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(path)
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| ---", StringComparison.Ordinal) && !l.StartsWith("| text", StringComparison.Ordinal) && !l.StartsWith("| report", StringComparison.Ordinal))
            .Select(l => l.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries));
}
