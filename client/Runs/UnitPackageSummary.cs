using System.Collections.Immutable;

namespace RolloutSim.Client.Runs;

/// <summary>The journey of a tool package of a school, and in a county of each of its schools.</summary>
/// <param name="Code">The package's.</param>
/// <param name="School">Code of its school.</param>
/// <param name="Days">By test day, when it was in the school.</param>
/// <param name="Back">When the county had it again for the last time; ISO 8601. Null: it is not back.</param>
/// <param name="Mailed">When it was mailed back; null: it is not.</param>
/// <param name="Package">Where it is, and its ledger.</param>
internal sealed record UnitPackageSummary(string Code, string School, ImmutableArray<PackageDaySummary> Days, string? Back, string? Mailed, PackageSummary Package);
