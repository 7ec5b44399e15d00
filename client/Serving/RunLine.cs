using System.Globalization;
using RolloutSim.Client.Commands;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Silo.Views;
using GrainStatus = RolloutSim.Grains.Runs.RunStatus;

namespace RolloutSim.Client.Serving;

/// <summary>Says of runs how they stand.</summary>
internal sealed class RunLine(ScreenTexts texts)
{
    /// <summary>A line on the screen, or of JSON.</summary>
    public void Tell(CommandContext context, CommonOptions options, RunCard card)
    {
        if (options.Json) context.Out.WriteLine(RunJson.ToLine(RunLineMessage.Make(card), RunJson.Default.RunLineMessage));
        else if (!options.Quiet) context.Out.WriteLine($"{card.Run}  {Status(card)}  {Moment(card)}  {texts.Say(TextId.ProgressDone, card.Done, card.Of)}");
    }

    /// <summary>All of them, a row each.</summary>
    public IEnumerable<string> Table(IReadOnlyList<RunCard> cards, int width, Paint paint)
    {
        var table = new Table(
            new Column(texts[TextId.ColumnRun], LeastWidth: 12), new Column(texts[TextId.ColumnStatus]), new Column(texts[TextId.ColumnSimulated]), new Column(texts[TextId.ColumnDone], true),
            new Column(texts[TextId.ColumnLateItems], true), new Column(texts[TextId.ColumnPace], true));
        foreach (RunCard card in cards)
        {
            Ink ink = card.Status switch { GrainStatus.Failed => Ink.Bad, GrainStatus.Running => card.IsPaused ? Ink.Warning : Ink.Good, _ => Ink.Faint };
            table.Add(
                new Cell(card.Run, Ink.Title), new Cell(Status(card), ink), Moment(card), string.Create(CultureInfo.InvariantCulture, $"{card.Done:N0}/{card.Of:N0}"),
                card.Late.ToString("N0", CultureInfo.InvariantCulture), card.Status == GrainStatus.Running ? new Pace(card.Pace).ToString() : "");
        }
        return table.Lines(width, paint);
    }

    public string Status(RunCard card) => card.Status switch
    {
        GrainStatus.Running => texts[card.IsPaused ? TextId.StatusPaused : TextId.StatusRunning],
        GrainStatus.Completed => texts[TextId.StatusCompleted],
        GrainStatus.Interrupted => texts[TextId.StatusCancelled],
        _ => texts[TextId.StatusFailed],
    };

    private string Moment(RunCard card) => new DateTexts(texts).DayAndTime(DateTimeOffset.Parse(card.Simulated, CultureInfo.InvariantCulture).DateTime);
}
