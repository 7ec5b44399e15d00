using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>What a planner reads after the replications of a plan: what is in danger, how likely, and why; made from the summary alone.</summary>
internal sealed class StudyScreen(ScreenTexts texts, Paint paint, int width)
{
    private const int DeadlinesShown = 8, DeadlinesLateShown = 15, AssumptionsShown = 3;

    /// <summary>A smaller share of the blame is not named.</summary>
    private const double CauseLeast = 0.05;

    /// <summary>Below, there is room for one name only.</summary>
    private const int TwoNamesScreen = 130;

    private readonly DateTexts _dates = new(texts);

    /// <param name="summary">What came out; of one season, replication 0.</param>
    /// <param name="study">Of all replications.</param>
    /// <param name="took">Wall time.</param>
    /// <param name="plan">The plan as the user called it.</param>
    /// <param name="saved">What was written.</param>
    /// <param name="all">Every row.</param>
    public IEnumerable<string> Lines(RunSummary summary, StudySummary study, TimeSpan took, string plan, SavedRun saved, bool all) =>
        Head(summary, study, took).Concat(SeasonHead.Worth(summary.Fork, texts, paint, width)).Concat(Goals(study))
            .Concat(Deadlines(summary, study, all)).Concat(new TestDayScreen(summary, texts, paint, width).Lines(study.TestDays)).Concat(new PostsScreen(texts, paint, width).Lines(study.Posts, all))
            .Concat(new QuestionnaireScreen(summary, texts, paint, width).Lines(study.Questionnaire, all)).Concat(new SubmissionScreen(texts, paint, width).Lines(study.Submissions)).Concat(new IncidentScreen(texts, paint, width).Lines(study.Incidents)).Concat(new LeverScreen(texts, paint, width).Lines(study, all)).Concat(Foot(summary, study, plan, saved));

    private IEnumerable<string> Head(RunSummary summary, StudySummary study, TimeSpan took)
    {
        string days = texts.Say(TextId.TestDays, _dates.Day(Date(summary.FirstTestDay)), _dates.Day(Date(summary.LastTestDay)));
        string seconds = texts.Say(TextId.Seconds, took.TotalSeconds.ToString(took.TotalSeconds < 10 ? "0.0" : "0", CultureInfo.InvariantCulture));
        Cell[] season =
        [
            _dates.Span(Date(summary.Start), Date(summary.End)), days, texts.Say(TextId.Seed, summary.Seed), texts.Say(TextId.ReplicationsIn, study.Replications, seconds),
            texts[TextId.IntervalKey],
        ];
        foreach (string line in SeasonHead.Title(summary, texts, paint, width).Concat(Flow.Lines("", "", season, width, 2, paint))
            .Concat(SeasonHead.AsOf(summary.AsOf, texts, paint, width))
            .Concat(summary.Fork is null ? SeasonHead.Changes(summary.Set, texts, paint, width) : SeasonHead.Fork(summary.Fork, texts, paint, width))) yield return line;
        if (summary.Status == RunStatus.Interrupted) yield return paint.With(Ink.Warning, texts.Say(TextId.StoppedAfter, study.Replications, study.Asked));
        yield return "";
    }

    private IEnumerable<string> Goals(StudySummary study)
    {
        IEnumerable<Cell> auto = study is { Auto: { } looks, Goals.IsEmpty: false }
            ? [texts.Say(TextId.GoalsAuto, looks.Look, looks.Looks, (looks.Level * 100).ToString("0.0", CultureInfo.InvariantCulture))] : [];
        foreach (string line in Lead(TextId.Goals, auto)) yield return line;
        IEnumerable<Cell> goals = study.Goals.IsEmpty
            ? [new Cell("· " + texts.Say(TextId.NoGoals, study.Deadlines.Length, ChanceText.Of(study.AllOnTime)))]
            : study.Goals.Select((goal, i) => Goal(goal, LeverScreen.Number(study, i)));
        foreach (Cell goal in goals)
        {
            string indent = "  ";
            foreach (string line in TextWidth.Wrap(goal.Text, width - 4))
            {
                yield return indent + paint.With(goal.Ink, line);
                indent = "    ";
            }
        }
        if (study.Auto is { } all && study.Replications == all.Most && study.Goals.Any(goal => goal.Verdict == "undecided"))
            yield return "  " + paint.With(Ink.Warning, texts.Say(TextId.GoalsAutoMost, all.Most));
        yield return "";
    }

    private Cell Goal(GoalSummary goal, string? number)
    {
        string lead = number is null ? "" : number + " ";
        if (goal.Chance is not { } chance || goal.Wanted is not { } wanted) return new Cell(lead + texts.Say(TextId.GoalLater, goal.Text), Ink.Faint);
        (TextId verdict, Ink ink) = goal.Verdict switch
        {
            "met" => (TextId.GoalMet, Ink.Good),
            "missed" => (TextId.GoalMissed, Ink.Bad),
            _ => (TextId.GoalUndecided, Ink.Warning),
        };
        string line = lead + texts.Say(verdict, texts.Say(TextId.GoalChance, goal.Condition, ChanceText.Of(chance), ChanceText.Of(wanted)));
        return new Cell(goal.MoreNeeded is > 0 and { } more ? line + texts.Say(TextId.GoalMoreNeeded, more) : line, ink);
    }

