namespace RolloutSim.Client.Screen;

/// <summary>One column of a table.</summary>
/// <param name="Heading">Empty: none.</param>
/// <param name="AlignRight">For numbers.</param>
/// <param name="LeastWidth">When the table is too wide, it gives way down to this; 0: it never does.</param>
internal sealed record Column(string Heading, bool AlignRight = false, int LeastWidth = 0);
