using System.Globalization;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace RolloutSim.Tests.Model.Season;

/// <summary>A small season and why an item of it is late, worked out by hand: a file of <c>WhyLate/</c>. Given times are hours or hours:minutes, expected ones microseconds.</summary>
internal sealed class WhyLateCase
{
    public string? Ends { get; set; }
    public int Schools { get; set; }
    public double Absence { get; set; }
    public List<string[]> Open { get; set; } = [];
    public WayCase? Way { get; set; }
    public Dictionary<string, string> Offices { get; set; } = [];
    public List<ItemCase> Items { get; set; } = [];

    /// <summary>What the draws must come to for the calculation to hold: the seed is the first under which they do.</summary>
    public Dictionary<string, LuckCase> Luck { get; set; } = [];

    public string Late { get; set; } = "";
    public long LatenessUs { get; set; }
    public List<SegmentCase> Segments { get; set; } = [];
    public List<BlameCase> Blame { get; set; } = [];

    public static WhyLateCase Read(string path) =>
        new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<WhyLateCase>(File.ReadAllText(path));

    public SeasonPlan Plan()
    {
        var builder = new PlanBuilder
        {
            End = Ends is null ? At("4800") : At(Ends),
            Absence = Absence,
            IsTransit = Way?.Transit == true,
            Way = Way is null ? null : Hours(Way.Hours),
            Hours = Open.Count == 0 ? null : new OpenHours(Open.Select(span => (At(span[0]), At(span[1])))),
        }.Schools(Schools);
        foreach ((string office, string level) in Offices) builder.Office(Enum.Parse<UnitLevel>(level, ignoreCase: true), office);
        foreach (ItemCase item in Items)
        {
            builder.Item(item.Id, item.Office, Hours(item.Effort), item.Known is { } known ? At(known) : null, item.Due is { } due ? At(due) : null, [.. item.After]);
            if (item.StartLag is { } lag) builder.With(plan => plan with { StartLag = new Empirical([.. Numbers(lag)]) });
            if (item.Review is not { } review) continue;
            builder.ReviewedBy(review.Office, review.Id, 1, review.SentBack, review.Rounds, due: review.Due is { } reviewed ? At(reviewed) : null)
                .WithReview(plan => plan with { Effort = Hours(review.Effort) });
        }
        return builder.Build();
    }

    public static SimTime At(string text)
    {
        if (text == "never") return SimTime.Never;
        string[] parts = text.Split(':');
        long Whole(int part) => part < parts.Length ? long.Parse(parts[part], CultureInfo.InvariantCulture) : 0;
        return SimTime.Zero + SimDuration.FromMinutes((Whole(0) * 60) + Whole(1));
    }

    /// <summary>One number of hours, or several that come out evenly.</summary>
    private static Distribution Hours(object given)
    {
        double[] hours = [.. Numbers(given)];
        return hours.Length == 1 ? new Constant(hours[0] * 3600) : new Empirical([.. hours.Select(each => each * 3600)]);
    }

    private static IEnumerable<double> Numbers(object given) =>
        (given as IEnumerable<object> ?? [given]).Select(each => double.Parse((string)each, CultureInfo.InvariantCulture));

    public sealed class WayCase
    {
        public bool Transit { get; set; }
        public object Hours { get; set; } = "0";
    }

    public sealed class ItemCase
    {
        public string Id { get; set; } = "";
        public string Office { get; set; } = "";
        public object Effort { get; set; } = "0";
        public string? Known { get; set; }
        public string? Due { get; set; }
        public object? StartLag { get; set; }
        public List<string> After { get; set; } = [];
        public ReviewCase? Review { get; set; }
    }

    public sealed class ReviewCase
    {
        public string Id { get; set; } = "";
        public string Office { get; set; } = "";
        public object Effort { get; set; } = "0";
        public string? Due { get; set; }
        public double SentBack { get; set; }
        public int Rounds { get; set; } = 3;
    }

    public sealed class LuckCase
    {
        public string? Ready { get; set; }
        public string? Started { get; set; }
        public string? Completed { get; set; }
    }

    public sealed class SegmentCase
    {
        public long FromUs { get; set; }
        public long ToUs { get; set; }
        public string Tag { get; set; } = "";
        public string At { get; set; } = "";
        public long AllowanceUs { get; set; }
    }

    public sealed class BlameCase
    {
        public string Tag { get; set; } = "";
        public string At { get; set; } = "";
        public long Us { get; set; }
    }
}
