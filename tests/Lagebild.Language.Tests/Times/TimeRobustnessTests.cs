using CsCheck;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Times;
using Lagebild.Language.Tokens;
using NodaTime;

namespace Lagebild.Language.Tests.Times;

public class TimeRobustnessTests
{
    internal static readonly PublicationTime Published = new(new LocalDate(2025, 10, 17));

    private static readonly string[] Pieces =
    [
        "am", "im", "den", "31.02.2025", "0.0.0000", "99.", "16.", "Oktober", "Mai", "2014", "9999", "0000", "/", "-", "bis", "und", ",", "Uhr", "25",
        "24.00", "Montag", "Montagabend", "kommenden", "vorvorgestern", "Jahren", "Jahr", "vor", "in", "999999999", "Jahrhundert", "Ende", "KW", "60", "seit",
        "12345678901234567890123456789012345678901234567890", "Ostern", "jeden", "dritten", "drei", "halbe", "Stunde", ".", "später", "Tag", "1990er", "10-99", "2014/13",
        "halb", "Viertel", "anderthalb", "2,5", "Jahresende", "Herbst", "vergangenen", "siebziger", "Jahre", "für", "ganze", "am", "15.", "(", ")", "Di.", "Woche", "kommende", "um", "8", "abends", "sieben", "fünf", "letzten", "Oktoberwoche", "zweiten", "mittwochabends", "8:00:31", "22.11", "05/2024", "dreiviertel", "Volkstrauertag", "nächsten", "Jahres", "über", "heute", "noch", "Abend", "des", "10.",
    ];

    [Fact]
    public void Any_row_of_time_words_is_read_without_error_and_in_bounds()
    {
        OneOf(Pieces).Array[1, 40].Select(words => string.Join(' ', words)).Sample(text =>
        {
            var found = Tag(text, Published);

            var end = 0;
            foreach (var time in found)
            {
                Assert.InRange(time.Range.Start, end, text.Length);
                Assert.InRange(time.Range.End, time.Range.Start + 1, text.Length);
                Assert.NotEmpty(time.Value);
                end = time.Range.End;
            }
        });
    }

    [Fact]
    public void The_ends_of_the_calendar_are_no_trap()
    {
        var days = new[] { new LocalDate(1, 1, 1), new LocalDate(9999, 12, 31), new LocalDate(1500, 1, 1), new LocalDate(9000, 12, 31) };
        OneOf([.. Pieces, "31.12.9999", "1.1.0001", "KW", "52", "9999", "Winter", "CET", "Uhr", "New", "Yorker", "Zeit", "MEZ", "am", "Tag", "darauf", "9999", "Jahrhunderten", "tags", "Heute", "hundert"])
            .Array[1, 30].Select(Gen.Int[0, days.Length - 1]).Sample((words, day) =>
                Assert.All(Tag(string.Join(' ', words), new PublicationTime(days[day])), time => Assert.NotEmpty(time.Value)));
    }

    [Fact]
    public void Without_a_day_of_publication_no_year_is_invented()
    {
        OneOf("heute", "gestern", "am Freitag", "im Oktober", "kommende Woche", "vor drei Tagen", "im Sommer", "am 3. Mai", "Ostern", "um 15 Uhr").Array[1, 8]
            .Select(words => string.Join(" oder ", words)).Sample(text =>
            {
                foreach (var time in Tag(text, null))
                {
                    Assert.Null(time.Edtf);
                    Assert.DoesNotMatch("^[0-9]{4}", time.Value);
                }
            });
    }

    [Fact]
    public void Thousands_of_dates_in_a_row_are_all_found()
    {
        var text = string.Join(", ", Enumerable.Repeat("am 16. Oktober 2025", 5000));

        Assert.Equal(5000, Tag(text, Published).Count);
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    internal static List<TimeExpression> Tag(string text, PublicationTime? published)
    {
        var tokens = Tokenizer.For(TextLanguage.German).Tokenize(new SourceText(text, new TextRange(0, 0), published));
        var n = tokens.WordCount;
        var heads = new int[n];
        heads.AsSpan().Fill(-1);
        var parsed = new ParsedText(tokens, new Upos[n], new Morphology[n], [.. Enumerable.Range(0, n).Select(tokens.FormString)], heads, new Relation[n]);
        return [.. TimeTagger.For(TextLanguage.German).Tag(parsed, published)];
    }
}
