using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Calendars;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Goals;
using RolloutSim.Scenarios.Incidents;
using RolloutSim.Scenarios.Questionnaire;
using RolloutSim.Scenarios.Sampling;
using RolloutSim.Scenarios.Staffing;
using RolloutSim.Scenarios.Submissions;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>Makes a season of what is written: checks all names and dates, then resolves them.</summary>
internal static class PlanResolver
{
    /// <param name="written">The plan.</param>
    /// <param name="originalText">As it was read.</param>
    /// <param name="context">Collects the mistakes.</param>
    /// <param name="known">Its units, where a plan with the same was resolved before.</param>
    /// <exception cref="ScenarioException">What is written is wrong, or contradicts itself.</exception>
    public static Plan Resolve(PlanFile written, string originalText, ReadContext context, ResolvedUnits? known = null)
    {
        DiagnosticBag errors = context.Errors;
        (UnitTree? units, ImmutableArray<UnitDetails> details, ImmutableArray<SampledSchool> sample) = known ?? UnitResolver.Resolve(written, errors);
        PlanFile file = Defaults.Complete(written, context);
        var drafts = new Drafts(file, TestLevel(file, units), errors);
        new NameCheck(file, drafts, units, errors).Run();
        new CycleCheck(drafts, errors).Run();
        new HabitCheck(file, errors).Run();
        if (file.TestDays.Length > 0 && file.OfficeHours is not null) new TestDayCheck(file, drafts, units, errors).Run();
        ImmutableArray<Goal> goals = new GoalResolver(file, drafts, errors).Resolve();
        if (file.TestDays.Length > 0) new DateCheck(file, errors).Run();
        if (units is not null) CheckSize(file, drafts, units, errors);
        if (file.Staffing is not null && !errors.HasErrors) new StaffingCheck(file, drafts, units!, errors).Run();
        if (file.Incidents is not null && !errors.HasErrors) new IncidentsCheck(file, drafts, units!, errors).Run();
        SystemsSection.Check(file, errors);
        if (units is not null && !errors.HasErrors) new QuestionnaireCheck(file, drafts, units, errors).Run();
        errors.ThrowIfAny();

        var clock = new SeasonClock(file, ChinaCalendar.Instance);
        CheckDueDates(file, clock, errors);
        errors.ThrowIfAny();
        string resolved = PlanWriter.Write(file);
        var hats = new HatResolver(file);
        SeasonPlan season = Season(file, drafts, units!, details, clock, hats);
        season = VisitsResolver.With(season, file, drafts);
        season = season with { Outside = new OutsideResolver(season, new OutsideDays(clock.Civil, clock.First, clock.Last, clock.Ends), errors).Resolve(file) };
        errors.ThrowIfAny();
        return new Plan
        {
            File = errors.File,
            Season = season,
            Name = file.Name,
            Source = file.Source,
            Civil = clock.Civil,
            Ends = clock.Ends,
            TestDays = [.. file.TestDays.Select(d => d.Value)],
            Units = details,
            Sample = sample,
            Assumptions = [.. context.Assumptions.OrderBy(a => a.IsDefault).ThenBy(a => a.Line)],
            Warnings = [.. WarningFinder.Find(file, clock), .. hats.Warnings],
            Values = context.Values,
            Goals = goals,
            OwnStartLags = [.. file.Items.Where(item => item.StartLag is not null).Select(item => item.Id)],
            Later = [.. Later(file)],
            Injects = [.. file.Injects.Select(inject => inject.Text)],
            Decisions = [.. file.Decisions.Select(decision => decision.Text)],
            OriginalText = originalText,
            ResolvedText = resolved,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(resolved))),
        };
    }

    /// <summary>Sessions are held in the schools; in a plan without schools, where it ends. Where mistakes elsewhere left no tree, what is written says how far it goes, so that no work item is blamed for them.</summary>
    private static UnitLevel TestLevel(PlanFile file, UnitTree? units) =>
        units?.All.Where(u => u.Level < UnitLevel.Package).Max(u => u.Level) ?? (file.Population is null ? WrittenLevels(file).DefaultIfEmpty(UnitLevel.School).Max() : UnitLevel.School);

    private static IEnumerable<UnitLevel> WrittenLevels(PlanFile file)
    {
        return file.Units.SelectMany(unit => Below(unit.Below).Prepend(unit.Level?.Value ?? UnitLevel.School)).Concat(file.Typical.SelectMany(typical => Below(typical.Below)));

        static IEnumerable<UnitLevel> Below(ImmutableArray<GroupEntry> groups) => groups.SelectMany(group => Below(group.Below).Prepend(group.Level));
    }

    private static void CheckSize(PlanFile file, Drafts drafts, UnitTree tree, DiagnosticBag errors)
    {
        int[] units = new int[(int)UnitLevel.Package + 1];
        foreach (Unit unit in tree.All) units[(int)unit.Level]++;
        long items = drafts.All.Sum(draft => draft.Level is { } level ? (long)units[(int)level] : 0);
        int most = file.Population is null ? Limits.UnitItems : Limits.PopulationItems;
        if (items > most) errors.Add(file.Units[0].Place, UnitEntry.Section, Message.Of(MessageId.TooManyUnitItems, items, most));
    }

    private static void CheckDueDates(PlanFile file, SeasonClock clock, DiagnosticBag errors)
    {
        foreach ((Given<PlanDate> due, Role who) in WarningFinder.DueDates(file))
            if (clock.Due(due, who) is null) errors.Add(due.Place, due.Path, Message.Of(MessageId.DueBeforeOpen, clock.Civil.Starts), null, due.Text);
    }

    private static SeasonPlan Season(PlanFile file, Drafts drafts, UnitTree units, ImmutableArray<UnitDetails> details, SeasonClock clock, HatResolver hats)
    {
        var items = new ItemBuilder(file, drafts, clock);
        TestDaysPlan? days = new TestDayBuilder(file, drafts, clock).Build();
        return new SeasonPlan
        {
            Name = file.Id,
            End = clock.Civil.At(clock.Ends.AddDays(1)),
            Units = units,
            Hours = clock.Hours,
            Offices = [.. file.Offices.Select(o => new OfficePlan(o.Level, o.Name, o.Headcount!.Value.Persons, clock.HoursOf(o), o.Headcount.Value.Per, clock.OvertimeOf(o)))],
            Channels = [.. file.Channels.Select(c => new ChannelPlan(c.Name, c.Delay!.Value, ChannelsReader.IsTransit(c.Name)))],
            Systems = SystemsSection.Resolve(file),
            WorkItems = [.. drafts.All.Select(items.Build)],
            Hats = [.. hats.Hats.Select(h => new HatPlan(items.OfficeOf(h.Office), [.. h.Others.Select(items.OfficeOf)]))],
            Absence = file.People.Absent?.Value ?? 0,
            Waves = IllnessResolver.Resolve(file.People.Illness),
            Staffing = file.Staffing is null ? null : new StaffingResolver(file, drafts, units, details, clock).Resolve(),
            Incidents = file.Incidents is null ? null : new IncidentsResolver(file, drafts, units, details, clock).Resolve(),
            Questionnaire = QuestionnaireResolver.Resolve(file, drafts, units, details, clock),
            Schools = UnitResolver.Facts(units, details),
            TestDays = days,
            Custody = CustodyBuilder.Build(file, drafts, days),
        };
    }

    /// <summary>What is kept of processes that the plan does not switch on.</summary>
    private static IEnumerable<LaterValue> Later(PlanFile file)
    {
        bool isStaffed = file.Staffing is not null;
        foreach (OfficeEntry office in file.People.Vehicles.Concat(file.Offices.Where(o => !isStaffed && o.Headcount!.Value.Eligible.Length > 0)))
            yield return new LaterValue(office.Headcount!.Path, office.Headcount.Text, office.Headcount.IsAssumed);
        foreach (FormNode? form in (FormNode?[])[isStaffed ? null : file.People.SentByCounty, QuestionnaireDefaults.IsOn(file) ? null : file.Questionnaire])
            foreach (Given<string> value in form?.Values() ?? [])
                yield return new LaterValue(value.Path, value.Text, value.IsAssumed);
    }
}
