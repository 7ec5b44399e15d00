using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Staffing;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Resolving;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Staffing;

/// <summary>Makes the staffing of a season of what is written, which was found good.</summary>
internal sealed class StaffingResolver(PlanFile file, Drafts drafts, UnitTree units, ImmutableArray<UnitDetails> details, SeasonClock clock)
{
    /// <summary>Name of the county's post at night.</summary>
    public const string NightWatch = "night-watch";

    private readonly FormNode _section = file.Staffing!;
    private readonly StaffProfiles _profiles = new(file.Staffing!);

    /// <summary>The posts of the schools: name, how many, who may hold them, whether the county fills them.</summary>
    public static IEnumerable<(string Name, int Count, string Eligible, bool IsSent)> PostsOf(PlanFile file)
    {
        FormNode? posts = file.Staffing?["posts"];
        foreach (OfficeEntry office in file.Offices.Where(o => o.Level == UnitLevel.School && o.Headcount is not null))
        {
            string eligible = EligibleOf(office.Name, office.Headcount!.Value.Eligible);
            if (eligible.Length > 0) yield return (office.Name, office.Headcount.Value.Persons, eligible, false);
        }
        foreach ((string name, Headcount count) in StaffingSection.Sent(file)) yield return (name, count.Persons, EligibleOf(name, count.Eligible), true);

        string EligibleOf(string name, string said) => posts?[name]?["eligible"] is FormValue value ? value.Given.Text : said;
    }

    public StaffingPlan Resolve()
    {
        var halfDays = new HalfDays(file, clock);
        ulong tested = _section["tested"]?.Values().Aggregate(0UL, (all, subject) => all | Subjects.TraitOf(subject.Text)) ?? 0;
        FormNode absent = _section["absent"]!, found = _section["found"]!, chosen = _section["chosen"]!;
        FormNode? training = _section["training"];
        var places = new Places(_section, units, details, UnitResolver.Facts(units, details), _profiles);
        (ImmutableArray<WorkplacePlan> workplaces, ImmutableArray<TownshipPlan> townships) = places.Resolve();
        return new StaffingPlan
        {
            Posts = [.. PostsOf(file).Select(post => Post(post, halfDays, tested)), .. NightPost(halfDays)],
            HalfDays = halfDays.All,
            Profiles = _profiles.All,
            Workplaces = workplaces,
            Townships = townships,
            SubjectShares = [.. Subjects.All.Select(subject => _section["subjects"]![subject]?.Value(StaffingShape.ShareParser)?.Value ?? 0)],
            ChosenAfter = IndexOf(chosen["after"]),
            ChosenBy = clock.Civil.At(clock.On(chosen["by"]!.Value<PlanDate>(DateParser.Date)!.Value), file.OfficeHours!.Value.Closing),
            Borrow = Enum.Parse<BorrowRule>(_section["borrow"]!.Value<string>(StaffingShape.Borrow)!.Value, ignoreCase: true),
            Training = new TrainingPlan(
                IndexOf(training?["after"]), training?["seats"]?.Value<int>(StaffingShape.SeatsPerSchool)?.Value ?? 0, training?["batches"]?.Value(StaffingShape.BatchesParser)?.Value ?? 1, IndexOf(training?["schools-after"])),
            Replacement = new ReplacementPlan(
                absent["told-before"]!.Value(StaffingShape.ShareParser)!.Value, SimDuration.FromMinutes(absent["evening"]!.Value<int>(StaffingShape.ClockParser)!.Value),
                absent["noticed"]!.Value(StaffingShape.DelayParser)!.Value, found["in-school"]!.Value(StaffingShape.DurationParser)!.Value,
                found["reserve"]!.Value(StaffingShape.DurationParser)!.Value, found["borrowed"]!.Value(StaffingShape.DurationParser)!.Value),
            SpeedKmh = _section["travel"]!.Value(StaffingShape.SpeedParser)!.Value,
        };
    }

    private PostPlan Post((string Name, int Count, string Eligible, bool IsSent) post, HalfDays halfDays, ulong tested)
    {
        FormNode? its = _section["posts"]?[post.Name];
        ImmutableArray<int> needed = its?["on"] is { } on ? halfDays.Of(on.Items.Select(item => item.Value<DayText>(DayText.Parse)!.Value)) : halfDays.Days;
        return new PostPlan(post.Name, UnitLevel.School, post.Count, EligibilityResolver.Resolve(Eligibility.Parse(post.Eligible).Value, post.IsSent, tested), needed)
        {
            IsTrained = its?["trained"]?.Value<string>(StaffingShape.YesOrNo)?.Value == StaffingShape.Yes,
            Reserves = its?["reserves"]?.Value(StaffingShape.ReservesParser)?.Value ?? 0,
        };
    }

    private IEnumerable<PostPlan> NightPost(HalfDays halfDays)
    {
        if (_section["nights"]?["watch"]?.Value(StaffingShape.WatchParser) is not { } watch) yield break;
        yield return new PostPlan(NightWatch, UnitLevel.County, watch.Value, [new Model.Staffing.Eligibility(0, Traits.HealthWorker, HomeRule.County)], halfDays.Nights);
    }

    private int IndexOf(FormNode? item) => item?.Value<string>(Slug.Parse) is { } given ? drafts.IndexOf(given.Value) : -1;
}
