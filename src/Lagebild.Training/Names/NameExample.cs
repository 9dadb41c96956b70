using Lagebild.Training.Encoders;

namespace Lagebild.Training.Names;

/// <summary>A training sentence: its words, and the tags of both levels.</summary>
internal sealed record NameExample(WordRows[] Words, int[] Outer, int[] Inner);
