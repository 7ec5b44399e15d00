using Orleans.Storage;
using RolloutSim.Grains.Storage;

namespace RolloutSim.Tests.Grains.Storage;

public sealed class GrainUnitStoreTests : IDisposable
{
    private readonly DictionaryGrainStorage _storage = new();
    private readonly StoreGate _gate = new();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(GrainUnitStore.PartBytesMost, 1)]
    [InlineData(GrainUnitStore.PartBytesMost + 1, 2)]
    [InlineData((3 * GrainUnitStore.PartBytesMost) - 1, 3)]
    public async Task Long_pieces_are_cut_and_come_back_whole(int length, int rows)
    {
        byte[] bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        await Fresh().Write("a", bytes);
        Assert.Equal(rows, _storage.Rows.Count);
        Assert.All(_storage.Rows.Values, row => Assert.InRange(row.Part.Bytes.Length, 0, GrainUnitStore.PartBytesMost));
        Assert.Equal(bytes, await Fresh().Read("a"));
    }

    [Fact]
    public async Task A_shorter_piece_after_a_longer_one_comes_back_whole()
    {
        GrainUnitStore store = Fresh();
        await store.Write("a", new byte[2 * GrainUnitStore.PartBytesMost]);
        await store.Write("a", [7]);
        Assert.Equal([7], await Fresh().Read("a"));
        Assert.Null(await Fresh().Read("b"));
    }

    [Fact]
    public async Task Rows_of_different_writings_do_not_fit_together()
    {
        await Fresh().Write("a", new byte[2 * GrainUnitStore.PartBytesMost]);
        (StoredPart Part, string ETag) head = _storage.Rows["county-a"];
        byte[] other = new byte[2 * GrainUnitStore.PartBytesMost];
        other[^1] = 1;
        await Fresh().Write("a", other);
        _storage.Rows["county-a"] = head; // as if the second writing had been broken off
        Assert.Null(await Fresh().Read("a"));
    }

    [Fact]
    public async Task Who_writes_second_without_having_read_fails()
    {
        GrainUnitStore first = Fresh(), second = Fresh();
        await first.Write("a", [1]);
        await second.Write("a", [2]);
        await Assert.ThrowsAsync<InconsistentStateException>(() => first.Write("a", [3]));
        Assert.Equal([2], await Fresh().Read("a"));
    }

    public void Dispose() => _gate.Dispose();

    private GrainUnitStore Fresh() => new(_storage, GrainId.Create("county", "run/c"), "county", _gate);
}
