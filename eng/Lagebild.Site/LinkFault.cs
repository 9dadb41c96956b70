namespace Lagebild.Site;

/// <summary>A link that leads nowhere.</summary>
/// <param name="Path">The page it stands on.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Link">The address as written.</param>
/// <param name="What">What is wrong with it.</param>
public sealed record LinkFault(string Path, int Line, string Link, string What)
{
    public override string ToString() => $"{Path}:{Line}: {Link}: {What}";
}
