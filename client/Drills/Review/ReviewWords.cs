using RolloutSim.Client.Report;
using RolloutSim.Client.Results;
using RolloutSim.Client.Serving;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Drills;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;

namespace RolloutSim.Client.Drills.Review;

/// <summary>What the words of a review's files are called in both languages.</summary>
internal static class ReviewWords
{
    public static LocalName Step(string step) => Bilingual.Say(Parse<IncidentStep>(step) switch
    {
        IncidentStep.Occurred => TextId.StepOccurred,
        IncidentStep.Called => TextId.StepCalled,
        IncidentStep.CalledAgain => TextId.StepCalledAgain,
        IncidentStep.PassedOn => TextId.StepPassedOn,
        IncidentStep.Acknowledged => TextId.StepAcknowledged,
        IncidentStep.Classified => TextId.StepClassified,
        IncidentStep.Told => TextId.StepTold,
        IncidentStep.ApprovalAsked => TextId.StepApprovalAsked,
        IncidentStep.Proposed => TextId.StepProposed,
        IncidentStep.Approved => TextId.StepApproved,
        IncidentStep.ApprovalRefused => TextId.StepApprovalRefused,
        IncidentStep.HelpCalled => TextId.StepHelpCalled,
        IncidentStep.Helped => TextId.StepHelped,
        IncidentStep.Decided => TextId.StepDecided,
        IncidentStep.Handled => TextId.StepHandled,
        IncidentStep.Passed => TextId.StepPassed,
        IncidentStep.Resolved => TextId.StepResolved,
        IncidentStep.SetOut => TextId.StepSetOut,
        _ => TextId.StepRefused,
    });

    public static LocalName Seat(string seat) => IncidentNames.Seat(Parse<IncidentSeat>(seat));

    /// <summary>What a step's detail says; empty where it says nothing.</summary>
    public static LocalName Detail(string step, string detail) => detail.Length == 0 ? Bilingual.Same("") : Parse<IncidentStep>(step) switch
    {
        IncidentStep.Decided => Measure(detail),
        IncidentStep.Refused => Refusal(detail),
        IncidentStep.HelpCalled => Seat(detail),
        _ => Rule(detail),
    };

    /// <summary>How an incident was handled; empty: it was not.</summary>
    public static LocalName Measure(string measure) => measure.Length == 0 ? Bilingual.Same("–") : Bilingual.Say(Parse<IncidentDecision>(measure) switch
    {
        IncidentDecision.Resume => TextId.MeasureResume,
        IncidentDecision.Postpone => TextId.MeasurePostpone,
        IncidentDecision.SwitchToPaper => TextId.MeasurePaper,
        IncidentDecision.CloseRoom => TextId.MeasureClose,
        _ => TextId.MeasureContinue,
    });

    public static LocalName Refusal(string refusal) => Bilingual.Say(RefusalTexts.Of(Parse<DecisionRefusal>(refusal)));

    /// <summary>Of a refusal that a run that goes on has said: its name in code.</summary>
    public static LocalName RefusalOf(string word) => Enum.TryParse(word, out DecisionRefusal refusal) ? Bilingual.Say(RefusalTexts.Of(refusal)) : Bilingual.Same(word);

    /// <inheritdoc cref="RefusalOf"/>
    public static string RefusalInFiles(string word) => IncidentNames.InFiles(Enum.TryParse(word, out DecisionRefusal refusal) ? refusal : DecisionRefusal.Unknown);

    /// <summary>Why the model has a seat again.</summary>
    public static LocalName Leaving(DrillEntryKind kind) => Bilingual.Say(kind switch
    {
        DrillEntryKind.SeatTaken => TextId.StaySatDown,
        DrillEntryKind.SeatLost => TextId.StayLost,
        DrillEntryKind.NeverAnswered => TextId.StayNeverAnswered,
        DrillEntryKind.SeatRemoved => TextId.StayRemoved,
        _ => TextId.StayLeft,
    });

    public static LocalName Stay(string what) => Leaving(Parse<DrillEntryKind>(what));

    /// <summary>What was said, or done with the clock.</summary>
    public static LocalName Word(string what) => Bilingual.Say(Parse<DrillEntryKind>(what) switch
    {
        DrillEntryKind.Hinted => TextId.WordHint,
        DrillEntryKind.Said => TextId.WordSaid,
        DrillEntryKind.Paused => TextId.WordPaused,
        DrillEntryKind.Resumed => TextId.WordResumed,
        DrillEntryKind.WentBack => TextId.WordWentBack,
        DrillEntryKind.Paced => TextId.WordPaced,
        _ => TextId.WordEnded,
    });

    /// <summary>What gave an incident its level.</summary>
    public static LocalName Rule(string rule) => Bilingual.Say(Parse<ClassRule>(rule) switch
    {
        ClassRule.Spread => TextId.RuleSpread,
        ClassRule.Graver => TextId.RuleGraver,
        ClassRule.Lighter => TextId.RuleLighter,
        ClassRule.Person => TextId.RulePerson,
        _ => TextId.RuleKind,
    });

    public static LocalName SessionState(string state) => Bilingual.Say(Parse<SessionState>(state) switch
    {
        Model.TestDays.SessionState.Over => TextId.SessionOver,
        Model.TestDays.SessionState.GivenUp => TextId.SessionGivenUp,
        Model.TestDays.SessionState.On => TextId.SessionOn,
        _ => TextId.SessionAhead,
    });

    /// <summary><c>3 grave</c>: the number never stands without its word.</summary>
    public static LocalName Level(int level)
    {
        LocalName word = IncidentNames.Word(level);
        return Bilingual.Say(TextId.ReviewLevelOf, level, word);
    }

    /// <summary><c>08:20:30</c>; the day before it where it is another than the first.</summary>
    public static string Clock(string iso, string start) =>
        Bilingual.Civil(iso).Date == Bilingual.Civil(start).Date ? $"{Bilingual.Civil(iso):HH:mm:ss}" : $"{Bilingual.Civil(iso):MM-dd HH:mm:ss}";

    /// <summary><c>5:30</c>, minutes and seconds.</summary>
    public static string Span(long seconds) => FormattableString.Invariant($"{seconds / 60}:{seconds % 60:00}");

    private static T Parse<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().First(value => IncidentNames.InFiles(value) == word);
}
