using System.Collections.Immutable;

namespace RolloutSim.Client.Runs;

/// <summary>How the questionnaire system bore its people; of several replications, the mean of each figure unless said.</summary>
internal sealed record QuestionnaireSummary
{
    /// <summary>Who is to answer, in how many schools, at how many terminals.</summary>
    public required int People { get; init; }

    public required int Schools { get; init; }

    public required int Terminals { get; init; }

    /// <summary>Requests sent, retries and what is saved on the way included.</summary>
    public required double Exchanges { get; init; }

    /// <summary>From the intended request to the answer on the screen, over all replications.</summary>
    public required ImmutableArray<ResponseSummary> Times { get; init; }

    /// <summary>The most people at terminals at once.</summary>
    public required PeakSummary Sessions { get; init; }

    /// <summary>The most requests a second, over a minute.</summary>
    public required PeakSummary Requests { get; init; }

    /// <summary>The most that comes down to the schools, Mbit/s, over a minute.</summary>
    public required PeakSummary Down { get; init; }

    /// <summary>By site and in the order in which exchanges pass.</summary>
    public required ImmutableArray<StationSummary> Stations { get; init; }

    /// <summary>What gives way first when there is more of everything; null: nothing was used.</summary>
    public BottleneckSummary? Bottleneck { get; init; }

    /// <summary>Requests that failed, by cause, and how often one was tried again.</summary>
    public required double TimedOut { get; init; }

    public required double TurnedAway { get; init; }

    public required double Retried { get; init; }

    /// <summary>People who gave up, and who have no account that works.</summary>
    public required double GaveUp { get; init; }

    public required double NoAccount { get; init; }

    /// <summary>People whose log-in failed at first because the client did not work.</summary>
    public required double ClientFailures { get; init; }

    /// <summary>Accounts and clients that do not work, as the practice found them, and in how many of the schools that had any they were put right in time.</summary>
    public required double FoundAccounts { get; init; }

    public required double FoundClients { get; init; }

    public required double SchoolsWithFaults { get; init; }

    public required double SchoolsPutRight { get; init; }

    /// <summary>When the last person of all was done; null: nobody was.</summary>
    public string? LastDone { get; init; }

    /// <summary>The schools that are done last, and why.</summary>
    public required ImmutableArray<WeakSchoolSummary> Weakest { get; init; }

    /// <summary>What theory says beside it, where a form applies.</summary>
    public required ImmutableArray<TheorySummary> Theory { get; init; }

    /// <summary>Minute by minute, of replication 0, from the first to the last in which anything happened.</summary>
    public required ImmutableArray<MinuteSummary> Minutes { get; init; }

    public const int WeakestMost = 20;
}
