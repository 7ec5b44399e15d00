using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Drills;

/// <summary>Reads drills; whatever is wrong with one is a <see cref="ScenarioException"/> with its places.</summary>
public static class DrillReader
{
    /// <summary>How drills' files end.</summary>
    public const string Extension = ".drill.yaml";

    /// <exception cref="ScenarioException">There is no such file, or no drill in it.</exception>
    public static Drill ReadFile(string path) => ReadText(PlanReader.TextOf(path), path);

    /// <param name="text">What was read.</param>
    /// <param name="file">How messages call it; the drill's id follows from it, and a plan that is a file is looked for beside it.</param>
    /// <exception cref="ScenarioException">No drill.</exception>
    public static Drill ReadText(string text, string file) => Read(text, file, null);

    /// <summary>The drill that a plan is the season of.</summary>
    /// <exception cref="ArgumentException">It is none's.</exception>
    public static Drill Of(Plan plan) => plan.Drill is { } drill ? Restore(plan with { Drill = null }, drill.File, drill.Text) : throw new ArgumentException("The plan is no drill's.", nameof(plan));

    /// <summary>The same drill again, of its plan as that was resolved.</summary>
    /// <exception cref="ScenarioException">The two do not go together.</exception>
    internal static Drill Restore(Plan resolved, string file, string text) => Read(text, file, PlanReader.ReadText(resolved.ResolvedText, resolved.File));

    private static Drill Read(string text, string file, Plan? resolved)
    {
        var errors = new DiagnosticBag(file);
        DrillFile read = Written(text, errors);
        if ((resolved ?? PlanOf(read.Plan, read.Set, file, errors)) is not { } plan) throw errors.ToException();
        if (plan.Season.Incidents is null) errors.Add(read.Plan!.Place, DrillFileReader.Plan, Message.Of(MessageId.NoIncidents), null, read.Plan.Text);
        errors.ThrowIfAny();
        var resolver = new DrillResolver(plan, read, errors);
        (SimTime start, SimTime end) = resolver.Times();
        ImmutableArray<DrillSeat> seats = resolver.Seats(read.Seats);
        (ImmutableArray<DrillInject> injects, ImmutableArray<ExternalEvent> outside, ImmutableArray<WatchPlan> watches) = resolver.Injects();
        ImmutableArray<DrillObjective> objectives = resolver.Objectives();
        errors.ThrowIfAny();
        SeasonPlan season = plan.Season with { Outside = [.. plan.Season.Outside, .. outside], Incidents = plan.Season.Incidents! with { Watches = watches } };
        return new Drill
        {
            Id = IdOf(file),
            Name = read.Name!,
            Task = read.Task ?? read.Name!,
            Plan = plan with { Season = season, Drill = new PlanDrill(Path.GetFileName(file), text, read.Injects.Length) },
            Start = start,
            End = end,
            Pace = read.Pace!.Value,
            Seats = seats,
            Injects = injects,
            Objectives = objectives,
            OriginalText = text,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        };
    }

    /// <summary>What is said of a drill in its own file, without a look at its plan.</summary>
    /// <exception cref="ScenarioException">It is no drill.</exception>
    internal static DrillListing ListingOf(string text, string file)
    {
        var errors = new DiagnosticBag(file);
        DrillFile read = Written(text, errors);
        errors.ThrowIfAny();
        return new DrillListing(IdOf(file), read.Name!, read.Plan!.Value);
    }

    private static DrillFile Written(string text, DiagnosticBag errors)
    {
        YamlNode root = YamlTreeReader.Read(text, errors);
        errors.ThrowIfAny();
        return DrillFileReader.Read(root, new ReadContext(errors));
    }

    /// <summary>A shipped plan's name, or the path of a file beside the drill's.</summary>
    private static Plan? PlanOf(Given<string>? given, ImmutableArray<PlanOverride> changes, string file, DiagnosticBag errors)
    {
        if (given is null) return null;
        if (ShippedPlans.Names.Contains(given.Value)) return ShippedPlans.Read(given.Value, changes);
        string path = Path.Combine(Path.GetDirectoryName(file) ?? "", given.Value);
        if (File.Exists(path)) return PlanReader.ReadFile(path, changes);
        errors.Add(given.Place, given.Path, Message.Of(MessageId.NoSuchPlan), Message.Of(MessageId.ExpectPlan, ShippedPlans.Names), given.Text, Suggestions.For(given.Value, ShippedPlans.Names));
        return null;
    }

    private static string IdOf(string file)
    {
        string name = Path.GetFileName(file);
        foreach (string ending in (string[])[Extension, ".yaml", ".yml"])
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                name = name[..^ending.Length];
                break;
            }
        string slug = Slug.Of(name);
        return Slug.Is(slug) ? slug : DrillFileReader.Drill;
    }
}
