using Lagebild.Desk.Pictures;
using Lagebild.Pages;

namespace Lagebild.Desk.Today;

/// <summary>Something new in a word, with its proof.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Badge">What became of it.</param>
/// <param name="Tone">How that is shown.</param>
/// <param name="Proof">Who says so.</param>
/// <param name="Story">Its story.</param>
/// <param name="Address">Where it is on the desk.</param>
public sealed record NewsItem(string Title, string Badge, Tone Tone, Proof Proof, StorySketch Story, string Address);
