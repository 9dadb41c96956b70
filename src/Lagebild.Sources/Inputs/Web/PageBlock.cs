namespace Lagebild.Sources.Inputs.Web;

/// <summary>A block of a page's text.</summary>
/// <param name="Text">On one line.</param>
/// <param name="LinkShare">How much of it stands in links, 0 to 1.</param>
internal readonly record struct PageBlock(string Text, double LinkShare);
