using Lagebild.Language;
using Lagebild.Reading.Silences;

namespace Lagebild.Reading.Engagements;

internal sealed class EngagementReader
{
    public static EngagementReader German { get; } = new();
    public (ValueArray<Engagement> Engagements, ValueArray<OpenQuestion> OpenQuestions) Read(Material material, List<OpenMatter> matters) =>
        ([], matters.Select(m => new OpenQuestion(material.Sentence(m.Sign), material.Quote(m.First, m.End).Quote)).ToValueArray());
}
