using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Incidents;

/// <summary>Who is called about an incident, and when, until somebody takes it.</summary>
/// <remarks>
/// The desks of the chain are its steps, from 0. Each is called, and called again some times; then the next one is; the last one is called without end.
/// Every delay counts from the call before. Taking it ends the calls, being resolved ends them for good, a higher level begins anew at step 0.
/// </remarks>
/// <param name="plan">How long is waited, how often is repeated.</param>
internal sealed class EscalationChain(EscalationPlan plan)
{
    private int _steps;
    private int _calls; // at this step
    private IncidentLevel _level;

    /// <summary>Whether somebody must still be called.</summary>
    public bool IsActive { get; private set; }

    public bool IsResolved { get; private set; }

    /// <summary>The step that was called last; -1 before the first call.</summary>
    public int Step { get; private set; } = -1;

    /// <summary>When somebody is called next; <see cref="SimTime.Never"/> when nobody is.</summary>
    public SimTime Due { get; private set; } = SimTime.Never;

    /// <summary>Calls the first desk. Also what a higher level does, whoever had taken it.</summary>
    /// <param name="level">The incident's level.</param>
    /// <param name="steps">How many desks can be called, at least 1.</param>
    /// <param name="now">Now.</param>
    /// <returns>The step that is called; -1: it is resolved, nobody is.</returns>
    public int Start(IncidentLevel level, int steps, SimTime now)
    {
        if (IsResolved) return -1;
        (_level, _steps, _calls, Step, IsActive) = (level, steps, 0, 0, true);
        return Call(now);
    }

    /// <summary>A lower level keeps the chain as it stands; only the waits are those of the new level from the next call on.</summary>
    public void Lower(IncidentLevel level) => _level = level;

    /// <summary>The wait is over, and nobody has taken it.</summary>
    /// <returns>The step that is called now; -1: nobody is.</returns>
    public int Tick(SimTime now)
    {
        if (now != Due) return -1;
        if (_calls > plan.Repeats && Step < _steps - 1) (Step, _calls) = (Step + 1, 0);
        return Call(now);
    }

    /// <summary>The desk that was called last cannot take it: the next one is called at once, where there is one.</summary>
    /// <returns>The step that is called now; -1: nobody is.</returns>
    public int PassOn(SimTime now)
    {
        if (!IsActive || Step >= _steps - 1) return -1;
        (Step, _calls) = (Step + 1, 0);
        return Call(now);
    }

    /// <summary>Somebody has taken it.</summary>
    public void Acknowledge() => Stop();

    public void Resolve()
    {
        IsResolved = true;
        Stop();
    }

    public void Save(SnapshotWriter writer)
    {
        writer.WriteInt32(_steps);
        writer.WriteInt32(_calls);
        writer.WriteByte((byte)_level);
        writer.WriteBoolean(IsActive);
        writer.WriteBoolean(IsResolved);
        writer.WriteInt32(Step);
        writer.WriteTime(Due);
    }

    public void Load(SnapshotReader reader)
    {
        _steps = reader.ReadInt32();
        _calls = reader.ReadInt32();
        _level = (IncidentLevel)reader.ReadByte();
        IsActive = reader.ReadBoolean();
        IsResolved = reader.ReadBoolean();
        Step = reader.ReadInt32();
        Due = reader.ReadTime();
    }

    private int Call(SimTime now)
    {
        _calls++;
        Due = now + plan.Within[(int)_level - 1];
        return Step;
    }

    private void Stop() => (IsActive, Due) = (false, SimTime.Never);
}
