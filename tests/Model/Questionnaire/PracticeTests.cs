using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Questionnaire;

/// <summary>Accounts and clients that do not work: the practice finds them and the school's officer puts them right; what is left fails at the bell.</summary>
public sealed class PracticeTests
{
    private const int People = 60;
    private const double Wrong = 0.2, FaultyClient = 0.15;
    private static readonly SimDuration Mending = SimDuration.FromMinutes(7), Righting = SimDuration.FromMinutes(11);

    private static AccountsPlan Accounts(double finds = 1, double takesPart = 1, int practice = 0) => new(Wrong, Wrong, finds, -1, -1, practice)
    {
        TakesPart = takesPart,
        FaultyClient = FaultyClient,
        Mending = new Constant(Mending.TotalSeconds),
        Righting = new Constant(Righting.TotalSeconds),
    };

    /// <param name="accounts">With 0 as the work item of the practice where there is one.</param>
    /// <param name="hour">When the work item of the practice may begin; the bell rings on day 1 at 9:30.</param>
    /// <param name="atTerminals">Whether the practice is held at terminals, an hour after midnight of day 1.</param>
    private static SeasonPlan Plan(AccountsPlan accounts, double hour = 0, bool atTerminals = false)
    {
        SeasonPlan plan = new DayBuilder().School(30, adults: People, terminals: People).School(30, adults: People, terminals: People).Session("adults", SessionKind.AdultsQuestionnaire, 1, 9.5, 10.5).Build();
        int note = plan.WorkItems.Index().Single(pair => pair.Item.Id == "note").Index;
        plan = plan with { WorkItems = plan.WorkItems.SetItem(note, plan.WorkItems[note] with { After = [], From = DayBuilder.At(0, hour), Effort = new Constant(60) }) };
        plan = new DayTraffic { Terminals = People, Accounts = accounts with { Practice = accounts.Practice < 0 ? -1 : note } }.In(plan, ("adults", People));
        if (!atTerminals) return plan;
        QuestionnairePlan online = plan.Questionnaire!;
        CountyNetworkPlan network = online.Networks[0];
        int takePart = accounts.TakingPart(People);
        return plan with
        {
            Questionnaire = online with
            {
                Traffic = [online.Traffic[0], online.Traffic[0] with { Name = "practice", Practises = 0 }],
                Networks = [network with { Sittings = [.. network.Sittings, .. network.Sittings.Select(sitting => sitting with { Traffic = 1, Start = DayBuilder.At(1, 1), Session = SittingPlan.Practice, Pages = sitting.Pages[..takePart] })] }],
            },
        };
    }

    private static SittingReport[] Sittings(DayRun run) => [.. run.Reports.Traffic.Single().Sittings];

    private static SittingReport[] OfTheDay(SeasonPlan plan) => [.. Sittings(DayRun.Of(plan)).Where(sitting => sitting.Traffic == 0)];

    [Fact]
    public void More_practice_finds_what_less_would_have_found_and_fewer_log_ins_fail()
    {
        (double Finds, double TakesPart)[] more = [(0, 1), (0.3, 0.5), (0.3, 1), (0.7, 1), (1, 1)];
        (int Failures, int Found)[] seen = [.. more.Select(practice =>
        {
            SittingReport[] sittings = OfTheDay(Plan(Accounts(practice.Finds, practice.TakesPart)));
            Assert.All(sittings, sitting => Assert.True(sitting.IsPutRight));
            return (sittings.Sum(sitting => sitting.NoAccount + sitting.ClientFailures), sittings.Sum(sitting => sitting.FoundAccounts + sitting.FoundClients));
        })];
        Assert.Equal(seen.Select(each => each.Failures).Distinct().OrderDescending(), seen.Select(each => each.Failures));
        // Somebody without an account never learns that his client does not work either: what is found and what fails add up to what is wrong, at least.
        Assert.All(seen, each => Assert.InRange(each.Found + each.Failures, seen[0].Failures, seen[^1].Found));
        Assert.Equal((0, 0), (seen[0].Found, seen[^1].Failures));
        Assert.InRange(seen[^1].Found, 0.5 * 2 * People * (Wrong + FaultyClient), 1.5 * 2 * People * (Wrong + FaultyClient));
    }

