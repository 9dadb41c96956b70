using System.Collections.Immutable;
using Lagebild.Reading.Documents;

namespace Lagebild.Sources.Folders;

/// <summary>A file of a drop folder, read.</summary>
/// <param name="Name">Without its folder.</param>
/// <param name="Documents">None where it is refused.</param>
/// <param name="Problems">In words: why it is refused, or what of it was passed over.</param>
public sealed record DroppedFile(string Name, ImmutableArray<Document> Documents, ImmutableArray<string> Problems);
