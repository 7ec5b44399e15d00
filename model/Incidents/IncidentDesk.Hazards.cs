using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.Incidents;

/// <content>What happens by itself: drawn ahead, from streams that everybody in a region reads, so that a region is struck at once.</content>
internal sealed partial class IncidentDesk
{
    private const int DrawsADay = 4, FirstDay = 400; // draws of one day: does it happen, when, how long
    private const uint Happens = 0, When = 1, HowLong = 2;

    private static readonly ulong HazardDraws = StableHash.Of("incident: hazard"), ReachDraws = StableHash.Of("incident: reach");

    /// <summary>Draws all that will happen here in the season, and tells those whom it strikes.</summary>
    private void ForetellHazards()
    {
        for (int kind = 0; kind < Plan.Kinds.Length; kind++)
        {
            if (Plan.Kinds[kind].Home != _level || Plan.Kinds[kind].Hazard is not { } hazard) continue;
            foreach (ulong region in RegionsOf(hazard)) Foretell(kind, hazard, region);
        }
    }

    /// <summary>Whose luck it is: the unit's own, that of a unit above, or that of its groups.</summary>
    private IEnumerable<ulong> RegionsOf(HazardPlan hazard)
    {
        if (!hazard.IsByGroup)
        {
            int unit = hazard.Region >= _level ? _unit : _index.Units.AncestorAt(_unit, hazard.Region);
            return unit < 0 ? [] : [StableHash.Of(_index.Units[unit].Code)];
        }
        return Plan.Groups.Where(group => group.Units.Contains(_unit)).Select(group => StableHash.Of($"group {group.Name}"));
    }

    private void Foretell(int kind, HazardPlan hazard, ulong region)
    {
        KeyedStream luck = StreamOf(region, StableHash.Combine(HazardDraws, _index.KeyOf(kind)));
        int things = hazard.CountOf(_unit);
        if (hazard.IsDaily)
        {
            for (int window = 0; window < hazard.Windows.Length; window++)
            {
                for (uint thing = 0; thing < things; thing++) Foretell(kind, hazard, region, luck, thing, hazard.Windows[window].Day, hazard.Windows.AsSpan(window, 1));
            }
        }
        else
        {
            for (uint thing = 0; thing < things; thing++) Foretell(kind, hazard, region, luck, thing, day: 0, hazard.Windows.AsSpan());
        }
    }

    private void Foretell(int kind, HazardPlan hazard, ulong region, KeyedStream luck, uint thing, int day, ReadOnlySpan<HazardWindow> windows)
    {
        uint draw = checked((uint)((day + FirstDay) * DrawsADay));
        if (!Uniform.Chance(luck.Word(thing, draw + Happens), Plan.ChanceIn(_unit, hazard))) return;
        ulong key = StableHash.Combine(StableHash.Combine(Id, region), StableHash.Combine(_index.KeyOf(kind), ((ulong)thing << 32) | draw));
        if (!Uniform.Chance(StreamOf(key, ReachDraws).Word(0, 0), hazard.Reach)) return;
        SimTime at = MomentIn(windows, Uniform.Unit(luck.Word(thing, draw + When)));
        if (at >= Model.End || _index.Season.HasHappened(at)) return;
        SimDuration lasts = LastsOf(kind, luck, thing, draw + HowLong);
        ulong word = _index.KeyOf(kind) | ((ulong)(lasts.Microseconds / SimDuration.MicrosecondsPerSecond) << 32);
        Schedule(at, Priority.CapacityChange, DeskMessage.Strikes, key, word);
        if (at < Now + Sort.Reaction) return; // so early that nobody hears of it in time: the first half minute of a season
        foreach ((int process, StruckParty party) in StruckBy(kind)) Send(process, at, Priority.CapacityChange, party.Kind, party.Unit == 0 ? key : party.Unit, word);
    }

    /// <summary>How long something lasts, in whole seconds; zero when it does not last.</summary>
    private SimDuration LastsOf(int kind, KeyedStream luck, uint entity, uint draw = 0)
    {
        if (Plan.Kinds[kind].Lasts is not { } lasts) return SimDuration.Zero;
        long seconds = lasts.SampleDuration(luck.Word(entity, draw)).Microseconds / SimDuration.MicrosecondsPerSecond;
        return SimDuration.FromSeconds(Math.Clamp(seconds, 1, uint.MaxValue));
    }

    /// <summary>The moment at a share of all windows together.</summary>
    private static SimTime MomentIn(ReadOnlySpan<HazardWindow> windows, double share)
    {
        long all = 0;
        foreach (ref readonly HazardWindow window in windows) all += (window.To - window.From).Microseconds;
        long at = (long)(all * share);
        foreach (ref readonly HazardWindow window in windows)
        {
            long length = (window.To - window.From).Microseconds;
            if (at < length) return window.From + new SimDuration(at);
            at -= length;
        }
        return windows[^1].To - new SimDuration(1);
    }
}
