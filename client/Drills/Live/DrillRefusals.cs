using RolloutSim.Client.Drills.Review;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Drills;
using RolloutSim.Grains.Runs;
using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Client.Drills.Live;

/// <summary>Makes a sentence of why something was not done.</summary>
internal static class DrillRefusals
{
    /// <summary>Null: it is another fault.</summary>
    public static string? Of(Exception fault, ScreenTexts texts) => fault switch
    {
        UsageException usage => usage.Message,
        ScenarioException wrong => wrong.Format(texts.Language),
        DrillRefusedException refused => texts[Of(refused.Why)],
        RunRefusedException rules => texts.Say(TextId.NotAllowed, texts.Name(ReviewWords.RefusalOf(rules.Message))),
        RunFaultException run => texts.Say(TextId.NotAllowed, run.Message),
        _ => null,
    };

    private static TextId Of(DrillRefusal why) => why switch
    {
        DrillRefusal.NoSuchDrill => TextId.DrillNotThere,
        DrillRefusal.NoSuchSeat => TextId.DrillNoSeat,
        DrillRefusal.SeatTaken => TextId.DrillSeatTaken,
        DrillRefusal.SeatNotYours => TextId.DrillSeatGone,
        DrillRefusal.NotConfirmed => TextId.DrillNotConfirmed,
        DrillRefusal.NotBegun => TextId.DrillNotBegun,
        DrillRefusal.IsOver => TextId.DrillIsOver,
        DrillRefusal.NotAhead => TextId.DrillNotAhead,
        _ => TextId.DrillNoMoment,
    };
}
