using System.Globalization;
using System.Text;
using RolloutSim.Client;
using RolloutSim.Client.Runs;
using RolloutSim.Scenarios;

namespace RolloutSim.Tests.Client.Results;

/// <summary>The table as Excel and scripts read it: byte-order mark, columns, times, blanks, and lateness to the microsecond.</summary>
public sealed class WorkItemsCsvTests
{
    [Fact]
    public async Task The_table_is_as_promised()
    {
        using var line = new CommandLine();
        string plan = ShippedPlans.TextOf("smallest").Replace("who: county information-officer, due: T-71", "who: county information-officer, due: T-85", StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, await line.Run("run", line.Write("tight.rollout.yaml", plan), "--executor", "sequential", "-o", "a"));
        byte[] bytes = File.ReadAllBytes(line.PathOf("a", RunFiles.WorkItems));
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        string[] rows = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal("", rows[^1]);
        Assert.DoesNotContain(rows, row => row.Contains('\n'));
        Assert.Equal("unit,id,name_zh,name_en,known,due,completed,late_us,late_working_h,due_effective,started,accepted", rows[0]);
        Assert.All(rows[1..^1], row => Assert.Equal(12, Fields(row).Length));

        foreach (string[] row in rows[1..^1].Select(Fields))
        {
            DateTimeOffset known = Time(row[4]);
            Assert.Equal(TimeSpan.FromHours(8), known.Offset);
            if (row[9].Length == 0)
            {
                Assert.Equal(("", "", ""), (row[5], row[7], row[8])); // no date, no lateness
                continue;
            }
            TimeSpan late = Time(row[6]) - Time(row[9]);
            Assert.Equal(Math.Max(0, late.Ticks / TimeSpan.TicksPerMicrosecond), long.Parse(row[7], CultureInfo.InvariantCulture));
            Assert.True(Time(row[9]) <= Time(row[5])); // the effective date is never after the printed one
        }
        Assert.Contains(rows[1..^1].Select(Fields), row => row[5] != row[9] && row[5].Length > 0); // Saturday 29 May
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static string[] Fields(string row)
    {
        List<string> fields = [];
        var field = new StringBuilder();
        bool quoted = false;
        foreach (char c in row)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else field.Append(c);
        }
        return [.. fields, field.ToString()];
    }
}
