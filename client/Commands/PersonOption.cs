using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Client.Commands;

/// <summary><c>--person OFFICE</c> or <c>OFFICE/N</c>: one person of a unit; those with several hats come first.</summary>
internal sealed class PersonOption(ScreenTexts texts)
{
    public Option<string> Option { get; } = new("--person") { HelpName = "OFFICE", Description = texts[TextId.HelpPerson] };

    /// <summary>Which of <see cref="PersonSeat.Of"/>.</summary>
    /// <exception cref="UsageException">The unit has no such office, or not so many people.</exception>
    public int Find(string asked, SeasonPlan season, int unit)
    {
        string code = season.Units[unit].Code;
        string[] parts = asked.Split('/', 2);
        ImmutableArray<PersonSeat> seats = PersonSeat.Of(season, unit);
        int[] offices = [.. seats.SelectMany(seat => seat.Offices).Distinct()];
        int office = Array.Find([.. offices.Append(-1)], each => each < 0 || season.Offices[each].Name == parts[0].Trim() || OfficeNames.Of(season.Offices[each].Name).Zh == parts[0].Trim());
        if (office < 0)
        {
            string[] names = [.. offices.Select(each => season.Offices[each].Name)];
            string? meant = Suggestions.For(parts[0], names);
            throw new UsageException(texts.Say(TextId.BadPerson, code, parts[0], string.Join(texts[TextId.ListComma], names)) + (meant is null ? "" : texts.Say(TextId.DidYouMean, meant)));
        }
        int[] people = [.. Enumerable.Range(0, seats.Length).Where(seat => seats[seat].Offices.Contains(office))];
        if (parts.Length == 1) return people[0];
        bool isNumber = int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        return isNumber && number >= 1 && number <= people.Length ? people[number - 1] : throw new UsageException(texts.Say(TextId.BadPersonNumber, season.Offices[office].Name, code, people.Length, parts[1]));
    }
}
