using System.Collections.Immutable;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Tables.Reading;
using RolloutSim.Scenarios.Tables.Words;

namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>A season while it is made of a table.</summary>
internal sealed class SeasonDraft(TableForm form, ImportOptions options, ImportLog log)
{
    public TableForm Form => form;

    public ImportOptions Options => options;

    public ImportLog Log => log;

    /// <summary>Every task of the table, in its order; reviews and what they imply included.</summary>
    public List<ItemDraft> Items { get; } = [];

    /// <summary>Of the test.</summary>
    public int Year { get; set; }

    /// <summary>Whose table it is.</summary>
    public Assumable<UnitLevel> Level { get; set; } = new(UnitLevel.County, true);

    /// <summary>The unit's name; empty where nobody says it.</summary>
    public string UnitName { get; set; } = "";

    public Assumable<DateOnly> First { get; set; } = new(default, true);

    public Assumable<DateOnly> Last { get; set; } = new(default, true);

    /// <summary>The plan's units, the higher before the lower.</summary>
    public ImmutableArray<UnitDraft> Units { get; set; } = [];

    public RoleReader Roles { get; set; } = new(UnitLevel.County);

    /// <summary>The levels that have units, from the nation down.</summary>
    public ImmutableArray<UnitLevel> Levels { get; set; } = [UnitLevel.Nation];
}
