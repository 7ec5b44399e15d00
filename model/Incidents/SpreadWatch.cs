using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Incidents;

/// <summary>A county's count of what it has heard of lately: several incidents of one level raise one of the next.</summary>
/// <remarks>Those that have raised one are not counted again, so that it takes as many more to raise another.</remarks>
internal sealed class SpreadWatch(SpreadPlan plan)
{
    private readonly List<SimTime>[] _heard = [[], []]; // of level 1 and 2: nothing is above 3

    /// <summary>Counts an incident.</summary>
    /// <returns>Whether it completes the number and is of the next level itself.</returns>
    public bool Hear(IncidentLevel level, SimTime now)
    {
        if (plan.Count == 0 || level == IncidentLevel.Three) return false;
        List<SimTime> heard = _heard[(int)level - 1];
        heard.RemoveAll(at => now - at > plan.Within);
        heard.Add(now);
        if (heard.Count < plan.Count) return false;
        heard.Clear();
        return true;
    }

    public void Save(SnapshotWriter writer)
    {
        foreach (List<SimTime> heard in _heard)
        {
            writer.WriteInt32(heard.Count);
            foreach (SimTime at in heard) writer.WriteTime(at);
        }
    }

    public void Load(SnapshotReader reader)
    {
        foreach (List<SimTime> heard in _heard)
        {
            for (int i = reader.ReadCount(8); i > 0; i--) heard.Add(reader.ReadTime());
        }
    }
}
