using System.Text.Json;
using System.Text.Json.Nodes;

namespace RolloutSim.Tests.Grafana;

/// <summary>Writes a dashboard as Grafana's JSON model, schema version 41 (Grafana 11 and later).</summary>
public static class DashboardWriter
{
    private const int SchemaVersion = 41, Columns = 24;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(DashboardPlan plan)
    {
        var panels = new JsonArray();
        int x = 0, y = 0, rowHeight = 0, id = 1;
        foreach (PanelPlan panel in plan.Panels)
        {
            if (x + panel.Width > Columns) (x, y, rowHeight) = (0, y + rowHeight, 0);
            panels.Add(Panel(panel, id++, x, y));
            (x, rowHeight) = (x + panel.Width, Math.Max(rowHeight, panel.Height));
        }
        var dashboard = new JsonObject
        {
            ["uid"] = plan.File,
            ["title"] = plan.Title,
            ["tags"] = new JsonArray("rolloutsim"),
            ["schemaVersion"] = SchemaVersion,
            ["version"] = 1,
            ["editable"] = true,
            ["graphTooltip"] = 1,
            ["refresh"] = "5s",
            ["timezone"] = "Asia/Shanghai",
            ["time"] = new JsonObject { ["from"] = "now-15m", ["to"] = "now" },
            ["links"] = new JsonArray(new JsonObject { ["type"] = "dashboards", ["tags"] = new JsonArray("rolloutsim"), ["title"] = "", ["asDropdown"] = false, ["includeVars"] = true, ["keepTime"] = true }),
            ["templating"] = new JsonObject { ["list"] = new JsonArray(DataSource(), Query("run", "label_values(rolloutsim_run_info, run)"), Province(), Query("baseline", "label_values(rolloutsim_run_info, run)")) },
            ["annotations"] = new JsonObject { ["list"] = new JsonArray() },
            ["panels"] = panels,
        };
        return dashboard.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Panel(PanelPlan panel, int id, int x, int y)
    {
        var targets = new JsonArray();
        foreach ((string expression, string legend) in panel.Targets)
        {
            targets.Add(new JsonObject
            {
                ["refId"] = ((char)('A' + targets.Count)).ToString(),
                ["datasource"] = Source(),
                ["expr"] = expression,
                ["legendFormat"] = legend,
                ["instant"] = panel.Type != "timeseries",
                ["range"] = panel.Type == "timeseries",
            });
        }
        return new JsonObject
        {
            ["id"] = id,
            ["type"] = panel.Type,
            ["title"] = panel.Title,
            ["description"] = panel.Description,
            ["datasource"] = Source(),
            ["gridPos"] = new JsonObject { ["h"] = panel.Height, ["w"] = panel.Width, ["x"] = x, ["y"] = y },
            ["fieldConfig"] = new JsonObject { ["defaults"] = Defaults(panel), ["overrides"] = Overrides(panel) },
            ["options"] = Options(panel),
            ["targets"] = targets,
        };
    }

    private static JsonObject Defaults(PanelPlan panel)
    {
        var steps = new JsonArray(new JsonObject { ["color"] = "green", ["value"] = null });
        if (panel.Thresholds is { } limits)
        {
            steps.Add(new JsonObject { ["color"] = "yellow", ["value"] = limits.Warning });
            steps.Add(new JsonObject { ["color"] = "red", ["value"] = limits.Bad });
        }
        var defaults = new JsonObject
        {
            ["unit"] = panel.Unit,
            ["min"] = panel.Unit is "dateTimeAsIso" ? null : 0,
            ["color"] = new JsonObject { ["mode"] = panel.Type == "timeseries" ? "palette-classic" : "thresholds" },
            ["thresholds"] = new JsonObject { ["mode"] = "absolute", ["steps"] = steps },
        };
        if (panel.Unit is "dateTimeAsIso") defaults.Remove("min");
        if (panel.Type == "timeseries")
        {
            defaults["custom"] = new JsonObject
            {
                ["lineWidth"] = 2,
                ["fillOpacity"] = panel.IsStacked ? 40 : 0,
                ["spanNulls"] = true,
                ["stacking"] = new JsonObject { ["mode"] = panel.IsStacked ? "normal" : "none", ["group"] = "A" },
                ["thresholdsStyle"] = new JsonObject { ["mode"] = panel.Thresholds is null ? "off" : "dashed" },
            };
        }
        return defaults;
    }

    /// <summary>The baseline run is a ghost: thin, grey, dashed.</summary>
    private static JsonArray Overrides(PanelPlan panel) => panel.Type != "timeseries" || !panel.Targets.Any(target => target.Legend.StartsWith("baseline", StringComparison.Ordinal)) ? [] :
    [
        new JsonObject
        {
            ["matcher"] = new JsonObject { ["id"] = "byRegexp", ["options"] = "/^baseline/" },
            ["properties"] = new JsonArray(
                new JsonObject { ["id"] = "color", ["value"] = new JsonObject { ["mode"] = "fixed", ["fixedColor"] = "gray" } },
                new JsonObject { ["id"] = "custom.lineWidth", ["value"] = 1 },
                new JsonObject { ["id"] = "custom.lineStyle", ["value"] = new JsonObject { ["fill"] = "dash", ["dash"] = new JsonArray(6, 6) } }),
        },
    ];

    private static JsonObject Options(PanelPlan panel) => panel.Type switch
    {
        "timeseries" => new JsonObject
        {
            ["legend"] = new JsonObject { ["displayMode"] = "list", ["placement"] = "bottom", ["showLegend"] = true },
            ["tooltip"] = new JsonObject { ["mode"] = "multi", ["sort"] = "desc" },
        },
        "bargauge" => new JsonObject
        {
            ["orientation"] = "horizontal",
            ["displayMode"] = "basic",
            ["reduceOptions"] = Last(),
        },
        _ => new JsonObject { ["colorMode"] = "value", ["graphMode"] = "none", ["textMode"] = "auto", ["reduceOptions"] = Last() },
    };

    private static JsonObject Last() => new() { ["calcs"] = new JsonArray("lastNotNull"), ["fields"] = "", ["values"] = false };

    private static JsonObject Source() => new() { ["type"] = "prometheus", ["uid"] = "${source}" };

    private static JsonObject DataSource() => new() { ["name"] = "source", ["label"] = "Source", ["type"] = "datasource", ["query"] = "prometheus", ["refresh"] = 1 };

    private static JsonObject Query(string name, string query) => new()
    {
        ["name"] = name,
        ["label"] = name == "run" ? "Run" : "Baseline",
        ["type"] = "query",
        ["datasource"] = Source(),
        ["query"] = new JsonObject { ["query"] = query, ["refId"] = name },
        ["refresh"] = 2,
        ["sort"] = 2,
    };

    private static JsonObject Province() => new()
    {
        ["name"] = "province",
        ["label"] = "Province",
        ["type"] = "query",
        ["datasource"] = Source(),
        ["query"] = new JsonObject { ["query"] = "label_values(rolloutsim_work_items{run=\"$run\"}, province)", ["refId"] = "province" },
        ["refresh"] = 2,
        ["sort"] = 1,
        ["multi"] = true,
        ["includeAll"] = true,
        ["allValue"] = ".*",
    };
}
