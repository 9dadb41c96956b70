namespace Lagebild.Reading;

/// <summary>
/// Classes of words that the readers tell apart where tags and trees do not: function words, and a few nouns by what they mean. Which words
/// of a language are in a class, the table <c>word-classes.tsv</c> says; a word may be in several.
/// </summary>
internal enum WordClass
{
    // Determiners.

    /// <summary>The definite article in every case.</summary>
    DefiniteArticle,

    /// <summary>The indefinite article in every case.</summary>
    IndefiniteArticle,
    DemonstrativeDeterminer,
    PossessiveDeterminer,
    NegativeDeterminer,

    /// <summary>Determiners that a masculine noun has.</summary>
    MasculineArticle,

    /// <summary>Determiners that a feminine noun has in the nominative or any other case.</summary>
    FeminineArticle,

    /// <summary>Determiners, contracted ones included, that a feminine has in the dative or genitive.</summary>
    FeminineOblique,

    /// <summary>Determiners, contracted ones included, that a noun has in the dative or genitive (some in the accusative, too).</summary>
    ObliqueArticle,

    /// <summary>Determiners that no subject has.</summary>
    NeverSubject,

    /// <summary>Determiners of a plural in the nominative or accusative.</summary>
    DirectPlural,

    /// <summary>Determiners of a plural in the genitive.</summary>
    GenitivePlural,

    /// <summary>Determiners of a plural in the dative.</summary>
    DativePlural,

    /// <summary>The definite article that may stand before a plural.</summary>
    PluralArticle,

    /// <summary>The definite article that shows a nominative beyond doubt, where the noun is masculine.</summary>
    NominativeArticle,

    /// <summary>The definite article in the genitive.</summary>
    GenitiveArticle,

    /// <summary>Determiners in the genitive.</summary>
    GenitiveDeterminer,

    /// <summary>Definite and demonstrative determiners in the dative.</summary>
    DativeDeterminer,

    /// <summary>The definite article in the dative.</summary>
    DativeArticle,

    /// <summary>Determiners in the dative behind which an outlet may stand: "sagte er der Zeitung".</summary>
    DativeOfOutlet,

    /// <summary>The demonstrative in the dative: "dieser Zeitung".</summary>
    DativeDemonstrative,

    /// <summary>Possessives in the dative by which an outlet speaks of itself.</summary>
    DativeOfOurs,

    /// <summary>The dative article of a masculine day ("am Montag", taken apart).</summary>
    ArticleOfDays,

    /// <summary>Numbers and quantifiers that make a plural.</summary>
    Quantity,

    /// <summary>The adjective that says that something is the subject's own.</summary>
    Own,

    // Pronouns.

    /// <summary>Points to a man or a masculine noun.</summary>
    PronounHe,

    /// <summary>Of two named before, the first: "Ersterer".</summary>
    FormerOfTwo,

    /// <summary>Of two named before, the second: "Letzterer".</summary>
    LatterOfTwo,

    /// <summary>Points to a woman, a feminine noun, or several.</summary>
    PronounSheOrThey,

    /// <summary>Points to a woman, in the dative.</summary>
    PronounHer,

    /// <summary>Points to several, in the dative.</summary>
    PronounThem,

    /// <summary>The possessive of a man, with its inflections.</summary>
    PossessiveHis,

    /// <summary>The possessive of a woman or of several, with its inflections.</summary>
    PossessiveHer,

    /// <summary>The possessive without an ending, which is also a verb.</summary>
    BarePossessive,

    /// <summary>Pronouns that address nobody when written with a capital inside a sentence.</summary>
    NeverPolite,

    /// <summary>The third person in the nominative.</summary>
    ThirdPerson,

    /// <summary>Personal pronouns that can be nothing but a subject.</summary>
    OnlySubject,

    /// <summary>Personal pronouns that can be a subject.</summary>
    MaySpeak,

    /// <summary>Pronouns for one who speaks.</summary>
    PersonalSpeaker,

