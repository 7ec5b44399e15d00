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

    /// <summary>The first of the county's vehicles that is on the road.</summary>
    Vehicle = 32,

    /// <summary>All vehicles on the road.</summary>
    Roads = 64,

    /// <summary>What sessions feel of it.</summary>
    InSchools = Terminals | Rooms | Pe | Line,

    Everything = Terminals | Rooms | Pe | Tools | Line | Roads,
}
