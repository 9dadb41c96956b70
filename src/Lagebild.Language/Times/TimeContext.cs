namespace Lagebild.Language.Times;

/// <summary>What a word beside a temporal expression tells about it; contexts.tsv of a language says which words.</summary>
[Flags]
internal enum TimeContext : long
{
    Elsewhere = 0,

    /// <summary>A unit that makes the number before it a count ("2014 Euro").</summary>
    Counted = 1 << 0,

    /// <summary>Makes the number behind it a count ("rund 2000").</summary>
    Counting = 1 << 1,

    /// <summary>Makes the number behind it a name or a mark in a text ("Agenda 2010", "Absatz 3.2.").</summary>
    Label = 1 << 2,

    /// <summary>Makes a bare number of four digits behind it a year ("seit 1789").</summary>
    BeforeYear = 1 << 3,

    /// <summary>Joins the two ends of a range ("bis").</summary>
    To = 1 << 4,

    /// <summary>Joins the two ends of a range that <see cref="Between"/> opens ("und").</summary>
    And = 1 << 5,

    /// <summary>"Zwischen".</summary>
    Between = 1 << 6,

    /// <summary>Opens an interval without end ("seit").</summary>
    Since = 1 << 7,

    /// <summary>Opens an interval without beginning ("bis").</summary>
    Until = 1 << 8,

    /// <summary>What follows lies ahead unless the clause is past ("ab Juli").</summary>
    Ahead = 1 << 9,

    /// <summary>What follows lies back unless an end is told ("das Treffen vom Sonntag").</summary>
    Back = 1 << 10,

    /// <summary>Tells the end after <see cref="Back"/> ("vom Sonntag an").</summary>
    Onwards = 1 << 11,

    /// <summary>Stands between a preposition and the expression ("bis zum Montag").</summary>
    Article = 1 << 12,

    /// <summary>Stands between numbers that share a month or a unit ("3., 4. und 5. Mai").</summary>
    Joint = 1 << 13,

    /// <summary>Behind years: an age ("16 Jahre alt").</summary>
    AgeAfter = 1 << 14,

    /// <summary>Before years: an age ("ab 16 Jahren").</summary>
    AgeBefore = 1 << 15,

    /// <summary>Before years: an age unless a noun follows that is measured by them ("mit 16 Jahren", but "mit zwei Jahren Haft").</summary>
    AgeOrMeasure = 1 << 16,

    /// <summary>Who has an age ("Kinder zwischen sechs und elf Jahren").</summary>
    Aged = 1 << 17,

    /// <summary>The word for age ("im Alter von 30 Jahren").</summary>
    AgeNoun = 1 << 18,

    /// <summary>Behind years: a length of time in spite of what stands before ("über zwei Jahre hinweg").</summary>
    LengthAfter = 1 << 19,

    /// <summary>Before "über" and years: a length of time ("seit über drei Jahren").</summary>
    LengthBefore = 1 << 20,

    /// <summary>"Über" and the like: an age or a length by what stands around.</summary>
    Over = 1 << 21,

    /// <summary>Before "bald": no time ("so bald wie möglich").</summary>
    Degree = 1 << 22,

    /// <summary>Behind a word for now: its owner, so that another time is meant ("zur Zeit der Monarchie").</summary>
    Owner = 1 << 23,

    /// <summary>Behind a night: the day that it leads to ("in der Nacht auf Montag").</summary>
    NightTo = 1 << 24,

    /// <summary>In the sentence: "heute" stands against another age and means nowadays ("früher", "damals").</summary>
    OtherAge = 1 << 25,

    /// <summary>Before "heute": nowadays ("wie wir heute wissen").</summary>
    Nowadays = 1 << 26,

    /// <summary>Opens a range of clock times ("von fünf bis sieben").</summary>
    Opening = 1 << 27,

    /// <summary>Before a clock: about that time ("gegen").</summary>
    About = 1 << 28,

    /// <summary>Before a clock: earlier than that ("vor").</summary>
    Before = 1 << 29,

    /// <summary>Before a clock: later than that ("nach").</summary>
    After = 1 << 30,

    /// <summary>Before a clock: from then on ("ab").</summary>
    From = 1L << 31,

    /// <summary>Before an ordinal word and a month: the month is counted, not its day ("im zweiten Mai").</summary>
    Within = 1L << 32,

    /// <summary>Joins nothing by itself ("am", "zum"), though it may stand between numbers that do ("3. und am 5. Mai").</summary>
    Place = 1L << 33,

    /// <summary>Behind a bare number: what it reached by that much ("um 8 auf 12 Euro").</summary>
    Onto = 1L << 34,
}
