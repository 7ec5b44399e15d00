using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Questionnaire;

/// <summary>The questionnaire system and its traffic alone, without a season around: for benchmarks and for holding it against theory.</summary>
public static class QuestionnaireModel
{
    public static SimModel Make(UnitTree units, QuestionnairePlan plan, SimTime end)
    {
        var index = new QuestionnaireIndex(plan);
        var model = new SimModel(units, index.Specs(), end);
        index.Bind(model);
        return model;
    }
}
