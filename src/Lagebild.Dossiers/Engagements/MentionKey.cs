using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;

namespace Lagebild.Dossiers.Engagements;

/// <summary>An engagement as one report tells it: the report and its number there.</summary>
internal readonly record struct MentionKey(DocumentId Document, EngagementId Number);
