namespace RolloutSim.Tests.Grafana;

/// <summary>The dashboards of <c>grafana/dashboards</c>; a test holds that the files are what this writes (<c>UPDATE_DASHBOARDS=1</c> writes them) and that every expression has an answer.</summary>
public static class DashboardBook
{
    private const string Wall = "The axis is wall time, or simulated time in a database made by --record-metrics.";

    // A rate by simulated seconds, whichever time the axis is.
    private const string BySimulatedSecond = " / scalar(deriv(rolloutsim_simulated_timestamp_seconds{run=\"$run\"}[$__rate_interval]))";

    public static readonly DashboardPlan[] All = [Season(), Questionnaire(), People(), Engine()];

    private static DashboardPlan Season() => new(
        "rolloutsim-season",
        "RolloutSim: the season",
        new("What day is it in the simulation?", "stat", "dateTimeAsIso", "The simulated clock.", ("rolloutsim_simulated_timestamp_seconds{run=\"$run\"} * 1000", "simulated")) { Width = 6, Height = 5 },
        new("How fast does it go?", "stat", "none", $"Simulated seconds for each second of the axis over the last scrapes. {Wall}", ("deriv(rolloutsim_simulated_timestamp_seconds{run=\"$run\"}[$__rate_interval])", "times real time")) { Width = 6, Height = 5 },
        new("How many work items are overdue now?", "stat", "none", "Not done, and the due date is past, at the simulated moment.", (Sum("rolloutsim_work_items", "state=\"overdue\""), "overdue")) { Width = 6, Height = 5, Thresholds = (1, 20) },
        new("How many were done late so far?", "stat", "none", "Done after the due date, up to the simulated moment.", (Sum("rolloutsim_work_items", "state=\"late\""), "late")) { Width = 6, Height = 5, Thresholds = (1, 20) },
        new("How much of each phase is done?", "timeseries", "percent", $"Share of the work items that are done, with that of the baseline run as a ghost. {Wall}",
            ($"100 * {Sum("rolloutsim_work_items", "state=~\"done|late\"", "phase")} / {Sum("rolloutsim_work_items", "", "phase")}", "{{phase}}"),
            ($"100 * {Sum("rolloutsim_work_items", "state=~\"done|late\"", "phase", "$baseline")} / {Sum("rolloutsim_work_items", "", "phase", "$baseline")}", "baseline {{phase}}")),
        new("Which provinces have late work?", "timeseries", "none", $"Work items that are overdue or were done late. {Wall}", (Sum("rolloutsim_work_items", "state=~\"overdue|late\"", "province"), "{{province}}")) { Thresholds = (1, 20) },
        new("Which deadlines are broken in most places?", "bargauge", "none", "Units in which a dated work item is overdue or was done late, at the simulated moment.",
            ("topk(12, sum by (item) (rolloutsim_deadline_work_items{run=\"$run\",state=~\"overdue|late\"}))", "{{item}}"))
        { Thresholds = (1, 10), Height = 11 },
        new("Which deadlines come next?", "bargauge", "s", "From the simulated moment to the due date.",
            ("bottomk(12, (rolloutsim_deadline_timestamp_seconds{run=\"$run\"} - on(run) group_left rolloutsim_simulated_timestamp_seconds{run=\"$run\"}) > 0)", "{{item}}"))
        { Height = 11 });

    private static DashboardPlan Questionnaire() => new(
        "rolloutsim-questionnaire",
        "RolloutSim: the questionnaire system",
        new("How many people are at terminals?", "timeseries", "none", $"Sessions that are on, with those of the baseline run as a ghost. {Wall}",
            (Sum("rolloutsim_questionnaire_sessions_active", "", "province"), "{{province}}"), (Sum("rolloutsim_questionnaire_sessions_active", "", "", "$baseline"), "baseline")),
        new("How many requests does a simulated second bring?", "timeseries", "reqps", $"By what became of them, each simulated second. {Wall}",
            ($"sum by (result) (rate(rolloutsim_questionnaire_requests_total{{run=\"$run\",province=~\"$province\"}}[$__rate_interval])){BySimulatedSecond}", "{{result}}")),
        new("How long do people wait for an answer?", "timeseries", "s", $"Over the season so far, in simulated seconds, from the intended moment of the request. {Wall}",
            ("rolloutsim_questionnaire_latency_seconds{run=\"$run\"}", "{{exchange}} p{{quantile}}"))
        { Thresholds = (3, 10) },
        new("Which share of the requests fails?", "stat", "percent", "Turned away or not answered in time, of all that were sent, up to the simulated moment.",
            ($"100 * {Sum("rolloutsim_questionnaire_requests_total", "result=~\"rejected|timed-out\"")} / {Sum("rolloutsim_questionnaire_requests_total", "result=\"asked\"")}", "failed"))
        { Width = 6, Thresholds = (0.1, 1) },
        new("How many people gave up?", "stat", "none", "Up to the simulated moment.", (Sum("rolloutsim_questionnaire_sessions_total", "result=\"gave-up\""), "gave up")) { Width = 6, Thresholds = (1, 50) },
        new("How many sessions began and ended?", "timeseries", "none", $"Up to the simulated moment. {Wall}", (Sum("rolloutsim_questionnaire_sessions_total", "", "result"), "{{result}}")));

    private static DashboardPlan People() => new(
        "rolloutsim-people",
        "RolloutSim: people, packages, incidents",
        new("How many incidents are open, and how grave are they?", "timeseries", "none", $"Not resolved, by level; 3 is the gravest. {Wall}", (Sum("rolloutsim_incidents", "state!=\"resolved\"", "level"), "level {{level}}")) { IsStacked = true },
        new("What do the open incidents wait for?", "timeseries", "none", $"By state: open (nobody has it), acknowledged, awaiting approval, being handled. {Wall}", (Sum("rolloutsim_incidents", "state!=\"resolved\"", "state"), "{{state}}")) { IsStacked = true },
        new("Where are incidents open?", "bargauge", "none", "Not resolved, by province, at the simulated moment.", (Sum("rolloutsim_incidents", "state!=\"resolved\"", "province"), "{{province}}")) { Width = 8, Thresholds = (1, 5) },
        new("How many incidents were reported too late?", "stat", "none", "The level that must hear of them did not within its limit; up to the simulated moment, with the baseline run beside.",
            ("rolloutsim_incidents_reported_late{run=\"$run\"}", "too late"), ("rolloutsim_incidents_reported_late{run=\"$baseline\"}", "baseline"))
        { Width = 8, Thresholds = (1, 5) },
        new("How many posts were empty, and why?", "bargauge", "none", "Posts, each half-day counted, at which nobody stood, up to the simulated moment.", (Sum("rolloutsim_posts_empty", "", "cause"), "{{cause}}")) { Width = 8, Thresholds = (1, 20) },
        new("Where are the tool packages?", "timeseries", "none", $"By place; each has one holder. {Wall}", (Sum("rolloutsim_packages", "", "place"), "{{place}}")) { IsStacked = true },
        new("How do the sessions of the test days go?", "timeseries", "none", $"Ahead, held (their time has come, and something is missing), on, over, given up. {Wall}", (Sum("rolloutsim_sessions", "", "state"), "{{state}}")) { IsStacked = true });

    private static DashboardPlan Engine() => new(
        "rolloutsim-engine",
        "RolloutSim: the engine",
        new("How many windows are run a second?", "timeseries", "ops", "The axis and the rate are wall time.", ("rate(rolloutsim_windows_total{run=\"$run\"}[$__rate_interval])", "windows")),
        new("How many events are handled a second?", "timeseries", "ops", "The axis and the rate are wall time.", ("rate(rolloutsim_events_total{run=\"$run\"}[$__rate_interval])", "events")),
        new("How many calls do the grains make a second?", "timeseries", "ops", "Between the grains of the run; the axis and the rate are wall time.", ("rate(rolloutsim_grain_calls_total{run=\"$run\"}[$__rate_interval])", "calls")),
        new("How long does the run wait at the barrier?", "timeseries", "percentunit", "Share of wall time from the first province's reply to the last's; the axis is wall time.", ("rate(rolloutsim_barrier_wait_seconds_total{run=\"$run\"}[$__rate_interval])", "waiting")) { Thresholds = (0.3, 0.6) },
        new("How much memory does the process hold?", "timeseries", "bytes", "The axis is wall time.", ("dotnet_process_memory_working_set_bytes", "working set"), ("sum(dotnet_gc_last_collection_heap_size_bytes)", "managed heap")),
        new("How much of the processors does it use?", "timeseries", "percentunit", "Of all of them; the axis is wall time.", ("sum(rate(dotnet_process_cpu_time_seconds_total[$__rate_interval])) / scalar(max(dotnet_process_cpu_count))", "processors")) { Thresholds = (0.8, 0.95) },
        new("Did the run go back to a checkpoint?", "stat", "none", "How often, since it began.", ("rolloutsim_epochs_total{run=\"$run\"} - 1", "times")) { Width = 8, Thresholds = (1, 3) },
        new("Is the run paused?", "stat", "none", "1: it waits for somebody to resume or step.", ("rolloutsim_paused{run=\"$run\"}", "paused")) { Width = 8, Thresholds = (1, 2) },
        new("How many grains are active?", "stat", "none", "By Orleans' count, of all runs of the process.", ("sum(orleans_catalog_activations)", "grains")) { Width = 8 });

    private static string Sum(string name, string also = "", string by = "", string run = "$run") =>
        $"sum{(by.Length > 0 ? $" by ({by}) " : "")}({name}{{run=\"{run}\",province=~\"$province\"{(also.Length > 0 ? "," + also : "")}}})";
}
