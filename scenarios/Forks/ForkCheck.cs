using System.Collections.Immutable;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Forks;

/// <summary>Which values of a plan can change in the middle of its season: those that are read when they are needed.</summary>
/// <remarks>
/// The others are written down or drawn beforehand: who works where, the bells, the tours, what strikes by itself. To change them would
/// change nothing, or the past. Both plans are compared in their canonical form, so that a change of a default is seen too.
/// </remarks>
internal static class ForkCheck
{
    private const string Any = "*", Rest = "**";

    private static readonly string[] Items = ["preparation", "test", "closing", "rival"];

    /// <summary>Paths of such values; a star stands for one name, two for all that is below.</summary>
    private static readonly ImmutableArray<string[]> Open =
    [
        .. new[]
        {
            "name.zh", "name.en", "source", "goals.**", "levers.**", "injects.**", "decisions.**", "channels.*", "habits.*", "questionnaire.system.workers", "questionnaire.system.service", "questionnaire.system.queue", "questionnaire.system.log-in", "questionnaire.system.gateway.*", "questionnaire.system.database.*",
            "staffing.training.seats", "staffing.training.batches", "staffing.absent.told-before", "staffing.absent.noticed", "staffing.found.*", "staffing.travel", "staffing.visits.*.stay", "staffing.visits.*.found", "staffing.visits.*.rework",
            "people.centre", "people.centre.persons", "people.province.*", "people.province.*.persons", "people.city.*", "people.city.*.persons", "people.county.*", "people.county.*.persons", "incidents.duty.*", "incidents.helpers.*.crews",
            "test-day.gate.*", "test-day.check-in", "test-day.counting.*", "test-day.change-over", "test-day.batches.*", "test-day.pe.indoor", "test-day.pe.trial",
            "test-day.pe.injury", "test-day.pe.treatment", "test-day.entry.*", "test-day.late-after", "test-day.latest-start", "test-day.seal-decision",
            "tools.keepers", "tools.mail-back", "tools.vehicle.speed", "tools.vehicle.load", "tools.vehicle.hand-over", "tools.vehicle.waits", "tools.faults.*",
            "incidents.report-within.*", "incidents.acknowledge-within.*", "incidents.call-again", "incidents.pass-on-at", "incidents.by-form", "incidents.efforts.*",
            "incidents.helpers.*.response", "incidents.reports.effort",
            "incidents.*.level", "incidents.*.handling", "incidents.*.helper", "incidents.*.approval", "incidents.*.urgent", "incidents.*.graver", "incidents.*.lighter", "incidents.*.measure",
        }.Concat(new[] { "questionnaire", "questionnaire.pupils", "questionnaire.singing", "questionnaire.pe-data" }
            .SelectMany(people => new[] { "page.think", "page.request", "page.answer", "page.retry", "log-in.settle", "log-in.request", "log-in.answer", "submit.request", "submit.answer" }.Select(key => $"{people}.{key}")))
        .Concat(Items.SelectMany(section => new[] { "zh", "en", "evidence", "due", "effort", "start-lag", "remind", "closes", "extension.effort", "review.zh", "review.en", "review.due", "review.effort", "review.sent-back", "review.rework", "review.rounds" }
            .Select(key => $"{section}.*.{key}"))).Select(path => path.Split('.')),
    ];

    /// <param name="before">The plan up to the moment.</param>
    /// <param name="after">From then on.</param>
    /// <param name="changes">What made the one of the other.</param>
    /// <param name="make">Makes the plan with some of them.</param>
    /// <exception cref="ScenarioException">A value differs that cannot change.</exception>
    public static void Run(Plan before, Plan after, IReadOnlyList<PlanOverride> changes, Func<IReadOnlyList<PlanOverride>, Plan> make)
    {
        if (Fixed(before, after) is not { } broken) return;
        int last = Enumerable.Range(1, changes.Count).FirstOrDefault(count => Fixed(before, make([.. changes.Take(count)])) is not null);
        if (last > 0) broken = Fixed(before, make([.. changes.Take(last)]))!.Value;
        var errors = new DiagnosticBag(last > 0 ? changes[last - 1].ToString() : after.File);
        errors.Add(Place.None, broken.Path, Message.Of(ReasonOf(broken.Path, before, after)), Message.Of(MessageId.ExpectOpen), broken.Found);
        throw errors.ToException();
    }

