namespace RolloutSim.Tests.Client.Drills;

/// <summary>What the county does in the first drill: all in time, nothing, or what it may not.</summary>
internal static class DrillScriptTexts
{
    public const string Acts = """
        script: 1
        seats: [county A1]
        decisions:
          - acknowledge seal-broken A1-2 by county at T 08:23
          - report-up seal-broken A1-2 by county at T 08:24
          - ask-approval seal-broken A1-2 by county at T 08:25
          - continue seal-broken A1-2 by county at T 08:50
        """;

    /// <summary>The province says no, and the county closes the room; then it asks again, and closes it again.</summary>
    public const string Closes = """
        script: 1
        seats: [county A1, province A]
        decisions:
          - acknowledge seal-broken A1-2 by county at T 08:23
          - ask-approval seal-broken A1-2 by county at T 08:24
          - refuse seal-broken A1-2 by province at T 08:26
          - close-room seal-broken A1-2 by county at T 08:28
          - ask-approval seal-broken A1-2 by county at T 08:29
          - close-room seal-broken A1-2 by county at T 08:30
        """;

    public const string Sleeps = "script: 1\nseats: [county A1]\n";

    /// <summary>Level 3 handled without consent.</summary>
    public const string Oversteps = """
        script: 1
        seats: [county A1]
        decisions:
          - acknowledge seal-broken A1-2 by county at T 08:23
          - continue seal-broken A1-2 by county at T 08:24
        """;

    /// <summary>The same without the decision that the rules refuse.</summary>
    public const string OnlyTakes = """
        script: 1
        seats: [county A1]
        decisions:
          - acknowledge seal-broken A1-2 by county at T 08:23
        """;
}
