namespace RolloutSim.Scenarios.Errors;

/// <summary>Where in a file: line and column, both from 1; <see cref="None"/> for what stands in no line.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Source">Which file: 0 is the plan itself, others are the plans that it extends and the options of the command line, in the order in which they were read.</param>
public readonly record struct Place(int Line, int Column, int Source = 0) : IComparable<Place>
{
    public static readonly Place None = new(0, 0);

    public bool IsNone => Line == 0;

    /// <summary>The first column of the first line: what is wrong with a whole file.</summary>
    public static Place Start => new(1, 1);

    public int CompareTo(Place other) => Source != other.Source ? Source.CompareTo(other.Source) : Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);

    public override string ToString() => $"{Line}:{Column}";
}
