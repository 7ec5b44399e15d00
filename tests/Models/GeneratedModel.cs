using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Units;

namespace RolloutSim.Tests.Models;

/// <summary>A model drawn from a number: 2 to 50 processes in up to four stages, in a small tree of units.</summary>
public static class GeneratedModel
{
    public static readonly SimTime End = SimTime.Zero + SimDuration.FromMilliseconds(150);

    /// <param name="number">Which model.</param>
    /// <param name="known">How much comes from outside, drawn too; null: it has no process for that.</param>
    /// <param name="islands">How many islands the processes behind the first stage are of; zero: they are of none.</param>
    public static SimModel Make(uint number, int? known = null, int islands = 0) => Make(number, known is { } count ? draw => Known(number, count, draw) : null, islands);

    /// <summary>The same with a record of what comes from outside.</summary>
    public static SimModel MakeWith(uint number, IEnumerable<ExternalEvent> known) => Make(number, _ => known);

    private static SimModel Make(uint number, Func<SimModel, IEnumerable<ExternalEvent>>? known, int islands = 0)
    {
        var luck = new RandomStream(new KeyedStream(new ReplicationKey(number, 0), 1), 0);
        int Draw(int below) => (int)Uniform.Below(luck.Next(), (uint)below);

        var units = new List<Unit> { new(UnitTree.RootCode, UnitLevel.Nation, -1) };
        int provinces = 1 + Draw(3);
        for (int p = 0; p < provinces; p++)
        {
            int province = units.Count;
            units.Add(new Unit($"P{p}", UnitLevel.Province, 0));
            for (int c = Draw(3); c >= 0; c--)
            {
                int county = units.Count;
                units.Add(new Unit($"P{p}C{c}", UnitLevel.County, province));
                for (int s = Draw(3); s > 0; s--) units.Add(new Unit($"P{p}C{c}S{s}", UnitLevel.School, county));
            }
        }

        // Two kinds a stage, one of which promises itself; the last stage has nowhere forward to send, and some kinds never send back.
        var kinds = new List<LpKind>();
        int stages = 1 + Draw(Stage.Count);
        for (int stage = 0; stage < stages; stage++)
        {
            for (int i = 0; i < 2; i++)
            {
                bool neverBack = stage is 1 or 2 && Draw(3) == 0;
                SimDuration reaction = neverBack ? SimDuration.MaxValue : SimDuration.FromMilliseconds(1 + Draw(4));
                kinds.Add(new LpKind($"k{stage}{i}", stage, reaction, SendsForward: stage < Stage.Count - 1 && (neverBack || Draw(3) > 0), PromisesItself: i == 1));
            }
        }

        int count = 2 + Draw(49);
        var processes = new HashSet<(int Unit, LpKind Kind)>();
        for (int i = 0; i < count; i++) processes.Add((Draw(units.Count), kinds[Draw(kinds.Count)]));
        for (int unit = 0; processes.Count < 2; unit++) processes.Add((unit, kinds[0]));
        var tree = new UnitTree([.. units]);
        ImmutableArray<LpSpec> specs = [.. processes.Select(p => new LpSpec(p.Unit, p.Kind, context => new GeneratedProcess(context), islands == 0 || p.Kind.Stage == 0 ? null : p.Unit % islands))];
        return known is null ? new SimModel(tree, specs, End) : new SimModel(tree, [OutsideProcess.Spec, .. specs], End, known(new SimModel(tree, specs, End)));
    }

    /// <summary>On the grid of the processes, so that it ties with what they do.</summary>
    private static IEnumerable<ExternalEvent> Known(uint number, int count, SimModel model)
    {
        var luck = new RandomStream(new KeyedStream(new ReplicationKey(number, 0), 2), 0);
        for (int i = 0; i < count; i++)
        {
            SimTime at = SimTime.Zero + SimDuration.FromMilliseconds(Uniform.Below(luck.Next(), 150));
            yield return new ExternalEvent(at, model.CodeOf((int)Uniform.Below(luck.Next(), (uint)model.Count)), (Priority)Uniform.Below(luck.Next(), 5), GeneratedProcess.FromOutside, luck.Next());
        }
    }
}
