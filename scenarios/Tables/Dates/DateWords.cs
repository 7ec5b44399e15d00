using System.Text;
using System.Text.RegularExpressions;
using RolloutSim.Scenarios.Tables.Grids;

namespace RolloutSim.Scenarios.Tables.Dates;

/// <summary>Takes from a date's words what stands around the date, and writes the rest in one way.</summary>
internal sealed partial class DateWords
{
    private const string Numerals = "〇零一二三四五六七八九";

    /// <param name="text">As it stands in the cell.</param>
    public DateWords(string text)
    {
        string rest = Hour().Replace(text.Replace('：', ':'), _ => Note(hour: true));
        rest = CellText.Plain(rest).Replace('号', '日');
        rest = Weekdays().Replace(rest, match =>
        {
            Weekday ??= (DayOfWeek)"日一二三四五六".IndexOf(match.Groups[1].Value == "天" ? '日' : match.Groups[1].Value[0]);
            return "";
        });
        rest = HalfDay().Replace(rest, _ => Note(hour: true));
        rest = Provisional().Replace(rest, _ => Note(guess: true));
        rest = Before().Replace(rest, "");
        rest = Dashes().Replace(rest, "-");
        rest = Tildes().Replace(rest, "~");
        rest = EnglishDays().Replace(rest, "$1$3$4~$2$3$4");
        rest = NumberWords().Replace(rest, match => Digits(match.Value));
        Text = Around().Replace(rest, "");
    }

    /// <summary>The date alone: ASCII digits, <c>-</c> for all dashes, <c>~</c> for 'to', 日 for 号, no spaces.</summary>
    public string Text { get; }

    public DayOfWeek? Weekday { get; private set; }

    public bool HasHour { get; private set; }

    public bool IsProvisional { get; private set; }

    private string Note(bool hour = false, bool guess = false)
    {
        HasHour |= hour;
        IsProvisional |= guess;
        return "";
    }

    /// <summary>三 is 3, 十五 15, 二十 20, 二〇二一 2021.</summary>
    private static string Digits(string numeral)
    {
        if (!numeral.Contains('十') && !numeral.Contains('廿'))
        {
            var digits = new StringBuilder();
            foreach (char c in numeral.Replace('两', '二')) digits.Append(Digit(c));
            return digits.ToString();
        }
        int ten = numeral.IndexOfAny(['十', '廿']);
        int tens = numeral[ten] == '廿' ? 2 : ten == 0 ? 1 : Digit(numeral[ten - 1]);
        int ones = ten + 1 < numeral.Length ? Digit(numeral[ten + 1]) : 0;
        return (tens * 10 + ones).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static int Digit(char numeral) => Math.Max(0, Numerals.IndexOf(numeral) - 1);

    [GeneratedRegex(@"(?:[-~—–至到]\s*)?(?:上午|下午|中午|晚上|早上|晚|早)?\s*(?<!\d)\d{1,2}(?::\d{2}(?::\d{2})?|[点时](?:半|整|\d{1,2}分?)?)")]
    private static partial Regex Hour();

    [GeneratedRegex("[(\\[【]?(?:周|星期|礼拜)([一二三四五六日天])[)\\]】]?")]
    private static partial Regex Weekdays();

    [GeneratedRegex("上午|下午|中午|晚上|早上|全天|下班(?=前)")]
    private static partial Regex HalfDay();

    [GeneratedRegex(@"[(\[]?(?:暂定|拟定|待定|预计|大约|左右|计划|初定|tentative|provisional|\?)[)\]]?|^约|^拟于?|^[~约]", RegexOptions.IgnoreCase)]
    private static partial Regex Provisional();

    [GeneratedRegex("[-—–－―‐‑‒−─━]+")]
    private static partial Regex Dashes();

    [GeneratedRegex("[~〜～∼]+|(?:至|到)(?=[0-9TL次〇零一二三四五六七八九十])|(?:至|到)(?=[上中下]旬)|(?<=[0-9A-Za-z])to(?=[0-9A-Z])")]
    private static partial Regex Tildes();

    /// <summary><c>9-13May2022</c>.</summary>
    [GeneratedRegex("^([0-9]{1,2})[-~]([0-9]{1,2})([A-Za-z]{3,9})([0-9]{4})?")]
    private static partial Regex EnglishDays();

    [GeneratedRegex("[〇零一二三四五六七八九十廿两]+(?=年|月|日|天|个|周|工作日)")]
    private static partial Regex NumberWords();

    [GeneratedRegex("^(?:截止时间|截止日期|截止到|截至|截止|最迟于?|不迟于|务必于|必须于|须于|应于|于|在|每年|by|before|until|due|nolaterthan)+[:]?", RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex("(?:完成|报送|上报|提交|到位|结束|进行|召开|举行|报|交)+$|[,。.;;、]+$|^[\"'“”]+|[\"'“”]+$")]
    private static partial Regex Around();
}
