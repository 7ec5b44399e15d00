using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Actuals;

/// <summary>Sets a plan under way: up to a moment what a list says has happened, from then on it is simulated.</summary>
public static class ActualsReader
{
    /// <summary>How messages call the moment.</summary>
    private const string AsOfOption = "--as-of";

    /// <summary>Reads a list that people or programs have made.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="asOf">A day, to its end (<c>2021-05-10</c>, <c>T-17</c>), or a moment (<c>2021-05-10T12:00</c>).</param>
    /// <param name="path">Of the list.</param>
    /// <param name="file">How messages call it.</param>
    /// <exception cref="ScenarioException">No moment of the season, no such list, or contradictions in it.</exception>
    public static Plan Apply(Plan plan, string asOf, string path, string file) => Apply(plan, Moment(plan, asOf), asOf, Text(path, file), file, isStrict: true);

    /// <summary>Sets a plan under way as another was, by what <see cref="Plan.Actuals"/> holds.</summary>
    /// <param name="plan">The same plan, or one that differs from it: rows about units and work items that it has not are passed over.</param>
    /// <param name="asOf">The moment, as <see cref="MomentOf"/> writes it.</param>
    /// <param name="text">The canonical list.</param>
    /// <param name="file">How messages call it.</param>
    /// <exception cref="ScenarioException">Something else.</exception>
    public static Plan Restore(Plan plan, string asOf, string text, string file) => Apply(plan, Moment(plan, asOf), asOf, text, file, isStrict: false);

    /// <summary>The moment of a plan under way, to the microsecond.</summary>
    public static string MomentOf(Plan plan) => ActualMoment.Write(plan.Civil, plan.Actuals!.At);

    private static Plan Apply(Plan plan, SimTime at, string asOf, string text, string file, bool isStrict)
    {
        var errors = new DiagnosticBag(file);
        using IEnumerator<ActualsField[]> rows = ActualsText.Rows(text, errors).GetEnumerator();
        if (!rows.MoveNext()) errors.Add(Place.Start, "", Message.Of(MessageId.ActualsEmpty), Message.Of(MessageId.ExpectShape, "unit,id,started,completed"));
        errors.ThrowIfAny();
        var heading = new ActualsHeading(rows.Current, errors);
        errors.ThrowIfAny();
        var reader = new ActualsRowReader(plan, at, asOf, heading, new ActualsNames(plan, isStrict ? errors : null), heading.IsOfRun || !isStrict, errors);
        while (rows.MoveNext()) reader.Read(rows.Current);
        errors.ThrowIfAny();

        var resolver = new ActualsResolver(plan, at, reader.Entries);
        AsOfPlan resolved = resolver.Resolve();
        ImmutableArray<PlanWarning> warnings = isStrict ? resolver.Warnings : [];
        if (reader.Later > 0 && isStrict) warnings = warnings.Insert(0, new PlanWarning(Message.Of(MessageId.ActualsLaterRows, reader.Later), [], 0));
        string canonical = Write(plan, resolved);
        return plan with
        {
            Season = plan.Season with { AsOf = resolved },
            Actuals = new ActualsList(at, canonical, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))),
            Warnings = [.. plan.Warnings, .. warnings],
            Levers = [.. plan.Levers.Select(lever => lever with { Plan = Apply(lever.Plan, SimTime.Min(at, lever.Plan.Season.End), asOf, canonical, file, isStrict: false) })],
        };
    }

    private static SimTime Moment(Plan plan, string asOf)
    {
        var errors = new DiagnosticBag(AsOfOption);
        DateOnly? day = null;
        SimTime at = SimTime.Zero;
        if (ActualMoment.Parse(asOf) is { } moment)
        {
            day = moment.Day;
            if (moment.Exact is { } exact) (day, at) = (plan.Civil.DayOf(plan.Civil.ToSim(exact) - new SimDuration(1)), plan.Civil.ToSim(exact));
        }
        else if (DateParser.Date(asOf) is { Fault: null } counted)
        {
            day = counted.Value.On(plan.FirstTestDay, plan.LastTestDay);
        }
        if (day is null) errors.Add(Place.None, "", Message.Of(MessageId.ActualsNoMoment), Message.Of(MessageId.ExpectAsOf), asOf);
        else if (day < plan.Civil.Starts || day > plan.Ends) errors.Add(Place.None, "", Message.Of(MessageId.OutsideSeason, day), Message.Of(MessageId.ExpectDayWithin, plan.Civil.Starts, plan.Ends), asOf);
        errors.ThrowIfAny();
        return at > SimTime.Zero ? at : plan.Civil.At(day!.Value.AddDays(1));
    }

    private static string Text(string path, string file)
    {
        var errors = new DiagnosticBag(file);
        try
        {
            // What is far too large is not even read.
            long length = new FileInfo(path).Length;
            if (length <= Limits.ActualsBytes) return ActualsText.Decode(File.ReadAllBytes(path), errors);
            errors.Add(Place.Start, "", Message.Of(MessageId.ActualsTooLarge, length, Limits.ActualsBytes));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            errors.Add(Place.None, "", Message.Of(MessageId.FileNotFound));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            errors.Add(Place.None, "", Message.Of(MessageId.FileUnreadable, e.Message));
        }
        throw errors.ToException();
    }

    private static string Write(Plan plan, AsOfPlan asOf)
    {
        var text = new StringBuilder("unit,id,started,completed,accepted,remaining_us\n");
        string Moment(SimTime? moment) => moment is { } at ? ActualMoment.Write(plan.Civil, at) : "";
        foreach (ActualItem actual in asOf.Items)
        {
            text.Append(CultureInfo.InvariantCulture, $"{plan.Season.Units[actual.Unit].Code},{plan.Season.WorkItems[actual.Item].Id},{Moment(actual.Started)},{Moment(actual.Completed)},{Moment(actual.Accepted)},{actual.Remaining?.Microseconds}\n");
        }
        return text.ToString();
    }
}
