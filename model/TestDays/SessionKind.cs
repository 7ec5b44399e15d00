namespace RolloutSim.Model.TestDays;

/// <summary>What a session of a test day is: how long it takes, and what it needs.</summary>
public enum SessionKind : byte
{
    /// <summary>Runs by the clock.</summary>
    Plain,

    /// <summary>The tool package is fetched: over when it is in the school.</summary>
    Fetching,

    /// <summary>Pupils' temperatures are taken at the gate, one after another as they come.</summary>
    GateCheck,

    /// <summary>Pupils are identified.</summary>
    CheckIn,

    /// <summary>The package is opened in the presence of those prescribed, counted and given out.</summary>
    Opening,

    /// <summary>Pupils are tested, or answer a questionnaire of theirs: as long as planned, from whenever it begins.</summary>
    Test,

    /// <summary>Heads and teachers answer at terminals until all are done.</summary>
    AdultsQuestionnaire,

    /// <summary>The pieces are collected, counted and sealed.</summary>
    Counting,

    /// <summary>Pupils go in batches, with headsets: singing, listening.</summary>
    Batches,

    /// <summary>The PE test: pupils go from item to item until all are done.</summary>
    PeTest,

    /// <summary>The PE cards are typed, checked and uploaded.</summary>
    PeEntry,

    /// <summary>The package is packed and sealed.</summary>
    Packing,

    /// <summary>The package goes back: over when it is where it spends the night, or is mailed from.</summary>
    Return,
}