    private IEnumerable<string> Deadlines(RunSummary summary, StudySummary study, bool all)
    {
        if (study.Deadlines.IsEmpty) yield break;
        StudyDeadlineSummary[] open = [.. study.Deadlines.Where(deadline => all || !deadline.IsDone)]; // what is done in a season under way is in no danger
        int late = open.Count(deadline => deadline.Late.Hits > 0);
        int shown = all ? open.Length : Math.Min(open.Length, Math.Max(DeadlinesShown, Math.Min(late, DeadlinesLateShown)));
        TextId lead = open.Length < study.Deadlines.Length ? TextId.DeadlinesOpen : TextId.DeadlinesAtRisk;
        foreach (string line in Lead(TextId.Deadlines, texts.Say(lead, shown, open.Length))) yield return line;
        bool bothNames = width >= TwoNamesScreen;
        List<Column> columns = [new(texts[TextId.ColumnDue]), new(""), new(texts[TextId.ColumnWorkItem], LeastWidth: 14)];
        if (bothNames) columns.AddRange([new("", LeastWidth: 8), new(texts[TextId.ColumnWho], LeastWidth: 6)]);
        columns.AddRange([
            new(texts[TextId.ColumnP50]), new(texts[TextId.ColumnP95]), new(texts[TextId.ColumnLate]),
            new(texts[TextId.ColumnLatenessFrom], LeastWidth: 19)]);
        var table = new Table([.. columns]);
        foreach (StudyDeadlineSummary deadline in open.Take(shown)) table.Add([.. Row(deadline, bothNames)]);
        foreach (string line in table.Lines(width, paint)) yield return line;
        foreach (string line in summary.Notes.SelectMany(note => Notes.Lines(note, texts, paint, width))) yield return line;
        yield return "";
    }

    private IEnumerable<Cell> Row(StudyDeadlineSummary deadline, bool bothNames)
    {
        yield return _dates.AlignedDay(Date(deadline.Due));
        yield return new Cell(deadline.TestDay, Ink.Faint);
        yield return texts.IsChinese ? deadline.Name.Zh : deadline.Id;
        if (bothNames)
        {
            yield return new Cell(texts.IsChinese ? deadline.Id : deadline.Name.Zh, Ink.Faint);
            yield return new Cell(deadline.Units == 1 ? texts.Level(deadline.Level, 1) : texts.Units(deadline.Level, deadline.Units), Ink.Faint);
        }
        yield return Moment(deadline.P50, needsInterval: false);
        yield return Moment(deadline.P95, needsInterval: true);
        yield return deadline.Late.Hits == 0
            ? new Cell(ChanceText.Of(deadline.Late), Ink.Faint)
            : new Cell(ChanceText.Of(deadline.Late), deadline.Late.Share > 0.5 ? Ink.Bad : Ink.Warning);
        yield return Causes(deadline.Blame);
    }

    /// <summary><c>upstream 58, closed 42 %</c>.</summary>
    private Cell Causes(ImmutableArray<BlameSummary> blame)
    {
        string[] named = [.. blame.Where(share => share.Share >= CauseLeast).Take(width >= TwoNamesScreen ? 3 : 2).Select(share => $"{texts.LateTag(share.Tag)} {ChanceText.Whole(share.Share)}")];
        return named.Length == 0 ? new Cell("-", Ink.Faint) : string.Join(texts[TextId.ListComma], named) + " %";
    }

    private Cell Moment(QuantileSummary quantile, bool needsInterval)
    {
        if (needsInterval && quantile.Needs is { } needs) return new Cell(texts.Say(TextId.NeedsReplications, needs), Ink.Faint);
        return quantile.At is { } at ? _dates.AlignedTime(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture).DateTime) : new Cell(texts[TextId.NotDone], Ink.Warning);
    }

    private IEnumerable<string> Foot(RunSummary summary, StudySummary study, string plan, SavedRun saved)
    {
        string unit = summary.Schools.FirstOrDefault(item => item.Late > 0)?.LastUnit ?? summary.Deadlines.FirstOrDefault()?.Unit ?? Model.Units.UnitTree.RootCode;
        bool canDecide = study.Auto is null && study.Goals.Any(goal => goal.Verdict == "undecided");
        string again = summary.Fork is { } fork ? $"rolloutsim compare {fork.From} {saved.Path}" : $"rolloutsim run {plan} " + (study.Replications < study.Asked ? $"--seed {summary.Seed}" : canDecide ? "--replications auto" : $"--replications {study.Replications * 4L}");
        // The lever that stands first, against the run itself, which is not simulated again.
        IEnumerable<Cell> next = [$"rolloutsim inspect {saved.Called(summary)} {unit}", again];
        if (study.Levers is [{ Low: > 0 } best, ..]) next = next.Append($"rolloutsim compare {saved.Path} --lever {best.Id}");
        return Lead(TextId.Assumed, [texts.Say(TextId.AssumedOf, summary.Assumed, summary.Values), .. Matters(study)])
            .Concat(Lead(TextId.Next, next))
            .Concat(Lead(TextId.Saved, saved.Say(texts)));
    }

    /// <summary><c>what matters most: effort of staff-trained</c>, and what comes next.</summary>
    private IEnumerable<Cell> Matters(StudySummary study) =>
        study.Assumptions.Where(assumption => assumption.Matters).Take(AssumptionsShown)
            .Select((assumption, i) => new Cell(i == 0 ? texts.Say(TextId.MattersMost, texts.Drawn(assumption)) : texts.Drawn(assumption)));

    private IEnumerable<string> Lead(TextId heading, params IEnumerable<Cell> pieces) => Flow.Lines(new Cell(texts[heading], Ink.Heading), "  ", pieces, width, 2, paint);

    private static DateTime Date(string iso) => DateTime.Parse(iso[..10], CultureInfo.InvariantCulture);
}
