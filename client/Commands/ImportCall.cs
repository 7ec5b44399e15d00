using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Tables.Importing;

namespace RolloutSim.Client.Commands;

/// <summary>The arguments of <c>import</c>.</summary>
internal sealed class ImportCall(ScreenTexts texts)
{
    private const int FirstYear = 1990, LastYear = 2200, SchoolsMost = 500, CountiesMost = 200;

    private static readonly string[] Levels = ["province", "city", "county", "school"];

    public Argument<string> Table { get; } = new("TABLE") { Description = texts[TextId.HelpTable] };

    public Option<string> Output { get; } = Text("--output", "PLAN", texts[TextId.HelpImportOutput], "-o");

    public Option<bool> Force { get; } = new("--force") { Description = texts[TextId.HelpForceFile] };

    private readonly Option<string> _year = Text("--year", "Y", texts[TextId.HelpYear]);
    private readonly Option<string> _first = Text("--first-test-day", "D", texts[TextId.HelpFirstTestDay]);
    private readonly Option<string> _last = Text("--last-test-day", "D", texts[TextId.HelpLastTestDay]);
    private readonly Option<string> _level = Text("--level", string.Join('|', Levels), texts[TextId.HelpTableLevel]);
    private readonly Option<string> _unit = Text("--unit", "CODE/NAME", texts[TextId.HelpTableUnit]);
    private readonly Option<string> _schools = Text("--schools", "N|LIST", texts[TextId.HelpTableSchools]);
    private readonly Option<string> _counties = Text("--counties", "N", texts[TextId.HelpTableCounties]);
    private readonly Option<string> _sheet = Text("--sheet", "NAME", texts[TextId.HelpSheet]);

    public void AddTo(Command command)
    {
        command.Add(Table);
        foreach (Option option in (Option[])[_year, _first, _last, _level, _unit, _schools, _counties, _sheet, Output, Force]) command.Add(option);
    }

    /// <exception cref="UsageException">A value cannot be used.</exception>
    public ImportOptions Read(ParseResult parsed)
    {
        (string code, string name) = Unit(parsed);
        ImmutableArray<string> schools = Names(parsed);
        DateOnly? first = Day(_first, parsed), last = Day(_last, parsed);
        if (last < first) throw new UsageException(texts.Say(TextId.TestDaysBackwards, _first.Name, _last.Name));
        return new ImportOptions
        {
            Year = Number(_year, parsed.GetValue(_year), FirstYear, LastYear),
            FirstTestDay = first,
            LastTestDay = last,
            Level = Level(parsed),
            UnitCode = code,
            UnitName = name,
            SchoolNames = schools,
            SchoolCount = schools.IsEmpty ? Number(_schools, parsed.GetValue(_schools), 1, SchoolsMost) : schools.Length,
            CountyCount = Number(_counties, parsed.GetValue(_counties), 1, CountiesMost),
            Sheet = parsed.GetValue(_sheet),
            Language = texts.Language,
        };
    }

    private UnitLevel? Level(ParseResult parsed)
    {
        if (parsed.GetValue(_level) is not { } text) return null;
        int i = Array.IndexOf(Levels, text);
        if (i >= 0) return (UnitLevel)((int)UnitLevel.Province + i);
        string? suggestion = Suggestions.For(text, Levels);
        throw new UsageException(texts.Say(TextId.BadChoice, _level.Name, string.Join(", ", Levels), text) + (suggestion is null ? "" : texts.Say(TextId.DidYouMean, suggestion)));
    }

    /// <summary><c>xiji/西吉县</c>; a word alone is the code where it is in Latin letters, else the name.</summary>
    private (string Code, string Name) Unit(ParseResult parsed)
    {
        if (parsed.GetValue(_unit) is not { } text) return ("", "");
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        string code = slash >= 0 ? text[..slash] : text.All(char.IsAscii) ? text : "", name = slash >= 0 ? text[(slash + 1)..] : code.Length == 0 ? text : "";
        bool isCode = code.Length <= 64 && code.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');
        return isCode && text.Length is > 0 and < 200 && code + name is not "" ? (code, name.Trim()) : throw new UsageException(texts.Say(TextId.BadUnit, _unit.Name, text));
    }

    private ImmutableArray<string> Names(ParseResult parsed)
    {
        if (parsed.GetValue(_schools) is not { } text || int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) return [];
        ImmutableArray<string> names = [.. text.Split([',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return names.Length is >= 1 and <= SchoolsMost && names.All(n => n.Length <= 200) ? names : throw new UsageException(texts.Say(TextId.BadNumber, _schools.Name, 1, SchoolsMost, text));
    }

    private DateOnly? Day(Option<string> option, ParseResult parsed)
    {
        if (parsed.GetValue(option) is not { } text) return null;
        bool isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is >= FirstYear and <= LastYear;
        return isDay ? day : throw new UsageException(texts.Say(TextId.BadDay, option.Name, text));
    }

    private int? Number(Option<string> option, string? text, int least, int most)
    {
        if (text is null) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most) return number;
        throw new UsageException(texts.Say(TextId.BadNumber, option.Name, least, most, text));
    }

    private static Option<string> Text(string name, string value, string description, params string[] aliases) =>
        new(name, aliases) { HelpName = value, Description = description };
}
