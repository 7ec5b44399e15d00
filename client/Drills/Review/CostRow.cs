using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Report;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Drills.Review;

/// <summary>One line of what a morning cost, the less the better: a number, or when the last school was done with something.</summary>
/// <param name="What">What it is.</param>
/// <param name="Shown">As people read it.</param>
/// <param name="Value">To compare it: the number, or minutes; what was never done is the greatest.</param>
internal sealed record CostRow(LocalName What, LocalName Shown, long Value)
{
    /// <summary>All of them, in the same order for every season of a plan.</summary>
    public static ImmutableArray<CostRow> Of(SeasonCost cost) =>
    [
        Counted(TextId.CountPupils, cost.PupilsTouched), Counted(TextId.CountSchools, cost.SchoolsTouched), Counted(TextId.CountLate, cost.SessionsLate), Counted(TextId.CountGivenUp, cost.SessionsGivenUp),
        Counted(TextId.CountPackages, cost.PackagesLate), .. new[] { TextId.CountIncidents1, TextId.CountIncidents2, TextId.CountIncidents3 }.Select((text, level) => Counted(text, cost.Incidents[level])),
        .. cost.Done.Select(Done),
    ];

    private static CostRow Counted(TextId what, int count) => new(Bilingual.Say(what), Bilingual.Same(count.ToString("#,0", CultureInfo.InvariantCulture)), count);

    private static CostRow Done(DoneMoment moment)
    {
        TextId text = moment.What switch { DaySubject.Tools => TextId.WorthTools, DaySubject.Pupils => TextId.WorthPupilsDone, _ => TextId.WorthAdultsDone };
        LocalName what = Bilingual.Say(TextId.DoneOnDay, Bilingual.Say(text), moment.Day);
        return moment.At is { } iso
            ? new(what, Bilingual.Same(Bilingual.Civil(iso).ToString("HH:mm", CultureInfo.InvariantCulture)), Bilingual.Civil(iso).Ticks / TimeSpan.TicksPerMinute)
            : new(what, Bilingual.Say(TextId.WorthNotAll), long.MaxValue);
    }
}
