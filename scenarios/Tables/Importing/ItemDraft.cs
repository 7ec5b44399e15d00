using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Tables.Dates;
using RolloutSim.Scenarios.Tables.Grids;
using RolloutSim.Scenarios.Tables.Reading;
using RolloutSim.Scenarios.Tables.Words;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>A work item while it is made of a row, stage by stage.</summary>
internal sealed class ItemDraft(TaskRow row)
{
    public TaskRow Row => row;

    /// <summary>The task's cell.</summary>
    public TableCell Task => row.Task;

    /// <summary>In the language of the table.</summary>
    public string Name { get; set; } = row.Task.Text;

    /// <summary>Empty where nobody gives one.</summary>
    public string English { get; set; } = "";

    public string Id { get; set; } = "";

    /// <summary>The table gives the name itself: it is what a plan exported, and nothing is added to it.</summary>
    public bool HasOwnId { get; set; }

    /// <summary>What it is known as in the field; null for what is not.</summary>
    public WorkItemWord? Word { get; set; }

    public Phase Phase { get; set; }

    public Assumable<Role>? Who { get; set; }

    public OfficeDate Words { get; set; } = OfficeDate.None;

    public Assumable<PlanDate>? Known { get; set; }
    public Assumable<PlanDate>? From { get; set; }
    public Assumable<PlanDate>? Due { get; set; }

    /// <summary>As the language writes it.</summary>
    public Assumable<string>? Effort { get; set; }

    public Assumable<string>? Channel { get; set; }

    public string Evidence { get; set; } = "";

    /// <summary>As the language writes them.</summary>
    public List<Assumable<string>> After { get; } = [];

    /// <summary>Who looks over its submissions; null for nobody.</summary>
    public ReviewDraft? Review { get; set; }

    /// <summary>It is the review of another one, and no work item beside it.</summary>
    public bool IsReview { get; set; }

    /// <summary>What is to be said of it in the plan, each with the name of its cell.</summary>
    public List<(string Cell, Message Message)> Remarks { get; } = [];

    /// <summary>A guess, to be said on the screen and in the plan.</summary>
    public void Guess(ImportLog log, TableCell cell, Message message)
    {
        log.Guess(cell, message);
        Remarks.Add((CellName.Of(cell.Row, cell.Column), message));
    }

    public UnitLevel Level => Who!.Value.Level;

    /// <summary>The day that it is due on or begins; null for neither.</summary>
    public DateOnly? Day(DateOnly first, DateOnly last) => (Due ?? From)?.Value.On(first, last);
}
