using System.Collections.Immutable;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Population;

/// <summary>By which rules the synthetic nation is made: the section <c>population</c>, understood.</summary>
internal sealed record PopulationRules(uint Seed, double Corps, double Districts, Distribution CountySize, ImmutableArray<SchoolKindRules> Kinds)
{
    /// <param name="section">With its typical values.</param>
    public static PopulationRules Of(FormMap section)
    {
        UnitTraits all = Traits(section["schools"]!);
        return new PopulationRules(
            section["seed"]!.Value(PopulationShape.SeedParser)!.Value, section["corps"]!.Value(PopulationShape.CorpsParser)!.Value, section["districts"]!.Value(PopulationShape.ShareParser)!.Value,
            section["county-size"]!.Value(PopulationShape.SizeParser)!.Value, [.. PopulationShape.Kinds.Select(kind => Kind(kind, section["schools"]![kind]!, all))]);
    }

    /// <summary>The kinds of each stage make up the whole.</summary>
    /// <param name="section">With its typical values.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="errors">Gets what is wrong.</param>
    public static void Check(FormMap section, Place place, DiagnosticBag errors)
    {
        foreach (string key in (string[])[PopulationShape.InDistricts, PopulationShape.InCounties])
            foreach (IGrouping<SchoolStage, string> stage in PopulationShape.Kinds.GroupBy(SchoolKinds.StageOf))
            {
                Given<double>[] shares = [.. stage.Select(kind => section["schools"]![kind]![key]!.Value(PopulationShape.ShareParser)!)];
                decimal sum = shares.Sum(share => decimal.Parse(share.Text.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture));
                Given<double> first = shares.FirstOrDefault(share => !share.Place.IsNone) ?? shares[0];
                if (sum != 100) errors.Add(first.Place.IsNone ? place : first.Place, first.Path, Message.Of(MessageId.SharesNotWhole, Numbers.Write(sum)), null, first.Text);
            }
    }

    private static SchoolKindRules Kind(string kind, FormNode given, UnitTraits all) => new(
        kind, SchoolKinds.StageOf(kind), given[PopulationShape.InDistricts]!.Value(PopulationShape.ShareParser)!.Value, given[PopulationShape.InCounties]!.Value(PopulationShape.ShareParser)!.Value,
        given[PopulationShape.Size]!.Value(PopulationShape.SizeParser)!.Value, Traits(given).Else(all));

    private static UnitTraits Traits(FormNode given) => new()
    {
        Pupils = given[UnitTraits.PupilsKey]?.Value(UnitTraits.Count),
        Adults = given[UnitTraits.AdultsKey]?.Value(UnitTraits.Count),
        Distance = given[UnitTraits.DistanceKey]?.Value(UnitTraits.Metres),
        Terminals = given[UnitTraits.TerminalsKey]?.Value(UnitTraits.Count),
        Line = given[UnitTraits.LineKey]?.Value(UnitTraits.Rate),
    };
}
