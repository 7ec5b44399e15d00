using System.Globalization;

namespace RolloutSim.Client.Runs;

/// <summary>The names of the files of a run directory.</summary>
internal static class RunFiles
{
    public const string Manifest = "manifest.json";
    public const string Summary = "summary.json";
    public const string Plan = "plan.resolved.yaml";
    public const string WorkItems = "work-items.csv";

    /// <summary>Of replications: each deadline with its chance, each blamed stretch of lateness, what moves each deadline, and what each replication came to.</summary>
    public const string Deadlines = "deadlines.csv", Lateness = "lateness.csv", Sensitivity = "sensitivity.csv", Replications = "replications.csv";

    /// <summary>All of it as a page for people.</summary>
    public const string Report = "report.html";

    /// <summary>Of a season under way: what had happened, as the run understood it.</summary>
    public const string Actuals = "actuals.csv";

    /// <summary>Of plans with staffing: who held which post.</summary>
    public const string Staffing = "staffing.csv";

    /// <summary>Of plans with tools: each handover. Of plans with test days: each session. Of plans with incidents: each step of each.</summary>
    public const string Packages = "packages.csv", TestDay = "testday.csv", Incidents = "incidents.csv";

    /// <summary>Of plans with people at terminals: each minute, how long exchanges took, each school.</summary>
    public const string Questionnaire = "questionnaire.csv", ResponseTimes = "response-times.csv", SchoolsOnline = "schools-online.csv";

    /// <summary>The reporting and management systems.</summary>
    public const string Submissions = "submissions.csv";

    /// <summary>Of plans with visits: each of them, and what was found.</summary>
    public const string Visits = "visits.csv";

    /// <summary>Of plans with a sample: each drawn school, and how likely that was.</summary>
    public const string Sample = "sample.csv";

    /// <summary>Of plans with several provinces: each dated work item, by province.</summary>
    public const string Provinces = "provinces.csv";

    /// <summary>Of a fork: the plan up to its moment; of a fork of a fork one each, in the order of time.</summary>
    public static string PlanUntil(int number) => string.Create(CultureInfo.InvariantCulture, $"plan-until-{number}.yaml");

    /// <summary>Of runs to which people brought injects or decisions: what, and when.</summary>
    public const string Record = "record.json";

    /// <summary>Beside the run directories: what the grains keep.</summary>
    public const string Database = "rolloutsim.db";

    /// <summary>Which of them are <see cref="PlanUntil"/>.</summary>
    public const string PlansUntil = "plan-until-*.yaml";

    /// <summary>Of one season.</summary>
    public static readonly string[] All = [Manifest, Summary, Plan, WorkItems, Staffing, Packages, TestDay, Incidents, Questionnaire, ResponseTimes, SchoolsOnline, Submissions, Report];

    /// <summary>Of some plans, where smallest has all others.</summary>
    public static readonly string[] Some = [Actuals, Sample, Provinces, Record, Visits];

    /// <summary>Of replications.</summary>
    public static readonly string[] Study = [.. All, Deadlines, Lateness, Sensitivity, Replications];
}
