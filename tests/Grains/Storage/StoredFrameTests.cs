using RolloutSim.Grains.Storage;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Tests.Grains.Storage;

public sealed class StoredFrameTests
{
    private static readonly string Plan = new('a', 64), Other = new('b', 64);
    private static readonly CheckpointId Id = new(2, 5);

    [Fact]
    public void What_was_packed_is_unpacked()
    {
        byte[] content = [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i / 1000))];
        byte[] frame = StoredFrame.Pack(Plan, StoredKind.Snapshots, Id, content);
        Assert.True(frame.Length < content.Length / 10);
        (CheckpointId id, byte[] back) = StoredFrame.Unpack(Plan, StoredKind.Snapshots, frame);
        Assert.Equal(Id, id);
        Assert.Equal(content, back);
    }

    [Fact]
    public void Another_plan_kind_build_or_no_frame_at_all_is_refused_in_words()
    {
        byte[] frame = StoredFrame.Pack(Plan, StoredKind.Snapshots, Id, new byte[1000]);
        Assert.Contains("another plan", Fault(Other, StoredKind.Snapshots, frame), StringComparison.Ordinal);
        Assert.Contains("Reports was expected", Fault(Plan, StoredKind.Reports, frame), StringComparison.Ordinal);
        byte[] other = [.. frame];
        other[4]++;
        Assert.Contains("another build", Fault(Plan, StoredKind.Snapshots, other), StringComparison.Ordinal);
        Assert.Contains("no frame", Fault(Plan, StoredKind.Snapshots, new byte[100]), StringComparison.Ordinal);
        Assert.Contains("no frame", Fault(Plan, StoredKind.Snapshots, []), StringComparison.Ordinal);
        Assert.Contains("of 1000 bytes", Fault(Plan, StoredKind.Snapshots, StoredFrame.Pack(Plan, StoredKind.Snapshots, Id, [])[..29].Concat<byte>([0xE8, 3, 0, 0, .. StoredFrame.Pack(Plan, StoredKind.Snapshots, Id, [])[33..]]).ToArray()), StringComparison.Ordinal);
    }

    private static string Fault(string plan, StoredKind kind, byte[] frame) => Assert.Throws<SnapshotException>(() => StoredFrame.Unpack(plan, kind, frame)).Message;
}
