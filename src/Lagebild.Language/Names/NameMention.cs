namespace Lagebild.Language.Names;

/// <summary>A name in the text (GermEval 2014 types).</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="FirstWord">Index of its first word in the whole text.</param>
/// <param name="WordCount">Number of its words, at least 1.</param>
/// <param name="Type">What it names.</param>
/// <param name="Form">Plain ("Deutschland"), derived ("deutsche") or part of a compound ("deutschlandweit").</param>
/// <param name="IsNested">True where it stands inside another name.</param>
public readonly record struct NameMention(
    TextRange Range, int FirstWord, int WordCount, NameType Type, NameForm Form, bool IsNested)
{
    public int EndWord => FirstWord + WordCount;
}

/// <summary>Person, location, organisation, other.</summary>
public enum NameType : byte { PER, LOC, ORG, OTH }

/// <summary>Whether the mention is the name itself, a word derived from it, or a compound that contains it.</summary>
public enum NameForm : byte { Plain, Derived, Part }
