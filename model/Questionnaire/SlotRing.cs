namespace RolloutSim.Model.Questionnaire;

/// <summary>A line of numbers, first in, first out, that grows by doubling.</summary>
internal sealed class SlotRing
{
    private int[] _items = new int[16];
    private int _first;

    public int Count { get; private set; }

    /// <summary>The number at a place, counted from the front.</summary>
    public int this[int place] => _items[(_first + place) & (_items.Length - 1)];

    public void Push(int item)
    {
        if (Count == _items.Length) Grow();
        _items[(_first + Count++) & (_items.Length - 1)] = item;
    }

    public int Pop()
    {
        int item = _items[_first];
        _first = (_first + 1) & (_items.Length - 1);
        Count--;
        return item;
    }

    public void Clear() => Count = 0;

    private void Grow()
    {
        var larger = new int[_items.Length * 2];
        for (int i = 0; i < Count; i++) larger[i] = this[i];
        (_items, _first) = (larger, 0);
    }
}
