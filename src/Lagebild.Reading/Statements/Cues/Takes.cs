namespace Lagebild.Reading.Statements.Cues;

/// <summary>What a cue can have as its content; the words of the column "takes" in the cue tables.</summary>
[Flags]
internal enum Takes
{
    Nothing = 0,

    /// <summary>A quotation.</summary>
    Quote = 1,

    /// <summary>A clause with dass, ob or a question word.</summary>
    Clause = 2,

    /// <summary>A verb-second clause.</summary>
    Second = 4,

    /// <summary>An infinitive clause with zu.</summary>
    Zu = 8,

    /// <summary>An accusative object.</summary>
    Object = 16,

    /// <summary>An object and what it is called or taken for, with als.</summary>
    Als = 32,

    /// <summary>An object and what it is called, without als.</summary>
    Predicate = 64,

    /// <summary>An adjective ("zeigte sich zuversichtlich").</summary>
    Adjective = 128,

    /// <summary>The noun of the predicate itself ("legte scharfen Protest ein").</summary>
    Noun = 256,

    /// <summary>An object in the dative ("stimmte dem Plan zu").</summary>
    Dative = 512,

    /// <summary>An object before the prepositional one, which judges it ("hält den Plan für falsch").</summary>
    Judged = 1024,

    Complement = Quote | Clause | Second | Zu,
}
