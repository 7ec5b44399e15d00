using System.Text.RegularExpressions;

namespace RolloutSim.Scenarios.Tables.Words;

/// <summary>The sign that a value is provisional: <c>县级联络员(暂定)</c>, <c>~县级联络员</c>.</summary>
internal static partial class Provisional
{
    /// <summary>What an export puts behind an assumed value.</summary>
    public const string Mark = "(暂定)";

    /// <summary>The text without the sign, and whether it was there.</summary>
    public static (string Text, bool IsAssumed) Strip(string text)
    {
        string rest = Sign().Replace(text, "").Trim();
        return (rest, rest.Length != text.Trim().Length);
    }

    [GeneratedRegex("^\\s*~|[(（【\\[](?:暂定|拟定|拟|待定|初定|tentative|provisional)[)）】\\]]", RegexOptions.IgnoreCase)]
    private static partial Regex Sign();
}
