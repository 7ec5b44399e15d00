using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>What a county's terminals came to.</summary>
/// <param name="Unit">Index of the county.</param>
/// <param name="Exchanges">Requests that were sent, retries and what is saved on the way included.</param>
/// <param name="Late">Answers that nobody waited for any more.</param>
/// <param name="Latencies">By traffic, by <see cref="ExchangeKind"/>: from the intended moment of the request to the answer on the screen.</param>
/// <param name="Minutes">By the minute.</param>
/// <param name="Sittings">In the order of the plan.</param>
public sealed record TrafficReport(
    int Unit, long Exchanges, long Late, ImmutableArray<ImmutableArray<LatencyHistogram>> Latencies, ImmutableArray<TrafficMinute> Minutes, ImmutableArray<SittingReport> Sittings)
    : IProcessReport<TrafficReport>
{
    public void Write(SnapshotWriter writer)
    {
        writer.WriteInt32(Unit);
        writer.WriteInt64(Exchanges);
        writer.WriteInt64(Late);
        writer.WriteInt32(Latencies.Length);
        foreach (ImmutableArray<LatencyHistogram> kinds in Latencies)
        {
            writer.WriteInt32(kinds.Length);
            foreach (LatencyHistogram latencies in kinds) latencies.Write(writer);
        }
        writer.WriteInt32(Minutes.Length);
        TrafficMinute.Write(writer, Minutes.AsSpan());
        writer.WriteInt32(Sittings.Length);
        foreach (SittingReport sitting in Sittings) sitting.Write(writer);
    }

    /// <exception cref="SnapshotException">The bytes are no report.</exception>
    public static TrafficReport Read(SnapshotReader reader)
    {
        (int unit, long exchanges, long late) = (reader.ReadInt32(), reader.ReadInt64(), reader.ReadInt64());
        var latencies = new ImmutableArray<LatencyHistogram>[reader.ReadCount(4)];
        for (int traffic = 0; traffic < latencies.Length; traffic++)
        {
            var kinds = new LatencyHistogram[reader.ReadCount(20)];
            for (int kind = 0; kind < kinds.Length; kind++) kinds[kind] = LatencyHistogram.Read(reader);
            latencies[traffic] = [.. kinds];
        }
        int length = reader.ReadInt32();
        if (length is < 0 or > 1_000_000) throw new SnapshotException($"A report of traffic has no {length} minutes.");
        var minutes = new TrafficMinute[length];
        TrafficMinute.Read(reader, minutes);
        var sittings = new SittingReport[reader.ReadCount(81)];
        for (int i = 0; i < sittings.Length; i++) sittings[i] = SittingReport.Read(reader);
        return new TrafficReport(unit, exchanges, late, [.. latencies], [.. minutes], [.. sittings]);
    }
}
