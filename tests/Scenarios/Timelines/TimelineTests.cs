using System.Globalization;
using System.Runtime.CompilerServices;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Tests.Scenarios.Timelines;

/// <summary>
/// Every row of the field's timetables is a work item of its plan: the same id, names, level, office, dates, channel, evidence, prerequisites
/// and reviewer; and what the timetable does not say, or only infers, carries a tilde.
/// </summary>
public sealed class TimelineTests
{
    private static readonly Dictionary<string, string> Offices = Rows("offices.csv").ToDictionary(row => row["role"], row => row["office"]);

    public static TheoryData<string, string> Tables => new()
    {
        { "timeline-national-2018-province.csv", "national-2018" },
        { "timeline-school-2020.csv", "school-2020" },
        { "timeline-school-2026.csv", "school-2026" },
        { "timeline-shanxi-2019-province.csv", "shanxi-2019" },
        { "timeline-xianyou-2020-county.csv", "xianyou-2020" },
        { "timeline-xiji-2021-county.csv", "xiji-2021" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_row_is_in_the_plan(string table, string name)
    {
        Plan plan = ShippedPlans.Read(name);
        var assumed = plan.Assumptions.Select(a => a.Path).ToHashSet();
        List<string> wrong = [];
        foreach (Dictionary<string, string> row in Rows(table)) wrong.AddRange(new RowCheck(plan, assumed, row).Differences().Select(difference => $"{row["id"]}: {difference}"));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Comma-separated, a cell in quotes where it has commas.</summary>
    private static IEnumerable<Dictionary<string, string>> Rows(string file, [CallerFilePath] string here = "")
    {
        string[][] lines = [.. File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, file)).Select(Cells)];
        return lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static string[] Cells(string line)
    {
        List<string> cells = [""];
        bool isQuoted = false;
        foreach (char c in line)
        {
            if (c == '"') isQuoted = !isQuoted;
            else if (c == ',' && !isQuoted) cells.Add("");
            else cells[^1] += c;
        }
        return [.. cells];
    }

    private sealed class RowCheck(Plan plan, HashSet<string> assumed, Dictionary<string, string> row)
    {
        private readonly SeasonPlan _season = plan.Season;
        private readonly bool _isInferred = row["basis"] == "inferred";

        public IEnumerable<string> Differences()
        {
            WorkItemPlan? item = _season.WorkItems.SingleOrDefault(i => i.Id == row["id"]);
            if (item is null) return ["there is no such work item"];
            WorkItemPlan? reviewed = item.Kind == WorkItemKind.Review ? _season.WorkItems.Single(i => i.Review is { } review && _season.WorkItems[review.Item].Id == item.Id) : null;
            string path = reviewed is null ? $".{item.Id}" : $".{reviewed.Id}.review";
            return
            [
                .. Same("level", row["level"] == "national" ? "nation" : row["level"], item.Level.ToString().ToLowerInvariant()),
                .. Same("zh", row["task_zh"], item.Name.Zh),
                .. Same("en", row["task_en"], item.Name.En),
                .. Office(item, path),
                .. Date("due", item.PrintedDue, path),
                .. reviewed is null ? Date("from", item.From, path) : [],
                .. reviewed is null ? Date("known", item.Known, path) : [],
                .. reviewed is null ? Same("channel", row["channel"], _season.Channels[item.Channel].Name) : [],
                .. reviewed is null ? Same("evidence", row["evidence_zh"], item.Evidence) : [],
                .. After(item, reviewed, path),
                .. Reviewer(item),
                .. IsAssumed($"{path}.effort") ? Array.Empty<string>() : ["the effort carries no tilde"],
            ];
        }

        private IEnumerable<string> Office(WorkItemPlan item, string path)
        {
            string office = Offices[row["role_en"]], its = _season.Offices[item.Office].Name;
            bool isAssumed = IsAssumed($"{path}.who");
            if ((office == "*" || _isInferred || row["note"].Contains("role inferred", StringComparison.Ordinal)) && !isAssumed) yield return "who does it is not in the source and carries no tilde";
            if (office != "*")
                foreach (string difference in Same("office", office, its)) yield return difference;
        }

        /// <summary>A date that the table has is the plan's; one that it has not is assumed.</summary>
        private IEnumerable<string> Date(string column, SimTime? its, string path)
        {
            string date = its is { } time && time > SimTime.Zero ? plan.Civil.DayOf(time).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
            if (date.Length > 0 && (row[column].Length == 0 || _isInferred) && !IsAssumed($"{path}.{column}")) yield return $"'{column}' is not in the source and carries no tilde";
            if (row[column].Length == 0) yield break;
            if (date.Length == 0) date = plan.Civil.Starts.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture); // the first day of the season says nothing
            foreach (string difference in Same(column, row[column], date)) yield return difference;
        }

        private IEnumerable<string> After(WorkItemPlan item, WorkItemPlan? reviewed, string path)
        {
            string[] wanted = row["after"].Split(';', StringSplitOptions.RemoveEmptyEntries);
            if (reviewed is not null)
            {
                // It waits for what it reviews.
                foreach (string id in wanted.Where(id => id != reviewed.Id)) yield return $"does not wait for {id}";
                yield break;
            }
            string[] its = [.. item.After.Select(after => _season.WorkItems[after.Item].Id)];
            foreach (string id in wanted.Except(its)) yield return $"does not wait for {id}";
            for (int i = 0; i < its.Length; i++)
                if (!wanted.Contains(its[i]) && !IsAssumed($"{path}.after.{i + 1}")) yield return $"waits for {its[i]}, which is not in the source and carries no tilde";
        }

        private IEnumerable<string> Reviewer(WorkItemPlan item)
        {
            string by = row["reviewed_by"];
            if (by.Length == 0) return [];
            return item.Review is { } review ? Same("reviewer", Offices[by], _season.Offices[_season.WorkItems[review.Item].Office].Name) : [$"is not reviewed by {by}"];
        }

        private bool IsAssumed(string ending) => assumed.Any(path => path.EndsWith(ending, StringComparison.Ordinal));

        private static IEnumerable<string> Same(string what, string wanted, string found)
        {
            if (wanted != found) yield return $"{what}: '{wanted}' in the table, '{found}' in the plan";
        }
    }
}
