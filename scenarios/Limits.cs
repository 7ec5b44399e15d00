namespace RolloutSim.Scenarios;

/// <summary>How large a plan may be: far beyond any real one, and small enough that none can stop the program.</summary>
public static class Limits
{
    public const int FileBytes = 4 * 1024 * 1024;

    /// <summary>Characters of one line.</summary>
    public const int LineChars = 4_000;

    /// <summary>Characters of one value.</summary>
    public const int TextChars = 2_000;

    /// <summary>Maps and lists inside each other.</summary>
    public const int Depth = 16;

    /// <summary>Brackets open at once, counted without regard to quotes and comments.</summary>
    public const int OpenBrackets = 200;

    /// <summary>Keys, values, maps and lists in all.</summary>
    public const int Nodes = 500_000;

    public const int NameChars = 64;

    /// <summary>Those that are given as counts included.</summary>
    public const int Units = 20_000;

    /// <summary>Work items of all units together.</summary>
    public const int UnitItems = 1_000_000;

    /// <summary>Units of a plan with a synthetic population: every school of the country has its place.</summary>
    public const int PopulationUnits = 300_000;

    /// <summary>Work items of all units of such a plan together.</summary>
    public const int PopulationItems = 6_000_000;

    public const int Offices = 200;
    public const int Channels = 50;
    public const int WorkItems = 500;
    public const int Sessions = 200;
    public const int Prerequisites = 50;
    public const int TestDays = 14;
    public const int Goals = 50;
    public const int Levers = 20;

    /// <summary>Of a list of what is done.</summary>
    public const int ActualsBytes = 64 * 1024 * 1024;

    /// <summary>Working hours that something begun may still take.</summary>
    public const int RemainingHours = 10_000;

    /// <summary>People of one office in one unit.</summary>
    public const int Persons = 10_000;

    /// <summary>Days that a date may lie before the first or after the last test day.</summary>
    public const int DaysFromTest = 400;

    /// <summary>Injects, and decisions, of a plan or a call.</summary>
    public const int Outside = 500;
}
