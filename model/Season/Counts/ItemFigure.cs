namespace RolloutSim.Model.Season.Counts;

/// <summary>What is counted of work items.</summary>
public enum ItemFigure : byte
{
    /// <summary>All there are.</summary>
    Of,

    /// <summary>Of these, those that are done.</summary>
    Done,

    /// <summary>Of those that are done, how many after their due date.</summary>
    Late,

    /// <summary>Of those that are not done, how many whose due date is past.</summary>
    Overdue,
}
