namespace RolloutSim.Grains.Storage;

/// <summary>Lets few grains of a silo write at once: SQLite has one writer, and each that waits holds a thread.</summary>
public sealed class StoreGate : IDisposable
{
    private const int WritersMost = 4;

    private readonly SemaphoreSlim _places = new(WritersMost);

    public async Task Pass(Func<Task> write)
    {
        await _places.WaitAsync();
        try
        {
            await write();
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();
}
