using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios.Drills;
using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Client.Drills;

/// <summary><c>--script FILE</c> and <c>--replay FILE</c>: what people bring to a drill, written down beforehand or by an earlier one.</summary>
internal sealed class DrillScripts(CommandContext context, ScreenTexts texts)
{
    public Option<string> Script { get; } = new("--script") { HelpName = "FILE", Description = texts[TextId.HelpDrillScript] };

    public Option<string> Replay { get; } = new("--replay") { HelpName = "FILE", Description = texts[TextId.HelpDrillReplay] };

    public Option<bool> Bots { get; } = new("--bots") { Description = texts[TextId.HelpDrillBots] };

    /// <param name="drill">The drill.</param>
    /// <param name="parsed">The arguments.</param>
    /// <param name="seed">That was asked for; null: none was.</param>
    /// <param name="replication">That was asked for; null: none was.</param>
    /// <returns>What people bring to the first morning and to those that were decided again, and the record to be kept of it; null: nothing is written down beforehand.</returns>
    /// <exception cref="UsageException">Both are given, or a file is no record, or one of another drill or luck.</exception>
    /// <exception cref="ScenarioException">What is in the script does not fit the drill.</exception>
    public (ImmutableArray<DrillLife> Mornings, DrillRecord Record)? Read(Drill drill, ParseResult parsed, uint? seed, uint? replication)
    {
        (string? script, string? replay) = (parsed.GetValue(Script), parsed.GetValue(Replay));
        if (script is not null && replay is not null) throw new UsageException(texts[TextId.DrillOneScript]);
        if (parsed.GetValue(Bots) && (script ?? replay) is not null) throw new UsageException(texts.Say(TextId.BadTogether, Bots.Name, script is not null ? Script.Name : Replay.Name));
        if (script is not null)
        {
            // Messages call the file as the user does, so a relative name stays one where it means the same.
            string path = Path.GetFullPath(script, context.WorkingDirectory);
            return Of(drill, DrillScriptReader.ReadFile(drill, path == Path.GetFullPath(script) ? script : path), seed, replication);
        }
        if (replay is null) return parsed.GetValue(Bots) ? Of(drill, DrillScript.Nobody, seed, replication) : null;
        DrillRecord record = ReadRecord(replay);
        if (record.DrillSha256 != drill.Sha256 || record.PlanSha256 != drill.Plan.Sha256) throw new UsageException(texts.Say(TextId.RecordOfOtherDrill, replay, record.Drill, drill.Id));
        if ((seed ?? record.Seed, replication ?? record.Replication) != (record.Seed, record.Replication)) throw new UsageException(texts.Say(TextId.RecordOfOtherLuck, replay, record.Seed, record.Replication));
        if (record.Mornings.IsEmpty) return Of(drill, DrillScriptReader.Of(drill, record.Seats, record.Decisions, replay), record.Seed, record.Replication);
        try
        {
            return ([.. record.Mornings.Select(morning => DrillLife.Of(drill, morning))], record);
        }
        catch (Exception e) when (e is FormatException or IndexOutOfRangeException or NullReferenceException or OverflowException)
        {
            throw new UsageException(texts.Say(TextId.RunFileUnreadable, replay, e.Message));
        }
    }

    private static (ImmutableArray<DrillLife> Mornings, DrillRecord Record) Of(Drill drill, DrillScript script, uint? seed, uint? replication) => (
        [DrillLife.Of(drill, script)],
        new DrillRecord(DrillRecord.FormatName, drill.Id, drill.Sha256, drill.Plan.Sha256, seed ?? 1, replication ?? 0, [.. script.Seats.Select(seat => seat.Text)], [.. script.Decisions.Select(decision => decision.Text)], []));

    private DrillRecord ReadRecord(string file)
    {
        try
        {
            DrillRecord record = JsonSerializer.Deserialize(File.ReadAllBytes(Path.GetFullPath(file, context.WorkingDirectory)), RunJson.Default.DrillRecord) ?? throw new JsonException("null");
            if (record.Format != DrillRecord.FormatName || record.Seats.IsDefault || record.Decisions.IsDefault || record.Mornings.IsDefault || record.Mornings.Any(morning => morning.Entries.IsDefault || morning.Events.IsDefault)) throw new FormatException($"format {record.Format}, expected {DrillRecord.FormatName}");
            return record;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or FormatException)
        {
            throw new UsageException(texts.Say(TextId.RunFileUnreadable, file, e.Message));
        }
    }
}
