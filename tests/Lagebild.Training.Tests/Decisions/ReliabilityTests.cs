using System.Xml.Linq;
using Lagebild.Networks.Linear;
using Lagebild.Training.Decisions;

namespace Lagebild.Training.Tests.Decisions;

public class ReliabilityTests
{
    [Fact]
    public void The_error_is_the_mean_distance_of_sureness_and_truth()
    {
        var reliability = new Reliability("statuses");
        // Four cases at 0.75, three of them right: no error. Two at 0.25, both right: 0.75 off.
        foreach (var isRight in new[] { true, true, true, false })
            reliability.Add(Softmax.One * 3 / 4, isRight);
        reliability.Add(Softmax.One / 4, true);
        reliability.Add(Softmax.One / 4, true);

        Assert.Equal(2 * 0.75 / 6, reliability.Error, 6);
        Assert.Equal([(0.25, 1.0, 2), (0.75, 0.75, 4)], reliability.Points());
    }

    [Fact]
    public void Certainty_is_in_the_last_step()
    {
        var reliability = new Reliability("kinds");
        reliability.Add(Softmax.One, true);
        Assert.Equal(1, reliability.Counts[^1]);
        Assert.Equal(0, reliability.Error);
    }

    [Fact]
    public void The_diagram_is_an_image_with_one_line_a_decision()
    {
        var one = new Reliability("kinds");
        one.Add(Softmax.One / 2, true);
        var svg = XDocument.Parse(Reliability.Svg([one, new Reliability("statuses")]));
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal(2, svg.Descendants(ns + "polyline").Count());
        Assert.Single(svg.Descendants(ns + "circle"));
    }
}