    /// <summary>The pronoun that stands for nothing.</summary>
    Expletive,

    /// <summary>The reflexive pronoun of the third person.</summary>
    Reflexive,

    /// <summary>Reflexive pronouns of all persons in the accusative.</summary>
    AnyReflexive,

    /// <summary>Relative pronouns.</summary>
    RelativePronoun,

    /// <summary>Relative pronouns in the genitive.</summary>
    RelativeGenitive,

    /// <summary>Relative pronouns of which the form leaves open whether they are subject or object.</summary>
    AmbiguousRelative,

    /// <summary>The relative pronoun for what has no noun.</summary>
    FreeRelative,

    /// <summary>Demonstratives that point to what was said.</summary>
    Pointer,

    /// <summary>The same in the dative, in front of a verb that takes one: "Dem widersprach das Amt".</summary>
    DativePointer,

    /// <summary>Adverbs that end in a preposition and point to what was said: "Davor warnte auch der Verband".</summary>
    PointingAdverb,

    /// <summary>Prepositions that say that an occasion is still to come ("vor dem Gipfel").</summary>
    BeforeOccasion,

    /// <summary>Prepositions that say that an occasion has been ("nach dem Gipfel").</summary>
    AfterOccasion,

    /// <summary>Pronouns for things that cannot speak.</summary>
    MutePronoun,

    // Prepositions.

    /// <summary>Say where something is, so that a state behind them does not act.</summary>
    Locative,

    /// <summary>A name behind them is a place.</summary>
    BeforePlace,

    /// <summary>Name the platform on which something stands.</summary>
    OnPlatform,

    /// <summary>Attach to a body those whom it is for.</summary>
    ForOrAt,

    /// <summary>Attaches an owner; contractions with an article count, as they do for <see cref="To"/> and <see cref="For"/>.</summary>
    Of,

    /// <summary>Says inside what.</summary>
    In,

    /// <summary>Says for whom.</summary>
    For,

    /// <summary>Name who does it in a passive.</summary>
    Agent,

    /// <summary>Say where something is written or heard.</summary>
    SourcePreposition,

    /// <summary>Says from which circle something is heard.</summary>
    From,

    /// <summary>Says on whose behalf something is heard.</summary>
    OnBehalf,

    /// <summary>Says on which writing something stands.</summary>
    On,

    /// <summary>Addresses, or says when or where.</summary>
    At,

    /// <summary>Stands before whom something is said to, whatever the verb.</summary>
    Towards,

    /// <summary>Says to whom or what.</summary>
    To,

    /// <summary>Leave a noun the speaker's own: "mit der Begründung".</summary>
    Accompanying,

    /// <summary>Are no part of the content that they attach.</summary>
    BarePreposition,

    /// <summary>Go on with a source's phrase.</summary>
    GoesOnWithSource,

    // Conjunctions and particles.

    /// <summary>Join equals.</summary>
    And,

    /// <summary>Join or part equals.</summary>
    AndOr,

    /// <summary>Join the parties of a list.</summary>
    JoinsParties,

    /// <summary>Begin a second predicate.</summary>
    JoinsPredicates,

    /// <summary>Begin a second predicate, or a clause of contrast.</summary>
    JoinsClauses,

    /// <summary>Go on with what is said.</summary>
    GoesOnSaying,

    /// <summary>Go on with a noun phrase.</summary>
    GoesOnWithPhrase,

    /// <summary>Adds somebody to those before.</summary>
    Also,

    /// <summary>Stand before the first word of a clause without opening it.</summary>
    FocusParticle,

    /// <summary>Opens a clause that says who said it, and compares.</summary>
    How,

    /// <summary>Says as what.</summary>
    As,

    /// <summary>Opens a frame without a verb.</summary>
    So,

    /// <summary>Are adverbs before a finite verb, else subordinators.</summary>
    AdverbOrSubordinator,

    /// <summary>Open a clause of content.</summary>
    That,

