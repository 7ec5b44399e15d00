using System.Globalization;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Client.Texts;

/// <summary>Says things to the user in one language.</summary>
internal sealed record ScreenTexts(TextLanguage Language)
{
    public string this[TextId id] => TextTable.Pattern(id, Language);

    public bool IsChinese => Language == TextLanguage.Chinese;

    public string Say(TextId id, params object?[] arguments) => string.Format(CultureInfo.InvariantCulture, this[id], arguments);

    public string Name(LocalName name) => IsChinese ? name.Zh : name.En;
}
