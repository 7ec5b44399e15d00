using System.Collections.Immutable;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Levers;
using RolloutSim.Scenarios.Resolving;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios;

/// <summary>Reads plans; whatever is wrong with one is a <see cref="ScenarioException"/> with its places.</summary>
public static class PlanReader
{
    /// <summary>How plans' files end.</summary>
    public const string Extension = ".rollout.yaml";

    /// <exception cref="ScenarioException">There is no such file, or no plan in it.</exception>
    public static Plan ReadFile(string path, IReadOnlyList<PlanOverride>? overrides = null) => ReadText(TextOf(path), path, overrides);

    /// <param name="bytes">UTF-8.</param>
    /// <param name="file">How messages call it; the plan's name follows from it unless the plan says another.</param>
    /// <param name="overrides">What is said outside the plan, one after the other.</param>
    /// <exception cref="ScenarioException">No plan.</exception>
    public static Plan ReadBytes(ReadOnlySpan<byte> bytes, string file, IReadOnlyList<PlanOverride>? overrides = null) =>
        ReadText(TextCheck.Decode(bytes, new DiagnosticBag(file)), file, overrides);

    /// <inheritdoc cref="ReadBytes"/>
    public static Plan ReadText(string text, string file, IReadOnlyList<PlanOverride>? overrides = null)
    {
        var errors = new DiagnosticBag(file);
        YamlNode root = PlanComposer.Compose(YamlTreeReader.Read(text, errors), file, errors);
        root = PlanComposer.Override(root, overrides ?? [], errors);
        (Plan plan, PlanFile read) = Make(root, text, NameOf(file), errors);
        if (read.Levers.Length == 0) return plan;
        ImmutableArray<Lever> levers = [.. read.Levers.Select(lever => Apply(lever, (MapNode)root, text, NameOf(file), plan, errors)).OfType<Lever>()];
        errors.ThrowIfAny();
        return plan with { Levers = levers };
    }

    /// <param name="root">The plan, put together.</param>
    /// <param name="text">As it was read.</param>
    /// <param name="name">Its name unless it says another.</param>
    /// <param name="errors">Collects the mistakes.</param>
    /// <param name="units">Its units where they are known to be those of another plan; null: they are made.</param>
    private static (Plan Plan, PlanFile File) Make(YamlNode root, string text, string name, DiagnosticBag errors, ResolvedUnits? units = null)
    {
        var context = new ReadContext(errors);
        PlanFile file = PlanFileReader.Read(root, name, context);
        return (PlanResolver.Resolve(file, text, context, units), file);
    }

    /// <summary>The plan with a lever applied; null after mistakes, which are those of the changed plan.</summary>
    private static Lever? Apply(LeverEntry lever, MapNode root, string text, string name, Plan plain, DiagnosticBag errors)
    {
        DiagnosticBag its = errors.Fresh();
        try
        {
            MapNode without = root with { Entries = root.Entries.RemoveAll(e => e.Key.Text == "levers") };
            MapNode changed = PlanComposer.Apply(without, lever.Set!, $"{lever.Path}.{PlanComposer.Set}", its);
            its.ThrowIfAny();
            // A nation is made up once, not for each lever.
            ResolvedUnits? units = UnitResolver.IsTouchedBy(lever.Set!.Entries.Select(e => e.Key.Text)) ? null : new ResolvedUnits(plain.Season.Units, plain.Units, plain.Sample);
            Plan plan = Make(changed, text, name, its, units).Plan;
            ImmutableArray<LeverChange> changes = [.. lever.Set!.Entries.Select(e => new LeverChange(e.Key.Text, YamlText.Flow(e.Value)))];
            return new Lever(lever.Id, lever.Name, changes, lever.Costs?.Value, lever.Costs?.IsAssumed == true, plan);
        }
        catch (ScenarioException)
        {
            foreach (Diagnostic mistake in its.All) errors.Adopt(mistake, Message.Of(MessageId.WithLever, lever.Id, mistake.Problem));
            return null;
        }
    }

    /// <exception cref="ScenarioException">There is no such file, or no text in it.</exception>
    internal static string TextOf(string path)
    {
        byte[] bytes;
        try
        {
            // A file over the limit is not even read.
            long length = new FileInfo(path).Length;
            bytes = length > Limits.FileBytes ? throw TooLarge(path, length) : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refuse(path, Message.Of(MessageId.FileNotFound));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Refuse(path, Message.Of(MessageId.FileUnreadable, e.Message));
        }
        return TextCheck.Decode(bytes, new DiagnosticBag(path));
    }

    /// <summary>The plan's name as its file's name says it: <c>xiji-2021</c>.</summary>
    private static string NameOf(string file)
    {
        string name = Path.GetFileName(file);
        foreach (string ending in (string[])[Extension, ".yaml", ".yml"])
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                name = name[..^ending.Length];
                break;
            }
        string slug = Slug.Of(name);
        return Slug.Is(slug) ? slug : "plan";
    }

    private static ScenarioException TooLarge(string path, long length)
    {
        var bag = new DiagnosticBag(path);
        bag.Add(Place.Start, "", Message.Of(MessageId.FileTooLarge, length, Limits.FileBytes));
        return bag.ToException();
    }

    private static ScenarioException Refuse(string path, Message problem)
    {
        var bag = new DiagnosticBag(path);
        bag.Add(Place.None, "", problem);
        return bag.ToException();
    }
}
