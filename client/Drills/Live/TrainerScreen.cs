using RolloutSim.Client.Drills.Review;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Drills;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Drills;

namespace RolloutSim.Client.Drills.Live;

/// <summary>What the trainer sees: everything, with the answers against the drill's limits.</summary>
internal sealed class TrainerScreen(DrillDesk desk, ScreenTexts texts, Paint paint, TimeProvider wall, string call)
{
    private const int ComingLines = 4;

    private readonly DrillLines _lines = new(desk, texts, wall);

    public IEnumerable<string> Messages() => desk.Incidents.SelectMany(its => its.Result.Steps.Where(step => step.At <= desk.Now && step.At >= desk.Drill.Start).Select(step => (step.At, Text: _lines.Message(its, step))))
        .Concat(desk.Entries.Select(entry => (entry.At, Text: _lines.Message(entry, null) ?? ""))).Where(pair => pair.Text.Length > 0).OrderBy(pair => pair.At).Select(pair => pair.Text);

    /// <param name="width">Columns.</param>
    /// <param name="height">Lines at most.</param>
    public IEnumerable<string> Lines(int width, int height)
    {
        List<string> lines =
        [
            .. _lines.Title(texts[TextId.LiveTrainer], width, paint),
            _lines.Clocks(),
            .. _lines.Seats("", width),
            .. desk.View.Phase == DrillPhase.Over ? [] : (string[])[paint.With(Ink.Faint, "  " + texts.Say(TextId.LiveJoinBy, call))],
            .. _lines.Task(width),
            .. Coming(width),
            paint.With(Ink.Heading, texts[TextId.LiveIncidents]),
        ];
        string[] objectives = [paint.With(Ink.Heading, texts[TextId.ReviewObjectives]), .. Objectives(width), paint.With(Ink.Heading, texts[TextId.LiveMessages])];
        lines.AddRange(Incidents(width, height - lines.Count - 1 - objectives.Length - DrillLines.MessagesLeast));
        lines.AddRange(objectives);
        string[] messages = [.. Messages()];
        return lines.Concat(messages.Skip(Math.Max(0, messages.Length - Math.Max(1, height - lines.Count))).Select(message => "  " + TextWidth.Cut(message, width - 2))).Take(height);
    }

    private IEnumerable<string> Incidents(int width, int room)
    {
        (IReadOnlyList<LiveIncident> all, int left) = DrillLines.Fitting([.. desk.Incidents.Where(its => its.Result.At <= desk.Now)], room, its => its.Result.State == IncidentState.Resolved);
        var table = new Table(
            new("#"), new(texts[TextId.ColumnLevel]), new(texts[TextId.ColumnWhat], LeastWidth: 8), new(texts[TextId.ColumnUnit], LeastWidth: 6), new(texts[TextId.LiveSince]), new(texts[TextId.LiveStands], LeastWidth: 12), new(texts[TextId.LiveTold]));
        foreach (LiveIncident incident in all)
        {
            IncidentResult its = incident.Result;
            bool isOver = its.State == IncidentState.Resolved;
            table.Add(
                new Cell($"#{incident.Number}", Ink.Title), isOver ? new Cell(_lines.Level(its.Level).Text, Ink.Faint) : _lines.Level(its.Level), _lines.Name(incident), _lines.UnitOf(incident), _lines.Clock(its.At),
                Stands(its), isOver && its.Reported is null ? "" : _lines.Reporting(its));
        }
        return table.Count == 0 ? [paint.With(Ink.Faint, "  " + texts[TextId.LiveNone])] : [.. table.Lines(width, paint), .. left == 0 ? [] : (string[])[paint.With(Ink.Faint, "  " + texts.Say(TextId.LiveComesMore, left))]];
    }

    /// <summary>What the drill will let strike, by its clock or by state; only the trainer knows.</summary>
    private IEnumerable<string> Coming(int width)
    {
        if (desk.View.Phase == DrillPhase.Over) return [];
        string[] coming = [.. desk.Drill.Injects.Where(inject => inject.At is { } at ? at > desk.Now : !HasStruck(inject)).Select(inject => inject.Text)];
        if (coming.Length == 0) return [];
        string[] shown = coming.Length <= ComingLines ? coming : [.. coming.Take(ComingLines - 1), texts.Say(TextId.LiveComesMore, coming.Length - ComingLines + 1)];
        return [paint.With(Ink.Heading, texts[TextId.LiveComes]), .. shown.Select(line => paint.With(Ink.Faint, "  " + TextWidth.Cut(line, width - 2)))];
    }

    private bool HasStruck(DrillInject inject) => desk.Incidents.Any(its => its.Result.Kind == inject.Kind && inject.Units.Contains(its.Unit) && its.Result.At >= desk.Drill.Start);

    private Cell Stands(IncidentResult incident)
    {
        string unit = _lines.Unit(incident.Steps.Last(step => step.Step is IncidentStep.Occurred or IncidentStep.Called or IncidentStep.CalledAgain or IncidentStep.Acknowledged).Unit);
        return incident.State switch
        {
            IncidentState.Open => new Cell(incident.Steps.Any(step => step.Step == IncidentStep.Called) ? texts.Say(TextId.LiveIsCalled, unit) : texts[TextId.LiveOpen], Ink.Bad),
            IncidentState.Acknowledged => texts.Say(TextId.LiveHasIt, unit),
            IncidentState.AwaitingApproval => new Cell(texts[TextId.LiveAwaits], Ink.Warning),
            IncidentState.Handling => new Cell(texts[TextId.LiveHandling], Ink.Good),
            _ => new Cell(texts[TextId.StepResolved], Ink.Faint),
        };
    }

    /// <summary>Each objective as it stands now: the slowest case against the limit.</summary>
    private IEnumerable<string> Objectives(int width)
    {
        var table = new Table(new(""), new(texts[TextId.ColumnObjective], LeastWidth: 20), new(texts[TextId.ColumnLimit]), new(texts[TextId.ColumnTook]), new(texts[TextId.ColumnCases]));
        foreach (DrillObjective objective in desk.Drill.Objectives)
        {
            if (objective.Step is null)
            {
                table.Add(new("–", Ink.Faint), texts.Name(objective.Name), $"≤ {objective.Most}", new(texts[TextId.LiveAtTheEnd], Ink.Faint), "");
                continue;
            }
            (SimDuration Took, bool IsDone)[] cases = [.. desk.Incidents.Where(its => its.Result.At >= desk.Drill.Start && its.Result.At < desk.Drill.End && ObjectiveJudge.IsCase(desk.Drill, objective, its.Unit, its.Result)).Select(its => ObjectiveJudge.TimeOf(its.Result, objective) is { } took ? (took, true) : (desk.Now - its.Result.At, false))];
            bool isMissed = cases.Any(its => its.Took > objective.Within), isDone = cases.Length > 0 && cases.All(its => its.IsDone);
            (string mark, Ink ink) = isMissed ? ("✗", Ink.Bad) : isDone ? ("✓", Ink.Good) : ("…", Ink.Faint);
            table.Add(
                new(mark, ink), texts.Name(objective.Name), DrillLines.Span(objective.Within), new(cases.Length == 0 ? "–" : DrillLines.Span(cases.Max(its => its.Took)), ink),
                cases.Length == 0 ? "" : texts.Say(TextId.ReviewCases, cases.Count(its => its.IsDone && its.Took <= objective.Within), cases.Length));
        }
        return table.Lines(width, paint);
    }
}