    [Fact]
    public void Without_a_practice_nothing_is_found()
    {
        SittingReport[] sittings = OfTheDay(Plan(Accounts(practice: -1)));
        Assert.All(sittings, sitting => Assert.Equal((0, 0, false), (sitting.FoundAccounts, sitting.FoundClients, sitting.IsPutRight)));
        Assert.All(sittings, sitting => Assert.True(sitting.NoAccount > 0 && sitting.ClientFailures > 0));
    }

    [Fact]
    public void Putting_right_is_work_for_the_office_of_the_practice()
    {
        SeasonPlan plan = Plan(Accounts(0.5));
        DayRun run = DayRun.Of(plan);
        foreach (UnitReport school in run.Reports.Offices.Where(report => plan.Units[report.Unit].Level == UnitLevel.School))
        {
            SittingReport sitting = Sittings(run).Single(each => each.School == school.Unit);
            long expected = 60_000_000 + (Righting.Microseconds * (sitting.FoundAccounts + sitting.FoundClients));
            Assert.Equal(expected, school.Offices.Sum(office => office.Busy.Microseconds));
        }
    }

    [Fact]
    public void What_is_not_put_right_by_the_bell_fails_all_the_same()
    {
        // A practice a minute before the bell leaves no time: as many fail as without any.
        SittingReport[] late = OfTheDay(Plan(Accounts(), hour: 24 + 9.4)), none = OfTheDay(Plan(Accounts(practice: -1)));
        Assert.All(late, sitting => Assert.True(sitting.FoundAccounts > 0 && !sitting.IsPutRight));
        Assert.Equal(none.Select(sitting => (sitting.NoAccount, sitting.ClientFailures)), late.Select(sitting => (sitting.NoAccount, sitting.ClientFailures)));
    }

    [Fact]
    public void Whoever_meets_a_faulty_client_waits_for_it_and_is_done_so_much_later()
    {
        SittingReport[] faulty = OfTheDay(Plan(Accounts(practice: -1) with { Wrong = 0 })), fine = OfTheDay(Plan(Accounts(practice: -1) with { Wrong = 0, FaultyClient = 0 }));
        Assert.All(faulty, sitting => Assert.Equal(People, sitting.Done));
        // The mending, settling down once more, and a log-in of well below a second.
        Assert.All(faulty.Zip(fine), pair => Assert.InRange((pair.First.LastDone - pair.Second.LastDone).TotalSeconds, Mending.TotalSeconds + 9, Mending.TotalSeconds + 11));
    }

    [Fact]
    public void A_practice_at_terminals_meets_the_very_faults_of_the_day()
    {
        SittingReport[] practised = Sittings(DayRun.Of(Plan(Accounts(practice: -1), atTerminals: true))), none = OfTheDay(Plan(Accounts(practice: -1)));
        for (int school = 0; school < 2; school++)
        {
            SittingReport day = practised.Single(sitting => sitting.School == none[school].School && sitting.Traffic == 0), practice = practised.Single(sitting => sitting.School == none[school].School && sitting.Traffic == 1);
            Assert.Equal((none[school].ClientFailures, none[school].NoAccount + none[school].ClientFailures), (practice.ClientFailures, practice.NoAccount));
            Assert.Equal((0, 0, true), (day.NoAccount, day.ClientFailures, day.IsPutRight)); // nobody has it as work: it is put right at once
            Assert.Equal(DayBuilder.At(1, 1), practice.Began);
        }
    }

    [Fact]
    public void A_practice_at_terminals_comes_to_one_digest_however_it_is_run()
    {
        SimModel model = SeasonModel.Make(Plan(Accounts(0.7, 0.8), atTerminals: true));
        var key = new ReplicationKey(1, 0);
        string expected = Runs.Digest(Runs.Sequential(model, key));
        Partition partition = Partition.ByUnit(model, UnitLevel.School);
        Assert.Equal(expected, Runs.Digest(Runs.Parallel(model, key, partition, 2)));
        Assert.Equal(expected, Runs.Digest(Runs.SnapshottedEveryWindow(model, key, Partition.Single(model), partition)));
    }
}
