namespace Lagebild.Desk.Stories;

/// <summary>What stands first in the list of stories.</summary>
public enum StoryOrder
{
    /// <summary>The story reported on last.</summary>
    Latest,

    /// <summary>The story of most reports.</summary>
    Reports,

    /// <summary>The story whose next date is nearest; those without one stand last.</summary>
    Next,
}

/// <summary>Orders as an address spells them.</summary>
internal static class StoryOrders
{
    public static StoryOrder Parse(string? text) => text switch
    {
        "meldungen" => StoryOrder.Reports,
        "termin" => StoryOrder.Next,
        _ => StoryOrder.Latest,
    };

    /// <summary>Null for the order that needs no mention.</summary>
    public static string? Word(this StoryOrder order) => order switch
    {
        StoryOrder.Reports => "meldungen",
        StoryOrder.Next => "termin",
        _ => null,
    };
}
