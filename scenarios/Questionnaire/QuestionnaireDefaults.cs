using System.Collections.Immutable;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Resolving;
using RolloutSim.Scenarios.Shapes;
using RolloutSim.Scenarios.Syntax;

namespace RolloutSim.Scenarios.Questionnaire;

/// <summary>What a plan leaves out of <c>questionnaire</c>, where it has sessions at terminals.</summary>
internal static class QuestionnaireDefaults
{
    private static readonly ImmutableArray<(string Key, MapShape Shape)> Parts =
    [
        (QuestionnaireShape.Pupils, QuestionnaireShape.PupilsPart), (QuestionnaireShape.Singing, QuestionnaireShape.SingingPart),
        (QuestionnaireShape.PeData, QuestionnaireShape.PeDataPart), (QuestionnaireShape.Practice, QuestionnaireShape.PracticePart),
    ];

    /// <summary>Work items that the accounts hang on, as they are usually called; those of the schools only where a school's item has that name.</summary>
    private static readonly ImmutableArray<(string Key, string Usual, bool IsOfSchools)> Items = [("rosters", "rosters-submitted", true), ("issued", "accounts-issued", false), ("practised", "practice-done", true)];

    /// <summary>Whether anybody sits at a terminal of the questionnaire system.</summary>
    public static bool IsOn(PlanFile file) => file.Questionnaire is FormMap && file.Sessions.Any(session => IsAtTerminals(session, file.Questionnaire));

    /// <summary>Whether a session is held at its terminals: the adults', the pupils' where it says so, singing where the section has it.</summary>
    public static bool IsAtTerminals(SessionEntry session, FormNode? section) => session.Is?.Value switch
    {
        SessionKind.AdultsQuestionnaire => true,
        SessionKind.Test => session.On?.Value == SessionEntry.Terminals,
        SessionKind.Batches => section?[QuestionnaireShape.Singing] is not null,
        SessionKind.PeEntry => section?[QuestionnaireShape.PeData] is not null,
        _ => false,
    };

    public static PlanFile Complete(PlanFile file, ReadContext context)
    {
        if (!IsOn(file)) return file;
        const string Key = QuestionnaireShape.Key;
        FormMap map = FormDefaults.Complete((FormMap)file.Questionnaire!, QuestionnaireShape.Section, Key, UsualItem, context);
        bool hasPupils = file.Sessions.Any(session => session.Is?.Value == SessionKind.Test && session.On?.Value == SessionEntry.Terminals);
        foreach ((string key, MapShape shape) in Parts)
            if (map[key] is not null || (hasPupils && key == QuestionnaireShape.Pupils)) map = Put(map, key, FormDefaults.Complete(map[key] as FormMap, shape, $"{Key}.{key}", _ => null, context));
        var system = (FormMap)map[QuestionnaireShape.System]!;
        foreach (string station in (string[])[QuestionnaireShape.Gateway, QuestionnaireShape.Database])
            if (system[station] is FormMap given) system = Put(system, station, FormDefaults.Complete(given, QuestionnaireShape.StationPart, $"{Key}.{QuestionnaireShape.System}.{station}", _ => null, context));
        return file with { Questionnaire = Put(map, QuestionnaireShape.System, system) };

        string? UsualItem(string path)
        {
            (string key, string usual, bool isOfSchools) = Items.FirstOrDefault(usual => path == $"{Key}.accounts.{usual.Key}");
            return key is not null && file.Items.Any(item => item.Id == usual && (!isOfSchools || item.Who?.Value.Level == UnitLevel.School)) ? usual : null;
        }
    }

    private static FormMap Put(FormMap map, string key, FormNode value) => map.All.Any(entry => entry.Key == key)
        ? new FormMap([.. map.All.Select(entry => entry.Key == key ? (key, value) : entry)])
        : new FormMap(map.All.Add((key, value)));
}