    /// <summary>Whether a value can change.</summary>
    internal static bool IsOpen(ReadOnlySpan<string> path)
    {
        foreach (string[] open in Open)
        {
            bool isSame = open[^1] == Rest ? path.Length >= open.Length - 1 : path.Length == open.Length;
            for (int i = 0; isSame && i < open.Length && open[i] != Rest; i++) isSame = open[i] == Any || open[i] == path[i];
            if (isSame) return true;
        }
        return false;
    }

    /// <summary>Whether a value of these plans can change.</summary>
    private static bool IsOpen(ReadOnlySpan<string> path, Plan before, Plan after) => IsOpen(path) || (IsOnlyOffice(path, before) && IsOnlyOffice(path, after));

    /// <summary>Whether it is the number of people of a school's office that is no post besides: who holds a post is chosen before the test.</summary>
    private static bool IsOnlyOffice(ReadOnlySpan<string> path, Plan plan)
    {
        if (path is not (["people", "school", _] or ["people", "school", _, "persons"])) return false;
        string office = path[2];
        return plan.Season.Staffing is not { } staffing || staffing.Posts.All(post => post.Name != office);
    }

    private static MessageId ReasonOf(string path, Plan before, Plan after) => path.Split('.') is var names && IsHeadcount(names) && IsOpen(names, before, after) ? MessageId.ForkHeadcount : names[0] switch
    {
        "people" or "units" or "staffing" => MessageId.ForkPeople,
        "test" or "test-days" => MessageId.ForkBells,
        "incidents" => MessageId.ForkHazards,
        _ => MessageId.ForkSettled,
    };

    private static (string Path, string Found)? Fixed(Plan before, Plan after)
    {
        var differences = new List<(ImmutableArray<string> Path, string Found, bool IsFit)>();
        Compare(Tree(before), Tree(after), [], differences);
        foreach ((ImmutableArray<string> path, string found, bool isFit) in differences)
            if (!isFit || !IsOpen(path.AsSpan(), before, after)) return (string.Join('.', path), found);
        return null;
    }

    private static YamlNode Tree(Plan plan) => YamlTreeReader.Read(plan.ResolvedText, new DiagnosticBag(plan.File));

    /// <summary>The values that only one of two trees has, or both differently; lists are looked at as a whole.</summary>
    private static void Compare(YamlNode? first, YamlNode? second, ImmutableArray<string> path, List<(ImmutableArray<string> Path, string Found, bool IsFit)> differences)
    {
        if (first is MapNode or null && second is MapNode or null && (first is not null || second is not null))
        {
            ImmutableArray<MapEntry> a = (first as MapNode)?.Entries ?? [], b = (second as MapNode)?.Entries ?? [];
            foreach (string key in a.Concat(b).Select(entry => entry.Key.Text).Distinct()) Compare(Find(a, key), Find(b, key), path.Add(key), differences);
            return;
        }
        string one = first is null ? "" : YamlText.Flow(first), other = second is null ? "" : YamlText.Flow(second);
        // A tilde says how sure a value is, not what it is.
        (one, other) = (one.Trim('"').TrimStart('~'), other.Trim('"').TrimStart('~'));
        if (one != other) differences.Add((path, other.Length > 0 ? other : one, !IsHeadcount(path.AsSpan()) || IsOtherNumber(one, other)));
    }

    /// <summary>Whether a value says how many people there are, or vehicles.</summary>
    private static bool IsHeadcount(ReadOnlySpan<string> path) => path[0] == "people" || (path.Length > 2 && path[0] == "incidents" && (path[1] == "duty" || path[^1] == "crews"));

    /// <summary>Where there are some, there can be more or fewer; none where there were some, or of another kind, is another plan.</summary>
    private static bool IsOtherNumber(string one, string other)
    {
        (string first, string second) = (one.Split(' ')[0], other.Split(' ')[0]);
        return int.TryParse(first, out int before) && int.TryParse(second, out int after) && before > 0 && after > 0 && one[first.Length..] == other[second.Length..];
    }

    private static YamlNode? Find(ImmutableArray<MapEntry> entries, string key) => entries.FirstOrDefault(entry => entry.Key.Text == key)?.Value;
}
