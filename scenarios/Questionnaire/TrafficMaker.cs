using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Scenarios.Resolving;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Questionnaire;

/// <summary>Makes kinds of traffic out of what a plan says of people at terminals.</summary>
internal sealed class TrafficMaker(FormSheet sheet)
{
    /// <param name="name">Of the kind.</param>
    /// <param name="part">Where it stands in the section, with the point behind: <c>pupils.</c>; empty for the adults.</param>
    /// <param name="lasts">After this time whoever is not done sends what he has; null: everybody takes his time.</param>
    public TrafficPlan Make(string name, string part, SimDuration? lasts = null)
    {
        long Bytes(string path) => (long)sheet.Of(part + path, QuantityParser.Single(Measure.Size));
        RetryText retry = sheet.Of(part + "page.retry", RetryText.Parse);
        return new TrafficPlan
        {
            Name = name,
            Settle = sheet.Time(part + "log-in.settle"),
            Think = sheet.Time(part + "page.think"),
            Least = sheet.Delay(part + "page.least"),
            UpBytes = [Bytes("log-in.request"), Bytes("page.request"), Bytes("page.request"), Bytes("submit.request")],
            DownBytes = [Bytes("log-in.answer"), Bytes("page.answer"), Bytes("submit.answer"), Bytes("submit.answer")],
            AutosaveEvery = sheet.Has(part + "page.autosave") ? sheet.Delay(part + "page.autosave") : null,
            TimeOut = sheet.Delay(part + "page.time-out"),
            Retries = retry.Times,
            RetryAfter = retry.After,
            BacksOff = retry.BacksOff,
            RetryMost = retry.Most ?? SimDuration.FromHours(24),
            Jitter = retry.Jitter,
            Lasts = lasts,
            SetUp = sheet.Of("start", StartText.Parse).IsWhenReady ? sheet.Time("set-up") : null,
        };
    }
}
