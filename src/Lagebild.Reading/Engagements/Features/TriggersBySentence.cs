using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>The words of one sentence that name an occasion, so that those of a long article need not be walked through for each of them.</summary>
internal sealed class TriggersBySentence(ArticleView article)
{
    private IReadOnlyList<FoundTrigger>? _of;
    private ILookup<int, FoundTrigger>? _in;

    public IEnumerable<FoundTrigger> In(IReadOnlyList<FoundTrigger> all, int sentence)
    {
        if (!ReferenceEquals(_of, all))
            (_of, _in) = (all, all.ToLookup(t => article.SentenceOf(t.Word)));
        return _in![sentence];
    }
}
