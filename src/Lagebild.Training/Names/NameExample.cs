using Lagebild.Training.Encoders;
using Lagebild.Training.Learning;

namespace Lagebild.Training.Names;

/// <summary>A training sentence: its words, and the tags of both levels.</summary>
internal sealed record NameExample(WordRows[] Words, TagTargets Outer, TagTargets Inner);
