using RolloutSim.Scenarios.Population;
using RolloutSim.Scenarios.Syntax;

namespace RolloutSim.Scenarios.Sampling;

/// <summary>How many are drawn at each stage: the section <c>sample</c>, understood. <see cref="PopulationShape.Everything"/> takes all.</summary>
/// <param name="Counties">Of all provinces together.</param>
/// <param name="LeastCounties">Of each province, where it has so many.</param>
/// <param name="Primary">Primary schools of a county.</param>
/// <param name="Junior">Junior middle schools of a county.</param>
/// <param name="Pupils">Of the tested grade of a school.</param>
/// <param name="Seed">Another seed is another draw from the same nation.</param>
internal sealed record SampleRules(int Counties, int LeastCounties, int Primary, int Junior, int Pupils, uint Seed)
{
    /// <summary>Every county, school and pupil.</summary>
    public static readonly SampleRules Census =
        new(PopulationShape.Everything, 0, PopulationShape.Everything, PopulationShape.Everything, PopulationShape.Everything, 0);

    /// <param name="section">With its typical values; null: everything.</param>
    public static SampleRules Of(FormMap? section) => section is null ? Census : new SampleRules(
        Count(section, "counties"), Count(section, "least-counties"), Count(section, "primary"), Count(section, "junior-middle"), Count(section, "pupils"),
        section["seed"]!.Value(PopulationShape.SeedParser)!.Value);

    public int Schools(SchoolStage stage) => stage == SchoolStage.Primary ? Primary : Junior;

    private static int Count(FormMap section, string key) => section[key]!.Value(PopulationShape.AllOr(0, int.MaxValue))!.Value;
}
