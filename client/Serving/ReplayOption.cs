using System.CommandLine;
using System.Text.Json;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios;
using RolloutSim.Silo.Views;

namespace RolloutSim.Client.Serving;

/// <summary><c>--replay FILE</c>: a season to which people brought injects and decisions, again and without them.</summary>
internal sealed class ReplayOption(ScreenTexts texts)
{
    public Option<string> Option { get; } = new("--replay") { HelpName = "FILE", Description = texts[TextId.HelpReplay] };

    /// <summary>The plan with what was brought, as known beforehand.</summary>
    /// <exception cref="UsageException">The file is no record, or one of another plan.</exception>
    public Plan Apply(ParseResult parsed, Plan plan, string workingDirectory, uint seed, uint replication)
    {
        if (parsed.GetValue(Option) is not { } file) return plan;
        try
        {
            OutsideRecord record = JsonSerializer.Deserialize(File.ReadAllBytes(Path.GetFullPath(file, workingDirectory)), RunJson.Default.OutsideRecord) ?? throw new JsonException("null");
            if (record.Format != OutsideRecord.FormatName) throw new FormatException($"format {record.Format}, expected {OutsideRecord.FormatName}");
            if (record.PlanSha256 != plan.Sha256) throw new UsageException(texts.Say(TextId.RecordOfOtherPlan, file, record.Plan, plan.Season.Name));
            if ((record.Seed, record.Replication) != (seed, replication)) throw new UsageException(texts.Say(TextId.RecordOfOtherLuck, file, record.Seed, record.Replication));
            return plan with { Season = plan.Season with { Outside = [.. plan.Season.Outside, .. record.ToExternal()] } };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or FormatException or OverflowException)
        {
            throw new UsageException(texts.Say(TextId.RunFileUnreadable, file, e.Message));
        }
    }
}
