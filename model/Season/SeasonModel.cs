using RolloutSim.Model.Custody;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season.Counts;
using RolloutSim.Model.Staffing;
using RolloutSim.Model.Submissions;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Visits;

namespace RolloutSim.Model.Season;

/// <summary>Makes the model of a season: one logical process for the offices of each unit, and those of the parts that the plan has.</summary>
public static class SeasonModel
{
    /// <exception cref="ArgumentException">The plan contradicts itself; plans that were read from a file do not.</exception>
    public static SimModel Make(SeasonPlan plan)
    {
        var index = new SeasonIndex(plan);
        IEnumerable<LpSpec> offices = Enumerable.Range(0, plan.Units.Count)
            .Where(unit => index.Takes(plan.Units[unit].Level))
            .Select(unit => new LpSpec(unit, UnitOffices.Sort, context => new UnitOffices(context, index)));
        LpSpec[] specs = [OutsideProcess.Spec, .. offices, .. TestDaysModel.Specs(index), .. CustodyModel.Specs(index), .. StaffingModel.Specs(index), .. IncidentsModel.Specs(index), .. VisitsModel.Specs(index), .. Submissions(index), .. index.Questionnaire?.Specs() ?? []];
        var model = new SimModel(plan.Units, specs, plan.End, ForkPlan.AddedTo(plan), plan.Fork is { } fork ? new SeasonBeginning(fork) : null)
        {
            Counter = at => new SeasonCounter(plan, at),
        };
        index.Bind(model);
        index.Questionnaire?.Bind(model);
        return model;
    }

    private static IEnumerable<LpSpec> Submissions(SeasonIndex index) => index.Plan.Systems.IsEmpty ? [] : [new LpSpec(0, SubmissionSystems.Sort, context => new SubmissionSystems(context, index))];
}
