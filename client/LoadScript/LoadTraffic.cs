using System.Collections.Immutable;

namespace RolloutSim.Client.LoadScript;

/// <summary>How people of one kind work; times in seconds, sizes in bytes by exchange: log-in, page, save, submit.</summary>
/// <param name="Name">As the plan has it.</param>
/// <param name="Settle">From sitting down to the log-in.</param>
/// <param name="Think">From an answer to the next request.</param>
/// <param name="LeastS">Nobody is faster.</param>
/// <param name="UpBytes">Of the requests.</param>
/// <param name="DownBytes">Of the answers.</param>
/// <param name="AutosaveS">So often what was filled in is saved; 0: never.</param>
/// <param name="TimeOutS">So long an answer is waited for.</param>
/// <param name="Retries">How often a failed exchange is tried again.</param>
/// <param name="RetryS">Before the first retry.</param>
/// <param name="BacksOff">Whether that doubles each time.</param>
/// <param name="RetryMostS">It does not double beyond.</param>
/// <param name="Jitter">It is drawn between (1 - jitter) and (1 + jitter) of it.</param>
/// <param name="LastsS">So long after the log-in what there is is sent; 0: everybody takes his time.</param>
/// <param name="SetUp">From the beginning to the first's sitting down, drawn for each person here; null: at once.</param>
/// <param name="ChangeS">From one person's leaving a terminal to the next one's sitting down.</param>
internal sealed record LoadTraffic(
    string Name, LoadTime Settle, LoadTime Think, double LeastS, ImmutableArray<long> UpBytes, ImmutableArray<long> DownBytes, double AutosaveS, double TimeOutS, int Retries, double RetryS, bool BacksOff,
    double RetryMostS, double Jitter, double LastsS, LoadTime? SetUp, double ChangeS);
