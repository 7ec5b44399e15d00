namespace RolloutSim.Model.Kernel;

/// <summary>Messages on their way from one host to others; filled in a stage, emptied at its end.</summary>
public sealed class Outbox
{
    private SimEvent[] _items = [];

    public int Count { get; private set; }

    public ReadOnlySpan<SimEvent> Messages => _items.AsSpan(0, Count);

    /// <summary>Puts in a message that comes from elsewhere and goes on.</summary>
    public void Add(in SimEvent message) => Slot() = message;

    /// <summary>A place for one more message, to be written at once.</summary>
    internal ref SimEvent Slot()
    {
        if (Count == _items.Length) Array.Resize(ref _items, Math.Max(16, Count * 2));
        return ref _items[Count++];
    }

    public void Clear() => Count = 0;
}
