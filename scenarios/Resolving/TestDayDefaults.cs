using System.Collections.Immutable;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Shapes;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>What a plan leaves out of <c>test-day</c> and <c>tools</c>, where it has one of them.</summary>
internal static class TestDayDefaults
{
    private const string Posts = "posts";

    /// <summary>The work items of custody, and what they are called where the plan does not say.</summary>
    private static readonly ImmutableArray<(string Key, string Usual)> Items =
        [("dispatched", "tools-dispatched"), ("received", "tools-received"), ("mailed", "tools-mailed-back"), ("arrived", "tools-received-back")];

    /// <summary>What happens by chance, and the kind of incident that it is: where the plan's incidents draw that, it is not drawn here as well.</summary>
    private static readonly ImmutableArray<(string Path, string Kind)> Chances =
    [
        ("test-day.gate.fever", "fever"), ("test-day.pe.injury", "pe-injury"), ("tools.faults.seal-broken", "seal-broken"), ("tools.faults.accident", "vehicle-accident"),
    ];

    public static bool IsOn(PlanFile file) => file.TestDay is not null || file.Tools is not null;

    public static PlanFile Complete(PlanFile file, ReadContext context)
    {
        if (!IsOn(file)) return file;
        file = file with { TestDay = WithPosts(FormDefaults.Complete(file.TestDay, TestDayShape.TestDay, "test-day", path => DrawnElsewhere(path, file), context), file, context) };
        return file.Tools is null ? file : WithTools(file, context);
    }

    private static string? DrawnElsewhere(string path, PlanFile file) =>
        Chances.FirstOrDefault(chance => chance.Path == path).Kind is { } kind && file.Incidents?[kind]?["chance"] is not null ? "0%" : null;

    /// <summary>Every post that a session needs has its consequence.</summary>
    private static FormMap WithPosts(FormMap form, PlanFile file, ReadContext context)
    {
        var sheet = new FormSheet(form);
        Dictionary<string, int> known = SchoolPosts.Of(file);
        ImmutableArray<(string Key, FormNode Value)> given = [.. sheet.Named(Posts).Select(post => (post.Name, (FormNode)new FormValue(post.Given)))];
        ImmutableArray<(string Key, FormNode Value)> missing =
        [
            .. file.Sessions.SelectMany(session => PostsOf(session, known)).Distinct()
                .Where(post => !given.Any(entry => entry.Key == post))
                .Select(post => (post, (FormNode)new FormValue(context.Default($"test-day.{Posts}.{post}", SessionKinds.IfEmpty(post), SessionKinds.IfEmpty(post))))),
        ];
        if (missing.IsEmpty) return form;
        var posts = new FormMap([.. given, .. missing]);
        return new FormMap([.. form.Entries.Where(entry => entry.Key != Posts), (Posts, posts)]);
    }

    /// <summary>The posts that a session needs: those that it names, or the usual ones of its kind that the plan has.</summary>
    public static IEnumerable<string> PostsOf(SessionEntry session, Dictionary<string, int> known) => session.Posts is { } named
        ? named.Select(post => post.Value)
        : SessionKinds.PostsOf(session.Is?.Value ?? SessionKind.Plain).Where(known.ContainsKey);

    private static PlanFile WithTools(PlanFile file, ReadContext context)
    {
        FormMap tools = FormDefaults.Complete(file.Tools, TestDayShape.Tools, "tools", path => DrawnElsewhere(path, file), context);
        var sheet = new FormSheet(tools);
        foreach ((string key, string usual) in Items)
        {
            if (sheet.Has(key) || !file.Items.Any(item => item.Id == usual)) continue;
            tools = new FormMap(tools.Entries.Add((key, new FormValue(context.Default($"tools.{key}", usual, usual)))));
        }
        file = file with { Tools = tools };
        if (sheet.Word("fetched-by") != LevelWords.One(UnitLevel.County) || file.People.Vehicles.Any(vehicle => vehicle.Level == UnitLevel.County)) return file;
        var one = new OfficeEntry(UnitLevel.County, PeopleReader.Vehicle, context.Default($"people.county.{PeopleReader.Vehicle}", new Headcount(1, null), "1"));
        return file with { People = file.People with { Vehicles = [.. file.People.Vehicles, one] } };
    }
}
