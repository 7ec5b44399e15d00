using System.Text;
using System.Text.Json;
using RolloutSim.Client.Drills;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Actuals;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Forks;

namespace RolloutSim.Client.Runs;

/// <summary>The directory of one run: claims it, writes its files whole or not at all, and reads them again.</summary>
internal sealed class RunDirectory : IDisposable
{
    private const string LockName = ".lock";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly FileStream? _lock;
    private readonly bool _isNew;

    private RunDirectory(string path, FileStream? held, bool isNew) => (Path, _lock, _isNew) = (path, held, isNew);

    public string Path { get; }

    /// <summary>The file of the grains, shared by all runs beside this one.</summary>
    public string Database => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? Path, RunFiles.Database);

    /// <summary>Where a run goes when nothing else is said.</summary>
    public static string Default(string workingDirectory, string name) => System.IO.Path.Combine(Runs(workingDirectory), name);

    /// <summary>Takes a directory for a new run and holds it against others until disposed.</summary>
    /// <exception cref="UsageException">There is a run already and <paramref name="force"/> is not given, or something else that is not ours to overwrite.</exception>
    public static RunDirectory Claim(string path, bool force, ScreenTexts texts)
    {
        path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        if (File.Exists(path)) throw new UsageException(texts.Say(TextId.OutputIsFile, path));
        bool isNew = !Directory.Exists(path);
        if (!isNew)
        {
            bool isRun = File.Exists(System.IO.Path.Combine(path, RunFiles.Manifest)) || File.Exists(System.IO.Path.Combine(path, DrillFiles.ReviewJson));
            if (isRun && !force) throw new UsageException(texts.Say(TextId.OutputHoldsRun, path));
            if (!isRun && Directory.EnumerateFileSystemEntries(path).Any(entry => !IsOurs(System.IO.Path.GetFileName(entry)))) throw new UsageException(texts.Say(TextId.OutputNotEmpty, path));
        }
        FileStream held;
        try
        {
            Directory.CreateDirectory(path);
            held = new FileStream(System.IO.Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(texts.Say(TextId.OutputNotWritable, path, e.Message));
        }
        return new RunDirectory(path, held, isNew);
    }

    /// <summary>A run that is there: a path, the name of a directory in <c>runs</c>, or a plan's name, meaning its latest run, one without changes if there is any, a fork only if there is nothing else.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static RunDirectory Find(string argument, string workingDirectory, ScreenTexts texts)
    {
        if (At(argument, workingDirectory) is { } run) return run;
        if (Latest(argument, workingDirectory) is { } latest) return latest;
        string? suggestion = Suggestions.For(argument, Names(workingDirectory));
        throw new UsageException(texts.Say(TextId.RunNotFound, argument, Runs(workingDirectory)) + (suggestion is null ? texts.Say(TextId.RunNotFoundHint, argument) : texts.Say(TextId.DidYouMean, suggestion)));
    }

    /// <summary>A run at a path, or of that name in <c>runs</c>; null where there is none.</summary>
    public static RunDirectory? At(string argument, string workingDirectory)
    {
        foreach (string path in (string[])[System.IO.Path.GetFullPath(argument, workingDirectory), System.IO.Path.GetFullPath(argument, Runs(workingDirectory))])
        {
            if (File.Exists(System.IO.Path.Combine(path, RunFiles.Manifest))) return new RunDirectory(System.IO.Path.TrimEndingDirectorySeparator(path), null, false);
        }
        return null;
    }

    /// <summary>The latest run of a plan in <c>runs</c>, one without changes if there is any, a fork only if there is nothing else; null where there is none.</summary>
    public static RunDirectory? Latest(string plan, string workingDirectory) =>
        All(workingDirectory).Where(pair => pair.Manifest.Plan == plan).OrderBy(pair => pair.Manifest.Fork is not null ? 2 : pair.Manifest.Set is { Length: > 0 } ? 1 : 0).ThenByDescending(pair => pair.Manifest.Machine.Started).FirstOrDefault().Run;

    /// <summary>By what name the runs in <c>runs</c> can be called.</summary>
    public static IEnumerable<string> Names(string workingDirectory)
    {
        List<(RunDirectory Run, RunManifest Manifest)> all = [.. All(workingDirectory)];
        return all.Select(pair => pair.Manifest.Plan).Concat(all.Select(pair => System.IO.Path.GetFileName(pair.Run.Path))).Distinct();
    }

    /// <summary>Removes what an earlier run has left, its manifest first, so that a half of it is never taken for a run.</summary>
    public void Clear()
    {
        foreach (string name in RunFiles.Study.Concat(RunFiles.Some).Concat(DrillFiles.All)) File.Delete(System.IO.Path.Combine(Path, name));
        foreach (string left in Directory.EnumerateFiles(Path, ".*.part").Concat(Directory.EnumerateFiles(Path, RunFiles.PlansUntil))) File.Delete(left);
    }

    /// <summary>Writes a file whole or not at all.</summary>
    public void Write(string name, ReadOnlySpan<byte> content)
    {
        string part = System.IO.Path.Combine(Path, $".{name}.part");
        File.WriteAllBytes(part, content);
        File.Move(part, System.IO.Path.Combine(Path, name), overwrite: true);
    }

    public void Write(string name, string content) => Write(name, Utf8.GetBytes(content));

    public void WriteManifest(RunManifest manifest) => Write(RunFiles.Manifest, RunJson.ToFile(manifest, RunJson.Default.RunManifest));

    public void WriteSummary(RunSummary summary) => Write(RunFiles.Summary, RunJson.ToFile(summary, RunJson.Default.RunSummary));

    /// <exception cref="UsageException">It is of another format, or damaged.</exception>
    public RunManifest ReadManifest(ScreenTexts texts) =>
        TryReadManifest() ?? throw new UsageException(texts.Say(TextId.ManifestUnreadable, System.IO.Path.Combine(Path, RunFiles.Manifest), RunManifest.FormatName));

    /// <exception cref="UsageException">It is missing or damaged.</exception>
    public RunSummary ReadSummary(ScreenTexts texts) => Read(
        RunFiles.Summary, reader => JsonSerializer.Deserialize(reader.ReadToEnd(), RunJson.Default.RunSummary) ?? throw new FormatException("null"), texts);

    /// <summary>Reads a file of the run.</summary>
    /// <exception cref="UsageException">It is missing, or not what a run writes.</exception>
    public T Read<T>(string name, Func<TextReader, T> read, ScreenTexts texts)
    {
        string path = System.IO.Path.Combine(Path, name);
        try
        {
            using var reader = new StreamReader(path, Utf8);
            return read(reader);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or FormatException or OverflowException)
        {
            throw new UsageException(texts.Say(TextId.RunFileUnreadable, path, e.Message));
        }
    }

    /// <summary>Writes the plan, what had happened where the season was under way, and what the plan of a fork was before it.</summary>
    public void WritePlan(Plan plan)
    {
        Write(RunFiles.Plan, plan.ResolvedText);
        if (plan.Actuals is { } actuals) Write(RunFiles.Actuals, actuals.Text);
        foreach ((int number, PlanFork fork) in (plan.Fork?.All ?? []).Index()) Write(RunFiles.PlanUntil(number + 1), fork.Before.ResolvedText);
    }

    /// <summary>The plan as it was run: where the season was under way, with what had happened; of a fork, with what it was before.</summary>
    /// <param name="manifest">Of the run.</param>
    /// <param name="texts">The user's language.</param>
    /// <param name="changes">To be made to it.</param>
    /// <exception cref="UsageException">The plan or what had happened is not there any more, or is not the same.</exception>
    public Plan ReadPlan(RunManifest manifest, ScreenTexts texts, IReadOnlyList<PlanOverride>? changes = null)
    {
        Plan plan = ReadPlan(RunFiles.Plan, manifest, texts, changes);
        return manifest.Fork is { } fork ? PlanForks.Restore(ReadBefore(fork, manifest, texts), new SimTime(fork.AtUs), plan) : plan;
    }

    /// <summary>Lets the directory go, and removes it when it is new and nothing came of it.</summary>
    public void Dispose()
    {
        if (_lock is null) return;
        _lock.Dispose();
        if (_isNew && Directory.Exists(Path) && !Directory.EnumerateFileSystemEntries(Path).Any()) Directory.Delete(Path);
    }

    private static string Runs(string workingDirectory) => System.IO.Path.Combine(workingDirectory, "runs");

    private static IEnumerable<(RunDirectory Run, RunManifest Manifest)> All(string workingDirectory)
    {
        string runs = Runs(workingDirectory);
        foreach (string path in Directory.Exists(runs) ? Directory.EnumerateDirectories(runs) : [])
        {
            var run = new RunDirectory(path, null, false);
            if (run.TryReadManifest() is { } manifest) yield return (run, manifest);
        }
    }

    private RunManifest? TryReadManifest()
    {
        try
        {
            RunManifest? manifest = JsonSerializer.Deserialize(File.ReadAllBytes(System.IO.Path.Combine(Path, RunFiles.Manifest)), RunJson.Default.RunManifest);
            return manifest?.Format == RunManifest.FormatName ? manifest : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The plan up to a fork.</summary>
    private Plan ReadBefore(RunFork fork, RunManifest manifest, ScreenTexts texts)
    {
        Plan plan = ReadPlan(fork.Plan, manifest, texts, null);
        if (plan.Sha256 != fork.PlanSha256) throw new UsageException(texts.Say(TextId.ForkPlanChanged, System.IO.Path.Combine(Path, fork.Plan)));
        return fork.Earlier is { } earlier ? PlanForks.Restore(ReadBefore(earlier, manifest, texts), new SimTime(earlier.AtUs), plan) : plan;
    }

    private Plan ReadPlan(string file, RunManifest manifest, ScreenTexts texts, IReadOnlyList<PlanOverride>? changes)
    {
        Plan plan = PlanReader.ReadText(Read(file, reader => reader.ReadToEnd(), texts), System.IO.Path.Combine(Path, file), changes);
        if (manifest.AsOf is not { } asOf) return plan;
        string path = System.IO.Path.Combine(Path, RunFiles.Actuals);
        Plan underWay = ActualsReader.Restore(plan, asOf, Read(RunFiles.Actuals, reader => reader.ReadToEnd(), texts), path);
        return underWay.Actuals?.Sha256 == manifest.ActualsSha256 ? underWay : throw new UsageException(texts.Say(TextId.ActualsChanged, path));
    }

    private static bool IsOurs(string name) => name == LockName || name.EndsWith(".part", StringComparison.Ordinal);
}
