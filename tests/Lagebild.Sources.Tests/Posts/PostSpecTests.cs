using System.Text;
using Lagebild.Sources.Items;
using Lagebild.Sources.Posts;

namespace Lagebild.Sources.Tests.Posts;

public sealed class PostSpecTests
{
    private const string Status = """{"id":"1","url":"https://hafen.example/@holberg/1","account":{"acct":"holberg","display_name":"Mette Holberg"},"content":"<p>Guten Tag.</p>",""";

    public static IEnumerable<object[]> Mastodon => SpecTable.Rows("mastodon.md", 4);

    public static IEnumerable<object[]> Outbox => SpecTable.Rows("outbox.md", 4);

    public static IEnumerable<object[]> X => SpecTable.Rows("x-posts.md", 4);

    [Theory]
    [MemberData(nameof(Mastodon))]
    public void Statuses_of_Mastodon_are_read_as_the_table_says(string what, string members, string of, string reads) =>
        Assert.Equal((what, reads), (what, Reading.Of(Assert.Single(Parse($"{Status}{members}}}").Items), of)));

    [Theory]
    [MemberData(nameof(Outbox))]
    public void Activities_are_read_as_the_table_says(string what, string activity, string of, string reads)
    {
        var list = Parse($$"""{"type":"OrderedCollection","orderedItems":[{{activity}}]}""");
        Assert.Equal((what, reads), (what, reads.StartsWith("passed.", StringComparison.Ordinal) ? Reading.Of(Assert.Single(list.Problems)) : Reading.Of(Assert.Single(list.Items), of)));
    }

    [Theory]
    [MemberData(nameof(X))]
    public void Posts_on_X_are_read_as_the_table_says(string what, string post, string of, string reads) =>
        Assert.Equal((what, reads), (what, Reading.Of(Assert.Single(Parse(post).Items), of)));

    private static ItemList Parse(string json) => PostInput.Parse(Encoding.UTF8.GetBytes(json));
}
