using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Resolving;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Questionnaire;

/// <summary>Makes the sites of the system out of what a plan says of it.</summary>
internal sealed class SystemMaker(FormMap section, FormSheet sheet, UnitTree units, SeasonClock clock)
{
    private const string At = QuestionnaireShape.System + ".", Workers = "workers";

    private readonly ImmutableArray<(string Key, FormNode Value)> _named = section[QuestionnaireShape.System]?[QuestionnaireShape.Sites]?.Entries ?? [];

    /// <summary>In the order of the plan; one where it names none.</summary>
    public ImmutableArray<SystemSitePlan> Sites() => _named.IsEmpty ? [Site("", null)] : [.. _named.Select(site => Site(site.Key, site.Value))];

    /// <summary>The site that serves a county: the first that names it or a unit above, else the first that names nobody.</summary>
    public int SiteOf(int county)
    {
        if (_named.IsEmpty) return 0;
        for (int unit = county; unit >= 0; unit = units[unit].Parent)
        {
            for (int site = 0; site < _named.Length; site++)
                if (_named[site].Value["serves"] is { } serves && Names(serves).Contains(units[unit].Code)) return site;
        }
        for (int site = 0; site < _named.Length; site++)
            if (_named[site].Value["serves"] is null) return site;
        return 0;
    }

    /// <summary>The texts of a list, or of a single value.</summary>
    public static IEnumerable<string> Names(FormNode list) => list.Values().Select(value => value.Value);

    private SystemSitePlan Site(string name, FormNode? own)
    {
        int Own(string key, string path) => own?[key] is FormValue { Given: var given } ? WholeNumber.Parser(1, int.MaxValue)(given.Text).Value : sheet.Count(path);
        ImmutableArray<StationPlan>.Builder stations = ImmutableArray.CreateBuilder<StationPlan>();
        if (sheet.Has(At + QuestionnaireShape.Gateway)) stations.Add(Station(QuestionnaireShape.Gateway, Own(QuestionnaireShape.Gateway, At + QuestionnaireShape.Gateway + ".servers")));
        Distribution service = sheet.Time(At + "service");
        stations.Add(new StationPlan(Workers, Own(Workers, At + Workers), sheet.Count(At + "queue"), [sheet.Has(At + "log-in") ? sheet.Time(At + "log-in") : service, service, service, service]));
        if (sheet.Has(At + QuestionnaireShape.Database)) stations.Add(Station(QuestionnaireShape.Database, Own(QuestionnaireShape.Database, At + QuestionnaireShape.Database + ".servers")));
        return new SystemSitePlan
        {
            Unit = own?["at"] is FormValue { Given: var at } ? units.IndexOf(at.Value) : 0,
            Name = name,
            Stations = stations.ToImmutable(),
            Hop = sheet.Delay("network.hop"),
            LogInsPerSecond = sheet.Has(At + "log-ins-per-second") ? sheet.Count(At + "log-ins-per-second") : null,
            LogInLineMost = sheet.Has(At + "log-in-line") ? sheet.Count(At + "log-in-line") : int.MaxValue,
            SessionsMost = sheet.Has(At + "sessions") ? sheet.Count(At + "sessions") : int.MaxValue,
            SkipsAbandoned = sheet.Word(At + "abandoned") == QuestionnaireShape.Skipped,
            BackgroundGap = sheet.Has(At + "background") ? sheet.Time(At + "background") : null,
            BackgroundFrom = clock.Civil.At(clock.First),
            BackgroundMost = sheet.Has(At + "background") ? BackgroundMost() : long.MaxValue,
            Faults = [.. FaultsOf(name)],
        };
    }

    /// <summary>Others use the system on the test days, not for months.</summary>
    private long BackgroundMost() =>
        (long)((clock.Civil.At(clock.Last.AddDays(1)) - clock.Civil.At(clock.First)).TotalSeconds / Math.Max(1e-6, sheet.Time(At + "background").Mean));

    private StationPlan Station(string name, int servers)
    {
        Distribution service = sheet.Time($"{At}{name}.service");
        return new StationPlan(name, servers, sheet.Count($"{At}{name}.queue"), [service, service, service, service]);
    }

    private IEnumerable<SystemFault> FaultsOf(string site) =>
        from given in section[QuestionnaireShape.System]?[QuestionnaireShape.Faults]?.Values() ?? []
        let fault = SystemFaultText.Parse(given.Value).Value!
        where fault.Site.Length == 0 || fault.Site == site
        select new SystemFault(fault.What, clock.Civil.At(clock.On(fault.Day)) + SimDuration.FromSeconds(fault.Second), fault.Lasts);
}
