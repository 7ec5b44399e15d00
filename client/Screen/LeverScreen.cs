using System.Globalization;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>What would help: a line a lever, with what it does for each goal and for all deadlines together, and what it costs.</summary>
internal sealed class LeverScreen(ScreenTexts texts, Paint paint, int width)
{
    /// <summary>Goals that have a column of their own.</summary>
    private const int GoalsShown = 2, GoalsShownWide = 4, Wide = 140;

    /// <param name="study">With its levers.</param>
    /// <param name="all">A column for every goal.</param>
    public IEnumerable<string> Lines(StudySummary study, bool all)
    {
        if (study.Levers.IsEmpty) yield break;
        int[] goals = Shown(study, all);
        string about = texts[goals.Length == 0 ? TextId.LeversTried : TextId.LeversTriedGoals];
        foreach (string line in Flow.Lines(new Cell(texts[TextId.Levers], Ink.Heading), "  ", [about], width, 2, paint)) yield return line;
        foreach (string line in Table(study, goals).Lines(width, paint)) yield return line;
        yield return "";
    }

    /// <summary>Numbers of goals, from 1; only where there are several is there anything to tell apart.</summary>
    public static string? Number(StudySummary study, int goal) =>
        study.Goals.Length > 1 && !study.Levers.IsEmpty ? (goal + 1).ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>Places of goals that are computed: those not met that some lever moves first, then the others that are not met, then in the plan's order.</summary>
    private int[] Shown(StudySummary study, bool all)
    {
        int most = all ? int.MaxValue : width >= Wide ? GoalsShownWide : GoalsShown;
        int[] computed = [.. study.Goals.Index().Where(pair => pair.Item.Chance is not null).Select(pair => pair.Index)];
        bool IsMoved(int goal) => study.Levers.Any(lever => lever.Goals[Array.IndexOf(computed, goal)].Difference != 0); // in a season under way some are lost already
        return [.. computed.OrderBy(goal => study.Goals[goal].Verdict == "met").ThenByDescending(IsMoved).ThenBy(goal => goal).Take(most).Order()];
    }

    private Table Table(StudySummary study, int[] goals)
    {
        int[] computed = [.. study.Goals.Index().Where(pair => pair.Item.Chance is not null).Select(pair => pair.Index)];
        string Heading(int goal) => Number(study, goal) is { } number ? texts.Say(TextId.GoalNumber, number) : texts[TextId.ColumnTheGoal];
        bool bothNames = goals.Length < 2 || width >= Wide, hasAll = !goals.Any(goal => study.Goals[goal].Condition == OnTimeCondition.All.Text);
        if (goals.Length > 0 && study.Levers.All(lever => lever.Difference == 0)) hasAll = false;
        var table = new Table([
            new(texts[TextId.ColumnLever], LeastWidth: 10), .. Only(bothNames, new Column("", LeastWidth: 8)), .. goals.Select(goal => new Column(Heading(goal))),
            .. Only(hasAll, new Column(texts[TextId.ColumnAllOnTime])), new(texts[TextId.ColumnCosts], AlignRight: true)]);
        foreach (LeverSummary lever in study.Levers)
        {
            string name = texts.Name(lever.Name);
            IEnumerable<Cell> effects = goals.Select(goal => lever.Goals[Array.IndexOf(computed, goal)]).Select(goal => Effect(goal.Difference, goal.Low, goal.High, goal.IsWon));
            string costs = lever.CostsYuan is { } yuan ? texts.Say(TextId.Yuan, Tilde(lever), yuan) : "-";
            table.Add([
                bothNames || !texts.IsChinese ? lever.Id : name, .. Only(bothNames, new Cell(name == lever.Id ? lever.Changes : name, Ink.Faint)), .. effects,
                .. Only(hasAll, Effect(lever.Difference, lever.Low, lever.High, false)), APoint(study, lever, costs)]);
        }
        return table;
    }

    private Cell Effect(double difference, double low, double high, bool isWon)
    {
        string text = texts.Say(TextId.PointsShort, ChanceText.Points(difference), ChanceText.Points(low), ChanceText.Points(high));
        return new Cell(isWon ? text + " ✓" : text, low > 0 ? Ink.Good : high < 0 ? Ink.Bad : Ink.Faint);
    }

    /// <summary>The cost, and what a point of a hundred comes to, where it surely buys some: of the goal that is not met, of all on time where there is none.</summary>
    private string APoint(StudySummary study, LeverSummary lever, string costs)
    {
        LeverGoalSummary[] open = [.. lever.Goals.Zip(study.Goals.Where(goal => goal.Chance is not null)).Where(pair => pair.Second.Verdict != "met").Select(pair => pair.First)];
        (double gain, double low) = open is [var only] ? (only.Difference, only.Low) : (lever.Difference, lever.Low);
        if (open.Length > 1 || lever.CostsYuan is not > 0 || low <= 0) return costs;
        double each = (double)lever.CostsYuan.Value / (gain * 100);
        return texts.Say(TextId.YuanAPoint, costs, Tilde(lever), each.ToString(each < 10 ? "0.#" : "N0", CultureInfo.InvariantCulture));
    }

    private static T[] Only<T>(bool isThere, T value) => isThere ? [value] : [];

    private static string Tilde(LeverSummary lever) => lever.IsCostAssumed ? "~" : "";
}
