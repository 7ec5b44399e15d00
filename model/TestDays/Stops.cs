namespace RolloutSim.Model.TestDays;

/// <summary>What cannot go on while an incident lasts.</summary>
[Flags]
public enum Stops : byte
{
    Nothing = 0,

    /// <summary>What is done at terminals, by adults and pupils.</summary>
    Terminals = 1,

    /// <summary>What pupils do in rooms.</summary>
    Rooms = 2,

    /// <summary>The PE test.</summary>
    Pe = 4,

    /// <summary>What the tools are needed for and has not begun.</summary>
    Tools = 8,

    /// <summary>What goes through the school's line.</summary>
    Line = 16,

    Everything = Terminals | Rooms | Pe | Tools | Line,
}
