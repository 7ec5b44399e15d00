using RolloutSim.Model.Season;

namespace RolloutSim.Client.Texts;

/// <summary>What levels and phases are called.</summary>
internal static class LevelTexts
{
    /// <summary><c>24 schools</c>, <c>24 所学校</c>.</summary>
    public static string Units(this ScreenTexts texts, string level, int count) => level switch
    {
        "province" => texts.Say(count == 1 ? TextId.OneProvince : TextId.Provinces, count),
        "city" => texts.Say(count == 1 ? TextId.OneCity : TextId.Cities, count),
        "county" => texts.Say(count == 1 ? TextId.OneCounty : TextId.Counties, count),
        "school" => texts.Say(count == 1 ? TextId.OneSchool : TextId.ManySchools, count),
        _ => texts.Level(level, count),
    };

    /// <summary><c>schools</c>, <c>county</c>.</summary>
    public static string Level(this ScreenTexts texts, string level, int count) => level switch
    {
        "nation" => texts[TextId.LevelCentre],
        "province" => texts[count == 1 ? TextId.LevelProvince : TextId.LevelProvinces],
        "city" => texts[count == 1 ? TextId.LevelCity : TextId.LevelCities],
        "county" => texts[count == 1 ? TextId.LevelCounty : TextId.LevelCounties],
        "school" => texts[count == 1 ? TextId.LevelSchool : TextId.LevelSchools],
        _ => level,
    };

    public static string Phase(this ScreenTexts texts, Phase phase) => texts[phase switch
    {
        Model.Season.Phase.Preparation => TextId.PhasePreparation,
        Model.Season.Phase.Test => TextId.PhaseTest,
        _ => TextId.PhaseClosing,
    }];
}
