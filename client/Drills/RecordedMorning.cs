using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Results;
using RolloutSim.Grains.Drills;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;
using RolloutSim.Silo.Views;

namespace RolloutSim.Client.Drills;

/// <summary>A morning as people lived it: what they did, and what of it reached the season.</summary>
/// <param name="From">From when on it was decided again, ISO 8601; null: it is the first.</param>
/// <param name="Entries">In the order in which they were written down; of a second morning with what was before <paramref name="From"/>.</param>
/// <param name="Events">In the order in which they came.</param>
internal sealed record RecordedMorning(string? From, ImmutableArray<RecordedEntry> Entries, ImmutableArray<OutsideRecordEvent> Events)
{
    public static RecordedMorning Of(Plan plan, DrillMorning morning) => new(
        morning.From == SimTime.Zero ? null : CivilText.Iso(plan, morning.From),
        [.. morning.Entries.Select(entry => new RecordedEntry(CivilText.Iso(plan, entry.At), entry.At.Microseconds, IncidentNames.InFiles(entry.Kind), entry.Seat, entry.Text, entry.Why.Length > 0 ? entry.Why : null))],
        [.. morning.Entries.SelectMany(entry => entry.Events).OrderBy(each => each.Number).Select(each => OutsideRecordEvent.Of(plan, each.ToExternal()))]);

    /// <summary>From when on it was decided again; null: it is the first.</summary>
    public SimTime? FromIn(Plan plan) => From is null ? null : plan.Civil.ToSim(DateTimeOffset.Parse(From, CultureInfo.InvariantCulture));
}
