namespace Lagebild.Language.German;
/// <summary>placeholder</summary>
public static class SeparableVerbs { }
