using Lagebild.Language;
using Lagebild.Reading.Reports;

namespace Lagebild.App.Explain;

/// <summary>What is explained: a text's analysis, and its report where there is a reader.</summary>
internal sealed record Explained(string Title, Analysis Analysis, Report? Report);
