namespace RolloutSim.Scenarios.Errors;

/// <summary>Where in a file: line and column, both from 1; <see cref="None"/> for what stands in no line.</summary>
public readonly record struct Place(int Line, int Column) : IComparable<Place>
{
    public static readonly Place None = new(0, 0);

    public bool IsNone => Line == 0;

    /// <summary>The first column of the first line: what is wrong with a whole file.</summary>
    public static Place Start => new(1, 1);

    public int CompareTo(Place other) => Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);

    public override string ToString() => $"{Line}:{Column}";
}
