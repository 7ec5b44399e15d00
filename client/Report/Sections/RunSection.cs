using RolloutSim.Client.Commands;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Report.Sections;

/// <summary>What was run, so that anybody can run it again to the same digest.</summary>
internal static class RunSection
{
    public static ReportSection Make(RunRecord run) => new()
    {
        Id = "run",
        Title = Bilingual.Say(TextId.ReportRun),
        Lead = Bilingual.Say(TextId.ReportRunLead),
        Facts = [.. Facts(run.Manifest)],
    };

    private static IEnumerable<ReportFact> Facts(RunManifest manifest)
    {
        static ReportFact Code(TextId label, string value) => new(Bilingual.Say(label), Bilingual.Same(value), IsCode: true);
        string which = manifest.Replications is { } count ? $"--replications {count}" : $"--replication {manifest.Replication}";
        yield return Code(TextId.ReportAgain, manifest.Fork is { } fork
            ? string.Join(' ', (string[])[$"rolloutsim fork {SetOption.Quoted(fork.From)} --at \"{fork.At}\"", .. fork.Changes, which])
            : $"rolloutsim run plan.resolved.yaml --seed {manifest.Seed} {which}");
        if (manifest.ReplicationsDigest is { } all) yield return Code(TextId.ReportDigestAll, all);
        if (manifest.Digest is { } one) yield return new ReportFact(Bilingual.Say(TextId.ReportDigestOne, manifest.Replication), Bilingual.Same(one), IsCode: true);
        yield return Code(TextId.ReportPlanSha, manifest.PlanSha256);
        yield return Code(TextId.ReportVersion, $"rolloutsim {manifest.Versions.Rolloutsim}");
    }
}
