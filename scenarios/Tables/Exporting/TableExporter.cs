using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Tables.Dates;
using RolloutSim.Scenarios.Tables.Words;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Tables.Exporting;

/// <summary>Writes a plan's work items, reviews and rival work as a table; importing it again gives the same work items, dates, roles and channels.</summary>
/// <remarks>The rest of a plan, its units, people, sessions, habits, goals and levers, has no place in such a table.</remarks>
public static class TableExporter
{
    private const string DefaultChannel = ChannelsReader.Other;

    public static ExportedTable Export(Plan plan)
    {
        var context = new ReadContext(new DiagnosticBag(plan.File));
        PlanFile file = PlanFileReader.Read(YamlTreeReader.Read(plan.ResolvedText, context.Errors), plan.Season.Name, context);
        var rows = new Rows(plan, file);
        return new ExportedTable(plan.Name.Zh, Subtitle(plan), rows.Columns, rows.Write());
    }

    private static string Subtitle(Plan plan) => "测试时间：" + (plan.FirstTestDay == plan.LastTestDay
        ? OfficeDateText.Day(plan.FirstTestDay, 0)
        : OfficeDateText.Write(plan.FirstTestDay, plan.LastTestDay, 0));

    private sealed class Rows(Plan plan, PlanFile file)
    {
        private readonly int _year = plan.FirstTestDay.Year;
        private readonly bool _hasStarts = file.Items.Any(HasOwnStart);
        private readonly List<ImmutableArray<string>> _rows = [];

        public ImmutableArray<ExportedColumn> Columns =>
        [
            new("序号", 6, true), new("阶段", 10, true), new("时间节点", 18, true), new("工作任务", 46), new("责任人", 20, true), new("工作路径", 14, true), new("呈现形式", 22),
            new("审核", 22), new("前置任务", 34), new("工作量", 18, true), new("下达时间", 14, true), .. _hasStarts ? [new ExportedColumn("开始时间", 14, true)] : Array.Empty<ExportedColumn>(),
            new("英文名称", 40), new("任务代码", 26),
        ];

        public ImmutableArray<ImmutableArray<string>> Write()
        {
            foreach (WorkItemEntry item in file.Items)
            {
                string phase = item.IsRival ? PhaseWords.Rival : PhaseWords.Chinese(item.Phase);
                bool isApart = HasOwnStart(item);
                Add(phase, Date(isApart ? null : item.From, item.Due), item.Name.Zh, Who(item.Who), Channel(item.Via), item.Evidence, Review(item.Review), After(item), Effort(item.Effort?.Written),
                    Day(item.Known), isApart ? Day(item.From) : "", item.Name.En, item.Id);
                if (item.Review is { } review)
                    Add(phase, Date(null, review.Due), review.Name.Zh, Who(review.Who), "", "", "", "", Effort(review.Effort?.Written), "", "", review.Name.En, review.Id);
            }
            return [.. _rows];
        }

        private void Add(string phase, string due, string task, string who, string channel, string evidence, string review, string after, string effort, string known, string from, string english, string id)
        {
            string number = (_rows.Count + 1).ToString(CultureInfo.InvariantCulture);
            ImmutableArray<string> row = [number, phase, due, task, who, channel, evidence, review, after, effort, known, .. _hasStarts ? [from] : Array.Empty<string>(), english, id];
            _rows.Add(row);
        }

        /// <summary>Of a start and a due date one is assumed and the other is not: one cell cannot say so.</summary>
        private static bool HasOwnStart(WorkItemEntry item) => item is { From: { } from, Due: { } due } && from.IsAssumed != due.IsAssumed;

        private DateOnly? On(Given<PlanDate>? date) => date?.Value.On(plan.FirstTestDay, plan.LastTestDay);

        private string Date(Given<PlanDate>? from, Given<PlanDate>? due) => Mark(OfficeDateText.Write(On(from), On(due), _year), (due ?? from)?.IsAssumed == true);

        private string Day(Given<PlanDate>? date) => On(date) is { } day ? Mark(OfficeDateText.Day(day, _year), date!.IsAssumed) : "";

        private static string Who(Given<Role>? who) => Mark(RoleTitles.Written(who!.Value), who.IsAssumed);

        private static string Channel(Given<string>? via)
        {
            if (via is null or { Value: DefaultChannel, IsAssumed: true }) return "";
            string? chinese = ChannelWords.Chinese(via.Value);
            bool isPlain = chinese is not null && ChannelWords.Finder.Find(chinese)?.Meaning == via.Value;
            return Mark(isPlain ? chinese! : $"[{via.Value}]", via.IsAssumed);
        }

        private static string Review(ReviewEntry? review) => review is null
            ? ""
            : $"{review.Id}(退回{review.SentBack!.Written}、返工{review.Rework!.Written}、最多{review.Rounds!.Written}轮)";

        private string After(WorkItemEntry item) => string.Join("; ", item.After.Select(a => Mark(a.Text + (IsSession(a.Value.Id) ? Session.Mark : ""), a.IsAssumed)));

        private bool IsSession(string id) => file.Sessions.Any(s => s.Id == id);

        private static string Effort(string? written)
        {
            if (written is null) return "";
            bool isAssumed = written.StartsWith('~');
            return Mark(EffortText.Chinese(isAssumed ? written[1..] : written), isAssumed);
        }

        private static string Mark(string text, bool isAssumed) => isAssumed && text.Length > 0 ? text + Provisional.Mark : text;
    }
}
