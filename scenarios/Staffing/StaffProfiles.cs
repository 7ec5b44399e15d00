using System.Collections.Immutable;
using RolloutSim.Model.Staffing;
using RolloutSim.Scenarios.Syntax;

namespace RolloutSim.Scenarios.Staffing;

/// <summary>Who works at each kind of school and at a county, by index.</summary>
internal sealed class StaffProfiles
{
    private readonly List<StaffProfile> _all = [];
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    public StaffProfiles(FormNode section)
    {
        FormNode county = section["county"]!;
        Add(new StaffProfile("county", [Group("inspectors", county, Traits.Inspector), Group("officers", county, Traits.Officer), Group("health-workers", county, Traits.HealthWorker)]));
        foreach ((string kind, FormNode staff) in section["schools"]?.Entries ?? []) Add(School(kind, staff));
        if (!_indices.ContainsKey(StaffingSection.AnyKind)) Add(School(StaffingSection.AnyKind, new FormMap([])));
    }

    public ImmutableArray<StaffProfile> All => [.. _all];

    /// <summary>Of the counties.</summary>
    public int County => 0;

    /// <summary>Of a kind of school.</summary>
    public int Of(string kind) => _indices.TryGetValue(kind, out int index) ? index : _indices[StaffingSection.AnyKind];

    private void Add(StaffProfile profile)
    {
        _indices.Add(profile.Kind, _all.Count);
        _all.Add(profile);
    }

    private static StaffProfile School(string kind, FormNode staff) => new(
        kind,
        [
            new StaffGroup("heads", CountRange.Exactly(1), Traits.Head), Group(StaffingShape.Deputies, staff, Traits.Deputy), Group(StaffingShape.Directors, staff, Traits.Director | Traits.Teacher, teaches: true),
            Group(StaffingShape.Teachers, staff, Traits.Teacher, teaches: true), Group(StaffingShape.Doctors, staff, Traits.Doctor), Group(StaffingShape.Guards, staff, Traits.Guard),
            Group(StaffingShape.Others, staff, Traits.OtherStaff),
        ],
        staff[StaffingShape.SecondSubject]?.Value(StaffingShape.ShareParser)?.Value ?? 0);

    private static StaffGroup Group(string name, FormNode staff, ulong traits, bool teaches = false) =>
        new(name, staff[name]?.Value<CountRange>(CountText.Parse)?.Value ?? CountRange.Exactly(0), traits, teaches);
}
