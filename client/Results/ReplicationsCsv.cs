using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary><c>replications.csv</c>: a row a replication, a column for each dated work item, and for what is done on each test day; <c>compare</c> reads it again.</summary>
internal static class ReplicationsCsv
{
    private const string Number = "replication", Digest = "digest", Done = "done_";

    public static byte[] Bytes(ReplicationTable table)
    {
        Plan plan = table.Plan;
        ImmutableArray<DayMoment> moments = DayMoment.Of(plan);
        ImmutableArray<ReplicationCount> counts = ReplicationCount.Of(plan);
        var text = new CsvText(Heading(plan, moments, counts));
        for (int row = 0; row < table.Count; row++)
        {
            text.Add([
                CsvText.Whole(table.Numbers[row]), table.Digests[row], .. table.Dated.Select(item => Moment(plan, table.Done(item)[row])),
                .. moments.Select(moment => Moment(plan, table.Moments(moment.Name)[row])), .. counts.Select(count => CsvText.Whole(table.Counts(count.Name)[row])),
                .. TrafficAmount.AllOf(plan).Select(amount => CsvText.Whole(table.Amounts(amount.Name)![row]))]);
        }
        return text.ToBytes();
    }

    /// <summary>Reads what <see cref="Bytes"/> wrote.</summary>
    /// <returns>Null where it is no such table of that plan.</returns>
    public static ReplicationTable? Read(Plan plan, ReadOnlySpan<byte> bytes)
    {
        string[] lines = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        ImmutableArray<int> dated = plan.Season.Dated();
        ImmutableArray<DayMoment> moments = DayMoment.Of(plan);
        ImmutableArray<ReplicationCount> counts = ReplicationCount.Of(plan);
        if (lines.Length < 2 || lines[0] != string.Join(',', Heading(plan, moments, counts))) return null;
        int rows = lines.Length - 1;
        var (numbers, digests) = (new uint[rows], new string[rows]);
        Dictionary<int, SimTime[]> done = dated.ToDictionary(item => item, _ => new SimTime[rows]);
        Dictionary<string, SimTime[]> days = moments.ToDictionary(moment => moment.Name, _ => new SimTime[rows]);
        Dictionary<string, int[]> counted = counts.ToDictionary(count => count.Name, _ => new int[rows]);
        SimTime[][] columns = [.. dated.Select(item => done[item]), .. moments.Select(moment => days[moment.Name])];
        ImmutableArray<TrafficAmount> known = TrafficAmount.AllOf(plan);
        long[][] amounts = [.. known.Select(_ => new long[rows])];
        for (int row = 0; row < rows; row++)
        {
            string[] fields = lines[row + 1].Split(',');
            bool isGood = fields.Length == columns.Length + counts.Length + amounts.Length + 2
                && uint.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[row]) && (row == 0 || numbers[row] > numbers[row - 1]);
            for (int i = 0; isGood && i < columns.Length; i++) isGood = TryMoment(plan, fields[i + 2], out columns[i][row]);
            for (int i = 0; isGood && i < counts.Length; i++) isGood = int.TryParse(fields[i + 2 + columns.Length], NumberStyles.None, CultureInfo.InvariantCulture, out counted[counts[i].Name][row]);
            for (int i = 0; isGood && i < amounts.Length; i++) isGood = long.TryParse(fields[i + 2 + columns.Length + counts.Length], NumberStyles.None, CultureInfo.InvariantCulture, out amounts[i][row]);
            if (!isGood) return null;
            digests[row] = fields[1];
        }
        return new ReplicationTable(plan, [.. numbers], [.. digests], done, days, counted, known.Index().ToDictionary(pair => pair.Item.Name, pair => amounts[pair.Index]));
    }

    private static string[] Heading(Plan plan, ImmutableArray<DayMoment> moments, ImmutableArray<ReplicationCount> counts) =>
        [Number, Digest, .. plan.Season.Dated().Select(item => Done + plan.Season.WorkItems[item].Id), .. moments.Select(moment => Done + moment.Name), .. counts.Select(count => count.Name), .. TrafficAmount.AllOf(plan).Select(amount => amount.Name)];

    private static string Moment(Plan plan, SimTime moment) => moment.IsNever ? "" : CivilText.Iso(plan, moment);

    private static bool TryMoment(Plan plan, string text, out SimTime moment)
    {
        moment = SimTime.Never;
        if (text.Length == 0) return true;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset civil)) return false;
        moment = plan.Civil.ToSim(civil);
        return true;
    }
}
