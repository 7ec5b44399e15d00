using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RolloutSim.Scenarios.Tables.Reading;

/// <summary>Takes apart what stands several times in one cell: 1. … 2. …, (1) … (2) …, ① … ② …, lines, semicolons.</summary>
internal static partial class TaskSplitter
{
    public const int Most = 50;

    private const string Numerals = "一二三四五六七八九十";
    private const char Circled = '①', CircledLast = '⑳';

    /// <summary>The pieces in order, without their numbers and the sign behind them; one piece for a text that is one.</summary>
    public static ImmutableArray<string> Split(string text)
    {
        ImmutableArray<string> numbered = Numbered(text);
        if (numbered.Length > 1) return numbered;
        string whole = numbered.Length == 1 ? numbered[0] : text;
        IEnumerable<string> lines = Lines(whole).SelectMany(line => line.Split([';', '；'])).Select(Trim).Where(piece => piece.Length > 0);
        ImmutableArray<string> pieces = [.. lines.Take(Most + 1)];
        return pieces.IsEmpty ? [Trim(text)] : pieces;
    }

    /// <summary>Whether a text begins with a verb, as a task does.</summary>
    public static bool IsBeginning(string text) => Beginning().IsMatch(text);

    /// <summary>The pieces behind numbers that count 1, 2, 3; none where there are no numbers. What stands before the first is an introduction.</summary>
    private static ImmutableArray<string> Numbered(string text)
    {
        foreach (IGrouping<int, Match> style in Marker().Matches(text).GroupBy(Style))
        {
            List<Match> marks = [];
            foreach (Match match in style)
                if (Number(match) == marks.Count + 1) marks.Add(match);
            if (marks.Count == 0 || (marks.Count == 1 && marks[0].Index > 0) || marks.Count > Most) continue;
            return [.. marks.Select((mark, i) => Trim(text[(mark.Index + mark.Length)..(i + 1 < marks.Count ? marks[i + 1].Index : text.Length)].Replace('\n', ' '))).Where(piece => piece.Length > 0)];
        }
        return [];
    }

    /// <summary>Lines that begin something; a line that goes on with the one before belongs to it.</summary>
    private static List<string> Lines(string text)
    {
        List<string> lines = [];
        foreach (string line in text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            bool begins = lines.Count == 0 || ";；。".Contains(lines[^1][^1]) || Beginning().IsMatch(line);
            if (begins) lines.Add(line);
            else lines[^1] += char.IsAscii(line[0]) && char.IsAscii(lines[^1][^1]) ? " " + line : line;
        }
        return lines;
    }

    private static string Trim(string piece) => piece.Trim().TrimEnd('。', ';', '；', '，', ',', '、', ' ');

    private static int Style(Match match) => Enumerable.Range(1, 5).First(group => match.Groups[group].Success);

    private static int Number(Match match)
    {
        string number = match.Groups[Style(match)].Value;
        if (char.IsAsciiDigit(number[0])) return int.Parse(number, CultureInfo.InvariantCulture);
        if (number[0] is >= Circled and <= CircledLast) return number[0] - Circled + 1;
        if (number == "十") return 10;
        int ones = Numerals.IndexOf(number[^1]) + 1;
        return number.Length == 1 ? ones : number[0] == '十' ? 10 + ones : 0;
    }

    [GeneratedRegex(@"(?<=^|[\n;；。，,、:：\s])\s*(?:([0-9]{1,2})[.．、](?![0-9])|[(（]([0-9]{1,2})[)）]、?|([①-⑳])、?|[(（]?([一二三四五六七八九十]{1,2})[)）]?[、.．]|([一二三四五六七八九十]{1,2})是)\s*")]
    private static partial Regex Marker();

    /// <summary>Verbs that begin a task; in Latin letters a capital does.</summary>
    [GeneratedRegex("^(?:完成|提交|上报|组织|召开|开展|审核|确认|制定|制订|印发|接收|接受|参加|做好|指导|监督|督促|检查|成立|组建|报送|配合|保管|设置|安排|落实|填报|汇总|下发|处置|监控|建立|发放|选派|收集|陪同|协调|布置|录入|确定|领取|封装|回寄|回邮|寄送|送回|送交|张贴|公示|公布|调试|印制|上传|填写|动员|巡视|巡查|评选|撰写|遴选|抽查|加强|明确|学习|传达|分发|抽取|生成|整理|归档|核查|排查|走访|配备|采购|[A-Z])")]
    private static partial Regex Beginning();
}
