using System.Collections.Immutable;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Actuals;

/// <summary>Which column of a list stands where.</summary>
internal sealed class ActualsHeading
{
    /// <summary>As lists name them, the usual name first; case, spaces, hyphens and underscores do not count.</summary>
    private static readonly ImmutableArray<(ActualsColumn Column, ImmutableArray<string> Names)> Known =
    [
        (ActualsColumn.Unit, ["unit", "code", "单位", "单位代码"]),
        (ActualsColumn.Id, ["id", "work item", "工作任务", "任务", "工作任务代码"]),
        (ActualsColumn.Completed, ["completed", "done", "完成", "完成时间", "完成日期"]),
        (ActualsColumn.Started, ["started", "begun", "开始", "开始时间", "开始日期"]),
        (ActualsColumn.Accepted, ["accepted", "审核通过", "审核通过时间", "审核通过日期"]),
        (ActualsColumn.Remaining, ["remaining_h", "remaining", "remaining hours", "剩余工时", "剩余小时"]),
        (ActualsColumn.RemainingExactly, ["remaining_us"]),
    ];

    private readonly Dictionary<ActualsColumn, int> _at = [];

    /// <param name="heading">The first row.</param>
    /// <param name="errors">Gets what is missing or misspelt.</param>
    public ActualsHeading(ActualsField[] heading, DiagnosticBag errors)
    {
        List<ActualsField> unknown = [];
        for (int i = 0; i < heading.Length; i++)
        {
            string plain = Plain(heading[i].Text);
            int known = Known.ToList().FindIndex(column => column.Names.Any(name => Plain(name) == plain));
            if (known < 0) unknown.Add(heading[i]);
            else if (!_at.TryAdd(Known[known].Column, i)) errors.Add(heading[i].Place, "", Message.Of(MessageId.ActualsColumnTwice, heading[i].Text));
        }
        string[] open = [.. Known.Where(column => !_at.ContainsKey(column.Column)).SelectMany(column => column.Names)];
        foreach (ActualsField field in unknown)
        {
            // Other columns are nobody's business, unless somebody has slipped.
            if (Suggestions.For(field.Text, open) is { } meant) errors.Add(field.Place, "", Message.Of(MessageId.ActualsUnknownColumn, field.Text), null, null, meant);
        }
        foreach (ActualsColumn needed in (ActualsColumn[])[ActualsColumn.Id, ActualsColumn.Completed])
        {
            if (!_at.ContainsKey(needed) && !errors.HasErrors)
                errors.Add(Place.Start, "", Message.Of(MessageId.ActualsNoColumn, NameOf(needed)), Message.Of(MessageId.ExpectShape, "unit,id,started,completed"));
        }
        IsOfRun = Array.Exists(heading, field => field.Text == "late_us") && Array.Exists(heading, field => field.Text == "due_effective");
    }

    /// <summary>Whether it is the table of a run, which goes on behind the moment.</summary>
    public bool IsOfRun { get; }

    /// <summary>The field of a column; an empty one at the row's begin where the row has none.</summary>
    public ActualsField Of(ActualsField[] row, ActualsColumn column) =>
        _at.TryGetValue(column, out int at) && at < row.Length ? row[at] : new ActualsField("", row[0].Place);

    public static string NameOf(ActualsColumn column) => Known.First(known => known.Column == column).Names[0];

    private static string Plain(string name) => string.Concat(name.Where(c => c is not (' ' or '_' or '-'))).ToLowerInvariant();
}
