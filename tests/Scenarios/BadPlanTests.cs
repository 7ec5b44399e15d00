using System.Text;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Tests.Scenarios;

/// <summary>Every kind of mistake: its place to the column, and what is said. One mistake a plan, unless the test says otherwise.</summary>
public sealed class BadPlanTests
{
    [Theory]
    // Keys and types.
    [InlineData("calendar: china", "calender: china", "3:1: unknown key 'calender'; expected one of: rollout, name, calendar, source, office-hours, starts, ends, test-days, units, typical, population, sample, people, channels, systems, habits, preparation, test, staffing, test-day, tools, questionnaire, incidents, injects, decisions, closing, rival, goals, levers, extends, set. Did you mean 'calendar'?")]
    [InlineData("effort: 8 h", "effrot: 8 h", "29:53: preparation.ready: unknown key 'effrot'; expected one of: zh, en, who, known, from, due, effort, after, via, evidence, review, start-lag, remind, closes, extension, overtime-from. Did you mean 'effort'?")]
    [InlineData("starts: 2021-03-01", "calendar: china", "5:1: calendar: this key already stands in line 3")]
    [InlineData("calendar: china\n", "\n", "1:1: calendar: the key 'calendar' is missing")]
    [InlineData("rollout: 1\n", "\n", "2:1: rollout: the version of the language is missing; expected 'rollout: 1'")]
    [InlineData("rollout: 1", "rollout: 2", "1:10: rollout: this version of the language is not known; expected 'rollout: 1'; found '2'")]
    [InlineData("calendar: china", "calendar: chian", "3:11: calendar: unknown calendar; expected one of: china; found 'chian'. Did you mean 'china'?")]
    [InlineData("  management-system: 10 min", "  - management-system", "19:3: channels: a list stands here; expected a map of keys and values")]
    [InlineData("effort: 8 h", "effort: [8 h]", "29:61: preparation.ready.effort: a list stands here; expected a single value")]
    [InlineData("effort: 8 h", "effort: ~", "29:61: preparation.ready.effort: the value is empty")]
    [InlineData("effort: 8 h, ", "", "29:10: preparation.ready.effort: the key 'effort' is missing")]
    // Quantities.
    [InlineData("effort: 8 h", "effort: 8 km", "29:61: preparation.ready.effort: the unit 'km' does not fit; expected working time (s, min, h), as in '2..4..12 h'; found '8 km'")]
    [InlineData("effort: 8 h", "effort: ~8 hours", "29:61: preparation.ready.effort: the unit 'hours' does not fit; expected working time (s, min, h), as in '2..4..12 h'; found '~8 hours'. Did you mean '~8 h'?")]
    [InlineData("effort: 8 h", "effort: 8", "29:61: preparation.ready.effort: the unit is missing; expected working time (s, min, h), as in '2..4..12 h'; found '8'")]
    [InlineData("effort: 8 h", "effort: long", "29:61: preparation.ready.effort: the value is not understood; expected working time (s, min, h), as in '2..4..12 h'; found 'long'")]
    [InlineData("effort: 8 h", "effort: 0 h", "29:61: preparation.ready.effort: the value is too small; expected working time (s, min, h), as in '2..4..12 h'; found '0 h'")]
    [InlineData("effort: 8 h", "effort: 99999999 h", "29:61: preparation.ready.effort: the value is too large; expected working time (s, min, h), as in '2..4..12 h'; found '99999999 h'")]
    [InlineData("~2..5..16 h", "~5..2..16 h", "25:13: preparation.rosters.effort: the numbers are not in ascending order; expected the least, the most likely and the most, as in '2..4..12 h', the least below the most; found '~5..2..16 h'")]
    [InlineData("effort: 8 h", "effort: logormal(mean 2 h cv 1)", "29:61: preparation.ready.effort: unknown distribution 'logormal'; expected one of: lognormal, exponential, normal; found 'logormal(mean 2 h cv 1)'. Did you mean 'lognormal'?")]
    [InlineData("effort: 8 h", "effort: normal(mean 2 h sd 1 h)", "29:61: preparation.ready.effort: a normal distribution reaches below 0, and this cannot; expected something like 'lognormal(mean 20 min cv 0.6)'; found 'normal(mean 2 h sd 1 h)'")]
    [InlineData("sent-back: 15%", "sent-back: 100%", "28:89: preparation.rosters.review.sent-back: the value is out of range; expected a share from 0% to 99%; found '100%'")]
    [InlineData("management-system: 10 min", "management-system: 29 s", "19:22: channels.management-system: a channel cannot be faster than a call by telephone; expected at least 30 s; found '29 s'")]
    [InlineData("line: 100 Mbit/s", "line: 100 Mbps", "11:79: units.S1.line: the unit 'Mbps' does not fit; expected a rate (bit/s, kbit/s, Mbit/s, Gbit/s), as in '100 Mbit/s'; found '100 Mbps'. Did you mean '100 Mbit/s'?")]
    // People.
    [InlineData("liaison: 1", "liaison: 0", "16:21: people.county.liaison: the value is out of range; expected a whole number from 1 to 10000, as in '4', or '1 per county'; found '0'")]
    [InlineData("liaison: 1", "liaison: -1", "16:21: people.county.liaison: the value is out of range; expected a whole number from 1 to 10000, as in '4', or '1 per county'; found '-1'")]
    [InlineData("liaison: 1", "liaison: 99999999999", "16:21: people.county.liaison: the value is out of range; expected a whole number from 1 to 10000, as in '4', or '1 per county'; found '99999999999'")]
    [InlineData("liaison: 1", "liaison: one", "16:21: people.county.liaison: this is no whole number; expected a whole number from 1 to 10000, as in '4', or '1 per county'; found 'one'")]
    [InlineData("~1 per county", "~1 per nation", "15:25: people.province.inspector: unknown level 'nation'; expected one of: province, city, county, school; found '~1 per nation'")]
    [InlineData("head: 1}", "head: 1 per county}", "17:18: people.school.head: an office can have people only for units below its own; expected a level below 'school'; found '1 per county'")]
    [InlineData("who: county liaison, due: L+1", "who: county laison, due: L+1", "34:17: closing.mailed.who: nobody is 'county laison'; expected an office that stands under 'people.county'. Did you mean 'county liaison'?")]
    [InlineData("who: county liaison, due: L+1", "who: province liaison, due: L+1", "34:17: closing.mailed.who: nobody is 'province liaison'; expected an office that stands under 'people.province'. Did you mean 'county liaison'?")]
    [InlineData("who: county liaison, due: L+1", "who: liaison, due: L+1", "34:17: closing.mailed.who: this names no office; expected a level and an office, as in 'county liaison'; found 'liaison'")]
    [InlineData("who: county information-officer", "who: county information officer", "28:19: preparation.rosters.review.who: this names no office; expected a level and an office, as in 'county liaison'; found 'county information officer'. Did you mean 'county information-officer'?")]
    // Dates.
    [InlineData("due: T-59", "due: 2021-02-30", "21:38: preparation.drawn.due: this is no date; expected a date, as in 'T-42', 'L+1' or '2021-05-27'; found '2021-02-30'")]
    [InlineData("due: T-59", "due: t - 59", "21:38: preparation.drawn.due: this is no date; expected a date, as in 'T-42', 'L+1' or '2021-05-27'; found 't - 59'. Did you mean 'T-59'?")]
    [InlineData("due: T-59", "due: 2021-4-5", "21:38: preparation.drawn.due: this is no date; expected a date, as in 'T-42', 'L+1' or '2021-05-27'; found '2021-4-5'. Did you mean '2021-04-05'?")]
    [InlineData("due: T-59", "due: T-88", "21:38: preparation.drawn.due: 28 Feb 2021 lies outside the season; expected a day from 1 Mar 2021 to 1 Jul 2021; found 'T-88'")]
    [InlineData("ends: 2021-07-01", "ends: L-1", "6:7: ends: 27 May 2021 lies outside the season; expected a day from 28 May 2021 to 2 Jul 2022; found 'L-1'")]
    [InlineData("from: T-7", "from: T+7", "29:38: preparation.ready.from: 3 Jun 2021 lies after the due date 26 May 2021; found 'T+7'")]
    [InlineData("[2021-05-27, 2021-05-28]", "[2021-05-28, 2021-05-27]", "7:25: test-days.2: the test days are not in ascending order; found '2021-05-27'")]
    [InlineData("08:30-12:00 14:30-18:00", "14:30-18:00 08:30-12:00", "4:15: office-hours: the hours overlap or run backwards; expected the hours of a day in ascending order, as in '08:30-12:00 14:30-18:00'; found '~14:30-18:00 08:30-12:00'")]
    // Prerequisites.
    [InlineData("after: drawn of the centre\n", "after: drwan of the centre\n", "26:12: preparation.rosters.after.1: there is no work item 'drwan'; found 'drwan of the centre'. Did you mean 'drawn of the centre'?")]
    [InlineData("after: drawn of the centre\n", "after: drawn\n", "26:12: preparation.rosters.after.1: 'drawn' is a work item of the level 'national'; found 'drawn'. Did you mean 'drawn of the centre'?")]
    [InlineData("[rosters of all schools", "[rosters of the school", "29:74: preparation.ready.after.1: unknown level 'school'; expected one of: centre, province, city, county; found 'rosters of the school'")]
    [InlineData("[rosters of all schools", "[rosters of all scholls", "29:74: preparation.ready.after.1: unknown level 'scholls'; expected one of: provinces, cities, counties, schools; found 'rosters of all scholls'. Did you mean 'rosters of all schools'?")]
    [InlineData("effort: 4 h", "effort: 4 h, after: ready of all counties", "21:64: preparation.drawn.after.1: these work items wait for each other: drawn -> ready -> rosters -> drawn")]
    [InlineData("effort: 8 h, after: [", "effort: 8 h, after: [ready, ", "29:74: preparation.ready.after.1: these work items wait for each other: ready -> ready")]
    [InlineData("via: mail", "via: mial", "34:96: closing.mailed.via: unknown channel; expected one of: management-system, sampling-system, on-site, other, questionnaire-system, training, meeting, mail, secure-mail; found 'mial'. Did you mean 'mail'?")]
    // Units.
    [InlineData("in: C", "in: D", "12:27: units.S2.in: no unit of this name stands before it; found 'D'")]
    [InlineData("in: C", "in: S1", "12:27: units.S2.in: this unit stands on no higher level; found 'S1'")]
    [InlineData("level: county", "level: couny", "10:14: units.C.level: unknown level 'couny'; expected one of: province, city, county, school; found 'couny'. Did you mean 'county'?")]
    [InlineData("kind: town primary", "kind: town primery", "11:29: units.S1.kind: unknown kind of school; expected one of: primary, urban primary, town primary, village primary, teaching point, nine-year primary part, junior middle, urban junior middle, town junior middle, village junior middle, nine-year junior part; found 'town primery'. Did you mean 'town primary'?")]
    [InlineData("  P: {", "  centre: {", "9:3: units: the name 'centre' is taken by the language itself")]
    [InlineData("  P: {", "  a/b: {", "9:3: units: this cannot be a name; expected letters, digits, '-', '_' and '.', at most 64; found 'a/b'")]
    // Sessions and names.
    [InlineData("09:00-10:20 mathematics", "10:20-09:00 mathematics", "31:7: test.T.1: the session ends before it begins; expected a session, as in '09:00-10:20 mathematics', '09:30-done ~90 min questionnaire' or '~60 min PE entry after PE test'; found '10:20-09:00 mathematics'")]
    [InlineData("09:00-10:20 mathematics", "09:00-10:20 数学", "31:7: test.T.1: the session needs a name in English letters: add 'id:'; expected small letters, digits and hyphens, a letter first, as in 'rosters-submitted'; found '数学'")]
    [InlineData("entry after PE test", "entry after PE tset", "32:35: test.L.pe-entry: no session of this name stands before it on the same day; found 'pe-tset'. Did you mean 'pe-test'?")]
    [InlineData("  L: [", "  L+1: [", "32:9: test.L+1: this is no test day; expected one of: 2021-05-27, 2021-05-28; found 'L+1'")]
    [InlineData("10:00-done ~90 min PE test", "23:30-done ~90 min PE test", "32:7: test.L.pe-test: the session runs past midnight; found '23:30-done ~90 min'")]
    [InlineData("  mailed:", "  drawn:", "34:3: closing.drawn: the name 'drawn' already stands in line 21")]
    [InlineData("  mailed:", "  test:", "34:3: closing.test: the name 'test' is taken by the language itself")]
    [InlineData("  mailed:", "  Mailed Back:", "34:3: closing: this cannot be a name; expected small letters, digits and hyphens, a letter first, as in 'rosters-submitted'; found 'Mailed Back'. Did you mean 'mailed-back'?")]
    // YAML that is refused.
    [InlineData("effort: ~2..5..16 h", "effort: &x 8 h", "25:13: the anchor '&x': plans have no anchors, leave it out")]
    [InlineData("effort: 8 h", "effort: *x", "29:61: the alias '*x': plans have no aliases, write the value out")]
    [InlineData("effort: 8 h", "effort: !!str 8 h", "29:61: the tag 'tag:yaml.org,2002:str': plans have no tags, leave it out")]
    [InlineData("closing:\n", "---\nclosing:\n", "33:1: a second document begins here: a plan is one document")]
    [InlineData("  mailed:", "\tmailed:", "34:1: a tab in the indentation: indent with spaces")]
    [InlineData("effort: 8 h", "effort: \"8\\e h\"", "29:61: the character U+001B may not stand in a plan")]
    [InlineData("calendar: china", "calendar: chi\u0007na", "3:14: the character U+0007 may not stand in a plan")]
    [InlineData("calendar: china", "calendar: chi\u202Ena", "3:14: the character U+202E may not stand in a plan")]
    [InlineData("effort: 8 h", "effort: {8 h", "29:119: this is not YAML")]
    [InlineData("via: mail}", "via: mail", "35:1: this is not YAML")]
    [InlineData("effort: 8 h", "effort: [[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]", "29:74: maps and lists stand more than 16 deep in each other")]
    public void Says_where_and_what(string old, string now, string expected)
    {
        ScenarioException refused = PlanTexts.Refused(PlanTexts.With(old, now));
        string text = refused.Diagnostics[0].Format(TextLanguage.English);
        if (expected.EndsWith("YAML", StringComparison.Ordinal)) Assert.StartsWith($"{PlanTexts.File}:{expected}", text, StringComparison.Ordinal);
        else Assert.Equal($"{PlanTexts.File}:{expected}", text);
        Assert.Equal(1, refused.Total);
        Assert.NotEqual(text, refused.Diagnostics[0].Format(TextLanguage.Chinese));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    public void An_empty_file_is_said_to_be_empty(string text) =>
        Assert.Equal("small.rollout.yaml:1:1: the file is empty: there is no plan in it", PlanTexts.Refused(text).Message);

    [Fact]
    public void A_bomb_of_aliases_never_goes_off()
    {
        var bomb = new StringBuilder("a: &a [x]\n");
        for (char c = 'b'; c <= 'i'; c++) bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"{c}: &{c} [*{(char)(c - 1)}, *{(char)(c - 1)}]\n");
        Assert.Equal("small.rollout.yaml:1:4: the anchor '&a': plans have no anchors, leave it out", PlanTexts.Refused(bomb.ToString()).Message);
    }

