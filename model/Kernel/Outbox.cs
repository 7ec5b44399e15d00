namespace RolloutSim.Model.Kernel;

/// <summary>Messages on their way from one host to others; filled in a stage, emptied at its end.</summary>
public sealed class Outbox
{
    private SimEvent[] _items = [];

    public int Count { get; private set; }

    public ReadOnlySpan<SimEvent> Messages => _items.AsSpan(0, Count);

    public void Add(in SimEvent message)
    {
        if (Count == _items.Length) Array.Resize(ref _items, Math.Max(16, Count * 2));
        _items[Count++] = message;
    }

    public void Clear() => Count = 0;
}