    /// <summary>Open a condition.</summary>
    Condition,

    /// <summary>Opens a condition even at the beginning of a sentence.</summary>
    If,

    /// <summary>Open an infinitive that says why or how.</summary>
    AdverbialInfinitive,

    /// <summary>Marks an infinitive.</summary>
    InfinitiveMark,

    // Verbs.

    /// <summary>Finite auxiliaries that taggers miss.</summary>
    FiniteAuxiliary,

    /// <summary>Finite auxiliaries that are a singular, whatever their tag.</summary>
    SingularAuxiliary,

    /// <summary>Forms of the auxiliary of the perfect.</summary>
    AuxiliaryHave,

    /// <summary>Forms of the auxiliary of the perfect and of the passive of state.</summary>
    AuxiliaryBe,

    /// <summary>Forms of the auxiliary of the passive.</summary>
    AuxiliaryBecome,

    /// <summary>Participles of auxiliaries.</summary>
    AuxiliaryParticiple,

    /// <summary>The participle of the auxiliary of the passive.</summary>
    PassiveParticiple,

    /// <summary>Infinitives behind a participle: a perfect.</summary>
    PerfectInfinitive,

    /// <summary>Modals that pass on what others say.</summary>
    HearsayModal,

    /// <summary>Beginnings of the forms of modal verbs.</summary>
    ModalStem,

    /// <summary>Verbs of which the subject is nobody: "es heißt".</summary>
    SaidByNobody,

    /// <summary>"den Angaben zufolge": nouns for what somebody said; without whose they are, they go back to whoever spoke before.</summary>
    Account,

    /// <summary>Prepositions whose phrase may belong to the object of its verb rather than to the verb: "sagte die Teilnahme an dem Treffen ab".</summary>
    ReachingToObject,

    /// <summary>Verbs whose object is who speaks.</summary>
    Quoting,

    /// <summary>Verbs that tell of a welcome where their object is a person, else of praise.</summary>
    Greeting,

    /// <summary>Verbs by which a noun of speech is uttered.</summary>
    Uttering,

    /// <summary>Verbs by which a readiness is declared.</summary>
    Declaring,

    // Nouns and names by what they mean.

    /// <summary>Words for nobody.</summary>
    Nobody,

    /// <summary>Stand before a name as address.</summary>
    FormOfAddress,

    /// <summary>Adverbs that say to what somebody speaks ("dazu").</summary>
    Regarding,

    /// <summary>Nouns for a part of a whole: alone they are nobody.</summary>
    Share,

    /// <summary>Academic degrees before a name.</summary>
    Degree,

    /// <summary>Stands before a woman's name as address.</summary>
    AddressOfWoman,

    /// <summary>Particles of surnames behind which a given name need not stand alone.</summary>
    NobleParticle,

    /// <summary>Contracted particles of surnames.</summary>
    ContractedParticle,

    /// <summary>Articles inside surnames.</summary>
    ArticleInName,

    /// <summary>Who speaks for others and stays nameless.</summary>
    Spokesman,

    /// <summary>With these whoever spoke goes on speaking ("sagte er weiter", "fügte sie hinzu").</summary>
    GoesOnSpeaking,

    /// <summary>"Büro": whose it is tells which.</summary>
    OfficeOf,

    /// <summary>Nouns that take up anybody in politics.</summary>
    Politician,

    /// <summary>Of whom there are several in a government.</summary>
    Minister,

    /// <summary>The noun that takes up a party.</summary>
    Party,

    /// <summary>Nouns that take up an alliance.</summary>
    Alliance,

    /// <summary>Nouns for a council, which are role and body.</summary>
    Council,

    /// <summary>First parts of compounds for what there is once in a state.</summary>
    OfTheState,

    /// <summary>Accounts that do not name by a compound whose they are.</summary>
    Report,

    /// <summary>Adjectives that belong to the name of a letter or statement.</summary>
    OfWriting,
}