    [Fact]
    public void Mistakes_are_reported_together_in_the_order_of_the_file()
    {
        string text = PlanTexts.With("via: mail", "via: mial").Replace("effort: 8 h", "effort: 8 km", StringComparison.Ordinal).Replace("liaison: 1", "liaison: 0", StringComparison.Ordinal)
            .Replace("calendar: china", "calender: china", StringComparison.Ordinal);
        ScenarioException refused = PlanTexts.Refused(text);
        Assert.Equal(4, refused.Total);
        Assert.Equal([3, 16, 29, 34], refused.Diagnostics.Select(d => d.Place.Line));
    }

    [Fact]
    public void Of_many_mistakes_the_first_twenty_are_shown()
    {
        string lines = string.Concat(Enumerable.Range(0, 30).Select(i => $"  x{i}: {{who: county liaison, effort: 1 km}}\n"));
        ScenarioException refused = PlanTexts.Refused(PlanTexts.Small + lines);
        Assert.Equal((20, 30), (refused.Diagnostics.Length, refused.Total));
        Assert.EndsWith("\nand 10 more", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>At the section's first value, or where it gives none at the first unit.</summary>
    [Theory]
    [InlineData("tools: {}", "10:3")]
    [InlineData("tools: {keepers: 2}", "8:18")]
    public void A_mistake_about_a_whole_section_has_a_place(string section, string place)
    {
        string text = PlanTexts.With("units:\n", section + "\nunits:\n");
        Assert.Contains(PlanTexts.Refused(text).Diagnostics, d => d.Path == "tools" && d.Place.ToString() == place);
    }

    [Fact]
    public void Chinese_says_the_same() => Assert.Equal(
        "small.rollout.yaml:3:1: 未知的键“calender”；应为以下之一：rollout、name、calendar、source、office-hours、starts、ends、test-days、units、typical、population、sample、people、channels、systems、habits、preparation、test、staffing、test-day、tools、questionnaire、incidents、injects、decisions、closing、rival、goals、levers、extends、set。是否想写“calendar”？",
        PlanTexts.Refused(PlanTexts.With("calendar: china", "calender: china")).Format(TextLanguage.Chinese));

    [Fact]
    public void Bytes_that_are_no_text_have_a_place()
    {
        byte[] bytes = [.. "rollout: 1\nname: 西"u8, 0xFF, .. "\n"u8];
        ScenarioException refused = Assert.Throws<ScenarioException>(() => PlanReader.ReadBytes(bytes, PlanTexts.File));
        Assert.Equal("small.rollout.yaml:2:8: byte FF is no UTF-8: save the file as UTF-8", refused.Message);
    }

    [Fact]
    public void Ten_megabytes_of_noise_are_refused_unread()
    {
        byte[] noise = new byte[10 * 1024 * 1024];
        new Random(1).NextBytes(noise);
        ScenarioException refused = Assert.Throws<ScenarioException>(() => PlanReader.ReadBytes(noise, PlanTexts.File));
        Assert.Equal("small.rollout.yaml:1:1: the file has 10485760 bytes, more than the 4194304 that a plan may have", refused.Message);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("[\n")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: 1\n")]
    [InlineData("a ")]
    [InlineData("a\n")]
    [InlineData("'")]
    [InlineData("a: {b: ")]
    [InlineData("%a\n")]
    [InlineData("[]\n")]
    [InlineData("- []\n")]
    public void Four_megabytes_of_one_thing_are_refused_at_once(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, Limits.FileBytes / piece.Length));
        Assert.False(PlanTexts.Refused(text).Diagnostics[0].Place.IsNone);
    }

    [Fact]
    public void More_units_than_the_limit_are_refused()
    {
        string units = string.Concat(Enumerable.Range(0, Limits.Units).Select(i => $"  u{i}: {{level: school}}\n"));
        ScenarioException refused = PlanTexts.Refused(PlanTexts.With("people:\n", units + "people:\n"));
        Assert.Equal("units: there are more than 20000", refused.Message[(refused.Message.IndexOf("units", StringComparison.Ordinal))..]);
    }

    [Fact]
    public void A_file_that_is_not_there_has_no_line()
    {
        ScenarioException refused = Assert.Throws<ScenarioException>(() => PlanReader.ReadFile("nowhere/none.rollout.yaml"));
        Assert.Equal("nowhere/none.rollout.yaml: there is no such file", refused.Message);
    }
}
