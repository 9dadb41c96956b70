using Lagebild.Language.Times;

namespace Lagebild.Language;

/// <summary>What the language core reads: a text, where its headline ends, and when it was published.</summary>
/// <param name="Text">Headline and body in one string; all ranges refer to it.</param>
/// <param name="Headline">The headline's range; empty where there is none.</param>
/// <param name="Published">Publication time, or null where it is unknown; nothing is assumed then.</param>
public sealed record SourceText(string Text, TextRange Headline, PublicationTime? Published);
