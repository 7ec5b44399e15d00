using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Staffing;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;

namespace RolloutSim.Tests.Models;

/// <summary>Writes the staffing of a small season for tests: a county C whose schools S01, S02, ... have the people that are listed, and one test day.</summary>
/// <remarks>The test day is day 30; its morning runs from 08:00 to 12:00, its afternoon from 14:00 to 18:00. Subject 0 is tested, 1 is PE, 2 is computer.</remarks>
public sealed class StaffingBuilder
{
    public const int TestDay = 30;

    public const ulong Head = Traits.Head, Deputy = Traits.Deputy, Director = Traits.Director | Traits.Teacher, Teacher = Traits.Teacher, Doctor = Traits.Doctor;

    private readonly List<PostPlan> _posts = [];
    private readonly SortedDictionary<string, List<PersonPlan>> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Township, int Metres)> _places = [];
    private readonly List<TownshipPlan> _townships = [];
    private readonly List<StaffProfile> _profiles = [new StaffProfile("none", [])];
    private readonly PlanBuilder _season;

    public StaffingBuilder(PlanBuilder? season = null) => _season = season ?? new PlanBuilder { Absence = 0 };

    public BorrowRule Borrow { get; init; } = BorrowRule.Township;

    public double ToldBefore { get; init; }

    public TrainingPlan Training { get; init; } = new(-1, 10, 1, -1);

    public int ChosenAfter { get; init; } = -1;

    /// <summary>Codes of the half-days; those below 128 as in the remarks, nights from 18:00 of the day before to 06:00.</summary>
    public ImmutableArray<byte> HalfDays { get; init; } = [HalfDay.Morning(0), HalfDay.Afternoon(0)];

    public static ulong Tested => Traits.Subject(0);

    public static ulong Pe => Traits.Teacher | Traits.Subject(1);

    public static ulong Computer => Traits.Teacher | Traits.Subject(2);

    public static SimTime At(int day, double hour) => SimTime.Zero + SimDuration.FromDays(day) + SimDuration.FromSecondsRounded(hour * 3600);

    /// <summary>A school with its people; those of one township lend each other some.</summary>
    public StaffingBuilder School(int township, int metres, params ulong[] people)
    {
        string code = $"S{_places.Count(p => p.Key[0] == 'S') + 1:d2}";
        _season.School(code);
        while (_townships.Count <= township) _townships.Add(new TownshipPlan(2, $"T{_townships.Count}", metres, []));
        _places[code] = (township, metres);
        _people[code] = [.. people.Select(traits => new PersonPlan(traits))];
        return this;
    }

    /// <summary>The county's own people.</summary>
    public StaffingBuilder County(params ulong[] people)
    {
        _people["C"] = [.. people.Select(traits => new PersonPlan(traits))];
        return this;
    }

    /// <summary>Schools of a township that are not in the sample, with one group of people each.</summary>
    public StaffingBuilder Others(int township, CountRange schools, CountRange people, ulong traits)
    {
        _profiles.Add(new StaffProfile($"others {_profiles.Count}", [new StaffGroup("people", people, traits)]));
        _townships[township] = _townships[township] with { Others = [.. _townships[township].Others, (_profiles.Count - 1, schools)] };
        return this;
    }

    public StaffingBuilder Post(string name, int count, HomeRule home, ulong all = 0, ulong none = 0, int reserves = 0, bool isTrained = true, UnitLevel level = UnitLevel.School, params int[] halfDays)
    {
        ImmutableArray<int> needed = halfDays.Length > 0 ? [.. halfDays] : [.. Enumerable.Range(0, HalfDays.Length).Where(h => HalfDay.IsNight(HalfDays[h]) == (level == UnitLevel.County))];
        _posts.Add(new PostPlan(name, level, count, [new Eligibility(all, none, home)], needed) { Reserves = reserves, IsTrained = isTrained });
        return this;
    }

    /// <summary>Another, less wanted way to be eligible for the last post.</summary>
    public StaffingBuilder Or(HomeRule home, ulong all = 0)
    {
        _posts[^1] = _posts[^1] with { Eligible = [.. _posts[^1].Eligible, new Eligibility(all, 0, home)] };
        return this;
    }

    public SeasonPlan Build()
    {
        SeasonPlan season = _season.Build();
        var staffing = new StaffingPlan
        {
            Posts = [.. _posts],
            HalfDays = [.. HalfDays.Select(Plan).OrderBy(h => h.From)],
            Profiles = [.. _profiles],
            Workplaces = [.. Enumerable.Range(2, season.Units.Count - 2).Select(unit => Place(unit, season.Units[unit].Code))],
            Townships = [.. _townships],
            SubjectShares = [],
            ChosenBy = At(TestDay - 10, 18),
            ChosenAfter = ChosenAfter,
            Borrow = Borrow,
            Training = Training,
            Replacement = new ReplacementPlan(ToldBefore, SimDuration.FromHours(18), SimDuration.FromMinutes(10), new Constant(300), new Constant(600), new Constant(1800)),
            SpeedKmh = new Constant(36),
        };
        return season with { Staffing = staffing };
    }

    /// <summary>Runs a plan, every event checked, and hands back what its county tells.</summary>
    public static StaffingReport Run(SeasonPlan plan, uint seed = 1, uint replication = 0)
    {
        SimModel model = SeasonModel.Make(plan);
        var result = Runs.Sequential(model, new ReplicationKey(seed, replication));
        return SeasonReports.Of(Enumerable.Range(0, model.Count).Select(result.Hosts[0].Process)).Staffing.Single();
    }

    /// <summary>A post of a report in words: who stands there, or why nobody does.</summary>
    public static string Say(SeasonPlan plan, PostResult post) => post.Person is not { } person ? post.Cause.ToString()
        : $"{(person.Home.IsInPlan ? plan.Units[person.Home.Unit].Code : "other")}/{person.Number}";

    private WorkplacePlan Place(int unit, string code)
    {
        (int township, int metres) = _places.GetValueOrDefault(code, (-1, 0));
        return new WorkplacePlan(unit, 0, township, metres) { People = [.. _people.GetValueOrDefault(code, [])] };
    }

    private static HalfDayPlan Plan(byte code)
    {
        (SimTime from, SimTime to) = HalfDay.IsNight(code)
            ? (At(TestDay + code - 129, 18), At(TestDay + code - 128, 6))
            : (At(TestDay + (code / 2), code % 2 == 0 ? 8 : 14), At(TestDay + (code / 2), code % 2 == 0 ? 12 : 18));
        return new HalfDayPlan(code, from, from, to);
    }
}
