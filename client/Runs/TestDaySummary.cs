namespace RolloutSim.Client.Runs;

/// <summary>The test days over the replications: what a leader wants to know of them. Parts that the plan has not are null.</summary>
internal sealed record TestDaySummary
{
    /// <summary>Schools in all.</summary>
    public required int Schools { get; init; }

    /// <summary>When the last package was at its school on the first test day.</summary>
    public MomentSummary? LastPackage { get; init; }

    /// <summary>When the last school's questionnaire of the adults was done.</summary>
    public MomentSummary? LastQuestionnaire { get; init; }

    /// <summary>Schools that have a terminal for every adult.</summary>
    public int SchoolsWithTerminals { get; init; }

    /// <summary>Adults who waited for a terminal, a replication on average.</summary>
    public double AdultsWaiting { get; init; }

    /// <summary>How long the last of them waited, minutes: median and 95% quantile over the replications in which any did.</summary>
    public double? WaitP50Min { get; init; }

    public double? WaitP95Min { get; init; }

    /// <summary>When the last pupil of all was through the PE test.</summary>
    public MomentSummary? LastPupil { get; init; }

    /// <summary>When the last PE card of all was typed and found right.</summary>
    public MomentSummary? LastCard { get; init; }

    /// <summary>When the last package was back in its county's secure room.</summary>
    public MomentSummary? LastReturn { get; init; }

    /// <summary>The work item of the session that most often held back the mail; null: none did.</summary>
    public string? HoldsBackMail { get; init; }

    /// <summary>In what share of the replications.</summary>
    public double HoldsBackShare { get; init; }

    /// <summary>Whether it mostly was the typing of the PE cards.</summary>
    public bool CardsHoldBackMail { get; init; }

    /// <summary>Sessions that began late, of all schools, a replication on average.</summary>
    public required double LateSessions { get; init; }

    /// <summary>Sessions that were given up, of all schools, a replication on average.</summary>
    public required double GivenUp { get; init; }

    /// <summary>Pupils' places in them, a replication on average.</summary>
    public required double PupilsWithout { get; init; }

    /// <summary>Handovers in all ledgers, a replication on average; each was signed by both sides, in order, or the run would have stopped.</summary>
    public double Handovers { get; init; }
}
