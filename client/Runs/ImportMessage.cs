using System.Collections.Immutable;

namespace RolloutSim.Client.Runs;

/// <summary>A line of <c>import --json</c>: a plan was made of a table.</summary>
internal sealed record ImportMessage
{
    public string Type => "import";

    public required string Path { get; init; }

    public required string Sheet { get; init; }

    public required int HeadingRow { get; init; }

    public required ImmutableArray<ImportColumnMessage> Columns { get; init; }

    public required int WorkItems { get; init; }

    public required string FirstTestDay { get; init; }

    public required string LastTestDay { get; init; }

    public required int Assumed { get; init; }

    public required int Values { get; init; }

    public required ImmutableArray<ImportNoteMessage> Notes { get; init; }
}
