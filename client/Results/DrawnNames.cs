using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>What is drawn, as files write it, and which value of the plan it is drawn from.</summary>
internal static class DrawnNames
{
    public static string Of(DrawnQuantity quantity) => quantity switch
    {
        DrawnQuantity.StartLag => "start-lag",
        DrawnQuantity.SentBack => "sent-back",
        _ => quantity.ToString().ToLowerInvariant(),
    };

    /// <summary>The path of the value in the plan: <c>preparation.rosters-submitted.effort</c>.</summary>
    public static string PathOf(Plan plan, int item, DrawnQuantity quantity)
    {
        SeasonPlan season = plan.Season;
        if (quantity == DrawnQuantity.Delay) return $"channels.{season.Channels[season.WorkItems[item].Channel].Name}";
        if (quantity == DrawnQuantity.StartLag && !plan.OwnStartLags.Contains(season.WorkItems[item].Id)) return "habits.start-lag";
        if (season.WorkItems[item].Kind == WorkItemKind.Review)
        {
            int reviewed = Enumerable.Range(0, season.WorkItems.Length).First(other => season.WorkItems[other].Review?.Item == item);
            return $"{SectionOf(season.WorkItems[reviewed])}.{season.WorkItems[reviewed].Id}.review.{Of(quantity)}";
        }
        return $"{SectionOf(season.WorkItems[item])}.{season.WorkItems[item].Id}.{(quantity == DrawnQuantity.SentBack ? "review." : "")}{Of(quantity)}";
    }

    private static string SectionOf(WorkItemPlan item) => item.IsRival ? "rival" : item.Phase switch
    {
        Phase.Preparation => "preparation",
        Phase.Test => "test",
        _ => "closing",
    };
}
