using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Incidents;

/// <summary>What became of one incident; a moment that has not come is null.</summary>
/// <param name="Kind">Index of its kind in the plan.</param>
/// <param name="Ordinal">The how-manieth of its kind in its unit, from 1.</param>
/// <param name="At">When it happened.</param>
/// <param name="Touched">Pupils or people touched.</param>
/// <param name="Level">How grave it was in the end.</param>
/// <param name="WorstLevel">How grave it was at its worst.</param>
/// <param name="RuleLevel">What the rules said last, whatever a person said.</param>
/// <param name="Rule">What gave it its level.</param>
/// <param name="State">Where it stands.</param>
/// <param name="LevelSince">When it got its level: limits count from here.</param>
/// <param name="Acknowledged">When somebody took it for the first time.</param>
/// <param name="Reported">When the level that must hear of it did, for its last level.</param>
/// <param name="Decided">When it was first decided what to do.</param>
/// <param name="Resolved">When it was over.</param>
/// <param name="Steps">Its history, in order of time.</param>
public sealed record IncidentResult(
    int Kind,
    int Ordinal,
    SimTime At,
    int Touched,
    IncidentLevel Level,
    IncidentLevel WorstLevel,
    IncidentLevel RuleLevel,
    ClassRule Rule,
    IncidentState State,
    SimTime LevelSince,
    SimTime? Acknowledged,
    SimTime? Reported,
    SimTime? Decided,
    SimTime? Resolved,
    ImmutableArray<IncidentStepRecord> Steps)
{
    /// <summary>Whether the level that must hear of it was told later than the plan allows, or not at all.</summary>
    public bool IsReportedLate(IncidentsPlan plan) => Reported is not { } at || at > LevelSince + plan.ReportWithin[(int)Level - 1];

    /// <summary>The step by which its holder came to it: who took it last, or while nobody has, who was called last; null: it has no steps.</summary>
    public IncidentStepRecord? Holder => Steps.IsEmpty ? null : Steps.LastOrDefault(step => Gives(step.Step, State), Steps[0]);

    /// <summary>The same with that one step alone.</summary>
    public IncidentResult InBrief() => this with { Steps = Holder is { } holder ? [holder] : [] };

    /// <summary>Whether who does that step has the incident from then on.</summary>
    internal static bool Gives(IncidentStep step, IncidentState state) => step is IncidentStep.Acknowledged || (step is IncidentStep.Called or IncidentStep.CalledAgain && state == IncidentState.Open);

    internal void Write(SnapshotWriter writer)
    {
        writer.WriteInt32(Kind);
        writer.WriteInt32(Ordinal);
        writer.WriteTime(At);
        writer.WriteInt32(Touched);
        foreach (byte value in (ReadOnlySpan<byte>)[(byte)Level, (byte)WorstLevel, (byte)RuleLevel, (byte)Rule, (byte)State]) writer.WriteByte(value);
        foreach (SimTime? moment in (ReadOnlySpan<SimTime?>)[LevelSince, Acknowledged, Reported, Decided, Resolved]) writer.WriteTime(moment ?? SimTime.Never);
        writer.WriteInt32(Steps.Length);
        foreach (IncidentStepRecord step in Steps) step.Write(writer);
    }

    internal static IncidentResult Read(SnapshotReader reader)
    {
        (int kind, int ordinal, SimTime at, int touched) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadTime(), reader.ReadInt32());
        (IncidentLevel level, IncidentLevel worst, IncidentLevel byRule) = ((IncidentLevel)reader.ReadByte(), (IncidentLevel)reader.ReadByte(), (IncidentLevel)reader.ReadByte());
        (ClassRule rule, IncidentState state, SimTime since) = ((ClassRule)reader.ReadByte(), (IncidentState)reader.ReadByte(), reader.ReadTime());
        (SimTime? acknowledged, SimTime? reported, SimTime? decided, SimTime? resolved) = (Moment(reader), Moment(reader), Moment(reader), Moment(reader));
        var steps = new IncidentStepRecord[reader.ReadCount(17)];
        for (int i = 0; i < steps.Length; i++) steps[i] = IncidentStepRecord.Read(reader);
        return new IncidentResult(kind, ordinal, at, touched, level, worst, byRule, rule, state, since, acknowledged, reported, decided, resolved, [.. steps]);
    }

    private static SimTime? Moment(SnapshotReader reader)
    {
        SimTime moment = reader.ReadTime();
        return moment.IsNever ? null : moment;
    }
}
