using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RolloutSim.Client.Commands;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;

namespace RolloutSim.Client.Runs;

/// <summary>The name of a run's directory when the user says none: what was run, and with which changes.</summary>
internal static class RunName
{
    private const int ChangesMost = 80, HashChars = 8;

    /// <summary><c>xiji-2021-1</c>, <c>xiji-2021-1-people.county.liaison=2</c>, <c>xiji-2021-1-as-of-2021-05-10</c>, <c>xiji-2021-1-replication-7</c>.</summary>
    public static string Of(string plan, uint seed, uint replication, IReadOnlyCollection<PlanOverride> changes, string? asOf = null)
    {
        string name = $"{plan}-{seed}";
        if (asOf is not null) name += "-as-of-" + asOf;
        if (changes.Count > 0) name += "-" + Changes(string.Join('+', changes.Select(change => change.IsAdded ? $"{change.Option[2..]} {change.Text}" : $"{change.Path}={change.Text}")));
        return replication == 0 ? name : $"{name}-replication-{replication}";
    }

    /// <summary>Of a fork: <c>xiji-2021-1-at-T-0942</c>, <c>xiji-2021-1-at-T-0942-test-day.entry.typists=2</c>.</summary>
    /// <param name="run">The name of the run that it comes from.</param>
    /// <param name="moment">As it was written.</param>
    /// <param name="replication">Null: the same as of that run.</param>
    /// <param name="changes">What changes.</param>
    public static string Fork(string run, string moment, uint? replication, IReadOnlyCollection<PlanOverride> changes)
    {
        string name = $"{run}-at-{moment.Replace(":", "", StringComparison.Ordinal).Replace(' ', '-')}";
        if (replication is { } number) name += $"-replication-{number}";
        return changes.Count == 0 ? name : name + "-" + Changes(string.Join('+', changes.Select(change => SetOption.Pair(change))));
    }

    /// <summary>Up to when a season is under way: <c>2021-05-10</c>, <c>2021-05-10T1200</c>; null where it has not begun.</summary>
    public static string? AsOf(Plan plan)
    {
        if (plan.Actuals is not { } actuals) return null;
        DateTimeOffset civil = plan.Civil.ToCivil(actuals.At);
        return civil.TimeOfDay == TimeSpan.Zero ? civil.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : civil.ToString("yyyy-MM-dd'T'HHmm", CultureInfo.InvariantCulture);
    }

    /// <summary>Readable in a listing and good on every file system; where that loses anything, a hash tells the changes apart.</summary>
    private static string Changes(string text)
    {
        var plain = new StringBuilder();
        foreach (char c in text)
        {
            bool isPlain = char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '=' or '+' or '%';
            if (isPlain || plain.Length == 0 || plain[^1] != '_') plain.Append(isPlain ? c : '_');
        }
        string name = plain.ToString();
        if (name == text && name.Length <= ChangesMost) return name;
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashChars];
        return $"{(name.Length > ChangesMost ? name[..ChangesMost] : name)}-{hash}";
    }
}
