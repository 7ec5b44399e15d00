using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>What is said of a unit, or of all units of a group: a number, or a spread of which each unit has its own.</summary>
internal sealed record UnitTraits
{
    /// <summary>The keys, in the order of the canonical form.</summary>
    public const string PupilsKey = "pupils", AdultsKey = "adults", DistanceKey = "distance", TerminalsKey = "terminals", LineKey = "line";

    private const int MostPeople = 100_000;

    public static readonly ValueParser<Distribution> Count = Spread.Count(MostPeople);
    public static readonly ValueParser<Distribution> Metres = Spread.Of(Measure.Distance);
    public static readonly ValueParser<Distribution> Rate = Spread.Of(Measure.Rate);

    public Given<Distribution>? Pupils { get; init; }
    public Given<Distribution>? Adults { get; init; }

    /// <summary>In metres.</summary>
    public Given<Distribution>? Distance { get; init; }

    public Given<Distribution>? Terminals { get; init; }

    /// <summary>In bit/s.</summary>
    public Given<Distribution>? Line { get; init; }

    public static UnitTraits Read(MapReader map) => new()
    {
        Pupils = map.Value(PupilsKey, Count),
        Adults = map.Value(AdultsKey, Count),
        Distance = map.Value(DistanceKey, Metres),
        Terminals = map.Value(TerminalsKey, Count),
        Line = map.Value(LineKey, Rate),
    };

    /// <summary>What these do not say is said by the others.</summary>
    public UnitTraits Else(UnitTraits? others) => others is null ? this : new UnitTraits
    {
        Pupils = Pupils ?? others.Pupils,
        Adults = Adults ?? others.Adults,
        Distance = Distance ?? others.Distance,
        Terminals = Terminals ?? others.Terminals,
        Line = Line ?? others.Line,
    };
}
