namespace RolloutSim.Client.Results;

/// <summary>One row of a table that was read.</summary>
internal sealed class CsvRow(IReadOnlyDictionary<string, int> columns, string[] fields)
{
    /// <summary>The field of a column.</summary>
    /// <exception cref="FormatException">There is no such column.</exception>
    public string this[string column] => columns.TryGetValue(column, out int index) ? fields[index] : throw new FormatException($"There is no column '{column}'.");

    /// <summary>The same, null where it is blank.</summary>
    public string? OrNull(string column) => this[column] is { Length: > 0 } text ? text : null;
}
