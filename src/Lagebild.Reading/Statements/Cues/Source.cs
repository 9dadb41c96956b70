using System.Collections.Immutable;

namespace Lagebild.Reading.Statements.Cues;

/// <summary>A row of <c>sources.tsv</c>: a phrase that names a source beside the statement.</summary>
/// <param name="Words">The fixed words, in small letters.</param>
/// <param name="Where">Where the source stands.</param>
/// <param name="Cue">Force and medium.</param>
/// <param name="Nouns">The nouns of the phrase, in small letters; a compound counts by its end.</param>
internal sealed record Source(string[] Words, SourcePlace Where, Cue Cue, string[] Nouns);

/// <summary>The phrases that name a source (table <c>sources.tsv</c>).</summary>
internal sealed class SourceTable(IEnumerable<string[]> rows, WordClasses words)
{
    private ImmutableArray<string>? _owned;

    public ImmutableArray<Source> All { get; } =
    [
        .. rows.Select(r => new Source(
            r[0].Split(' '), Enum.Parse<SourcePlace>(r[1], ignoreCase: true), Cue.FromRow(r[0], r[2], r[3], "second", ""), r[4].Split(' ', StringSplitOptions.RemoveEmptyEntries))),
    ];

    /// <summary>The nouns that tell in a compound whose account it is ("Polizeiangaben"), the longest first.</summary>
    public ImmutableArray<string> Owned => _owned ??= [.. All.SelectMany(s => s.Nouns).Where(n => !words.Is(n, WordClass.Report)).OrderByDescending(n => n.Length)];
}

/// <summary>Where the source stands in a phrase.</summary>
internal enum SourcePlace { After, Genitive, Before, None, Previous, Relative }
