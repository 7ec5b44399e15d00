using System.Collections.Immutable;
using RolloutSim.Scenarios.Shapes;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Population;

/// <summary>The shape of the sections <c>population</c> and <c>sample</c>, and the readers of their values.</summary>
internal static class PopulationShape
{
    public const string InDistricts = "in-districts", InCounties = "in-counties", Size = "size", All = "all";

    /// <summary>Everything of which there is less.</summary>
    public const int Everything = int.MaxValue;

    public static readonly ValueParser<uint> SeedParser = text =>
    {
        Parsed<int> seed = WholeNumber.Parser(0, int.MaxValue)(text);
        return seed.Fault is not null ? seed.Fault : Parsed.Of((uint)seed.Value, seed.Text);
    };

    public static readonly ValueParser<double> ShareParser = QuantityParser.Share(0, 1, orEqual: true), CorpsParser = QuantityParser.Share(0, 0.5m, orEqual: true);
    public static readonly ValueParser<Model.Randomness.Distributions.Distribution> SizeParser = QuantityParser.Distribution(Measure.Share);

    /// <summary>The kinds of schools of which the nation is made.</summary>
    public static readonly ImmutableArray<string> Kinds =
        ["urban primary", "town primary", "village primary", "teaching point", "urban junior middle", "town junior middle", "village junior middle"];

    private static readonly ValueShape Seed = ValueShape.Of(SeedParser, "~1");
    private static readonly ValueShape Share = ValueShape.Of(ShareParser, "~35%");
    private static readonly ValueShape Sizes = ValueShape.Of(SizeParser, "~lognormal(mean 100% cv 0.6)");

    private static readonly MapShape Kind = MapShape.Of([new(InDistricts, Share), new(InCounties, Share), new(Size, Sizes), .. TraitShape.Keys]);

    public static readonly MapShape Population = MapShape.Of(
        new("of", ValueShape.Among(Words.Parser(ProvinceTable.Names), ProvinceTable.Names)), new("seed", Seed), new("corps", ValueShape.Of(CorpsParser, "~13%")), new("districts", Share), new("county-size", Sizes),
        new("schools", MapShape.Of([.. TraitShape.Keys, .. Kinds.Select(kind => new ShapeKey(kind, Kind))])));

    public static readonly MapShape Sample = MapShape.Of(
        new("counties", ValueShape.Of(AllOr(1, Limits.PopulationUnits), "~331", All)), new("least-counties", ValueShape.Of(WholeNumber.Parser(0, 100), "~2")),
        new("primary", ValueShape.Of(AllOr(0, 1_000), "~12", All)), new("junior-middle", ValueShape.Of(AllOr(0, 1_000), "~8", All)), new("pupils", ValueShape.Of(AllOr(1, 10_000), "~30", All)), new("seed", Seed));

    /// <summary>A number, or <c>all</c>.</summary>
    public static ValueParser<int> AllOr(int least, int most) => text =>
    {
        if (text == All) return Parsed.Of(Everything, All);
        Parsed<int> count = WholeNumber.Parser(least, most)(text);
        return count.Fault is { } fault ? fault with { Expected = Message.Of(MessageId.ExpectWholeOrAll, least, most) } : count;
    };
}
