using Lagebild.Language;
using Lagebild.Reading.Engagements.Decisions;
using Lagebild.Reading.Reports;

namespace Lagebild.App.Explain;

/// <summary>What is explained: a text's analysis, and its report where there is a reader.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Analysis">What the language core sees.</param>
/// <param name="Report">Its facts, or null.</param>
/// <param name="Occasions">Why its engagements were read as they are; null where that was not asked for, and only that is shown otherwise.</param>
internal sealed record Explained(string Title, Analysis Analysis, Report? Report, IReadOnlyList<ExplainedOccasion>? Occasions = null);
