using System.Text.Json;
using System.Text.RegularExpressions;
using RolloutSim.Client;
using RolloutSim.Client.Drills;
using RolloutSim.Client.Runs;
using RolloutSim.Tests.Client.Serving;

namespace RolloutSim.Tests.Client.Drills;

/// <summary>People in a drill: each at a terminal of his own. Whatever they do, its record lives it again, to the same digest and the same review.</summary>
public sealed partial class LiveDrillTests : IDisposable
{
    private const string Offer = "type the word and the number";

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_county_acts_within_the_rules_is_refused_beyond_them_and_the_morning_is_decided_again()
    {
        await using Person trainer = Lead("live");
        string address = await Address(trainer);
        await using (Person visitor = Join(address, "province", "here"))
        {
            await trainer.Reads("sits at province A");
            visitor.Type("leave");
            Assert.Equal(ExitCode.Success, await visitor.Leaves);
        }
        await using Person county = Join(address, "county");
        await county.Type("ack 1", "say first that you can be reached");
        await county.Type("here", "you can be reached");
        await trainer.Reads("sits at county A1");
        await trainer.Type("to 08:23", "the clock does not go yet");
        await trainer.Type("start", "the clock goes");
        trainer.Type("to 08:23");
        string number = Sealed().Match(await county.Reads("broken seal at A1-2")).Groups[1].Value;
        await county.Type($"handle {number}", "somebody must acknowledge it first");
        await county.Type($"ack {number}", $"acknowledge seal-broken A1-2 by county");
        await county.Type($"report {number} by province", "the seat 'province' is not yours");
        await county.Type("approve 77", "you know of no incident 77");
        await county.Type("dance", "'dance' is not understood");
        await trainer.Type("inject powr-cut A1-1", "Did you mean 'power-cut");
        await trainer.Type("inject power-cut A1-1 lasts 5 min", "inject: power-cut A1-1");
        await trainer.Type("hint county A1: 问一问省里", "问一问省里");
        await county.Reads("问一问省里");
        trainer.Type("to 08:26");
        await county.Reads($"#{number} county's duty desk (A1) took it");
        Assert.Contains(Offer, await county.Type("show", "MESSAGES"), StringComparison.Ordinal);
        await county.Type($"continue {number}", "it must be approved first");
        await county.Type($"ask {number}", "ask-approval seal-broken A1-2 by county");
        trainer.Type("to 08:50");
        await county.Reads($"#{number} province's duty desk (A) approved");
        await county.Type($"continue {number}", "continue seal-broken A1-2 by county");

        // The same morning again, with what had been decided up to then; and once more, in which the same person sleeps.
        await trainer.Type("again 08:27", "the same season goes there again");
        int kept = trainer.All.Length;
        await trainer.Reads("sits at county A1", kept);
        await trainer.Type("start", "the clock goes");
        await trainer.Type("again 08:22", "the same season goes there again");
        int slept = trainer.All.Length;
        await trainer.Reads("sits at county A1", slept);
        await trainer.Type("start", "the clock goes");
        await Goes(trainer, "08:40");
        await using Person late = new(_line.Directory, "drill", "join", "--seat", "province", "--name", "Wang", "--connect", address);
        await late.Type("here", "you can be reached");
        await trainer.Reads("Wang sits at province A");
        await Goes(trainer, "08:45");
        late.Type("leave");
        Assert.Equal(ExitCode.Success, await late.Leaves);
        trainer.Type("to 10:30");
        await county.Reads("The morning is over");
        await county.Type($"ack {number}", "the drill is over");
        Assert.DoesNotContain(Offer, await county.Type("show", "MESSAGES"), StringComparison.Ordinal); // nothing would be accepted any more
        trainer.Type("end");
        Assert.True(await trainer.Leaves == ExitCode.Success, trainer.Errors);
        Assert.Equal(ExitCode.Success, await county.Leaves);

        JsonElement review = _line.Json("live", DrillFiles.ReviewJson), again = review.GetProperty("again")[1];
        Assert.All(Results(review), result => Assert.Equal("Met", result.Value));
        Assert.Equal(["asked", "pupils", "taken"], Results(again).Where(result => result.Value == "Missed").Select(result => result.Key).Order(StringComparer.Ordinal));
        Assert.True(again.GetProperty("cost").GetProperty("pupilsTouched").GetInt32() > review.GetProperty("cost").GetProperty("pupilsTouched").GetInt32());
        Assert.Equal(["not-acknowledged", "needs-approval"], Refusals(review));
        Assert.Contains(review.GetProperty("injects").EnumerateArray(), inject => inject.GetProperty("text").GetString() == "power-cut A1-1 lasts 5 min");

        // Each morning has its own people: the first is left at 08:50, the second at once, and in the third somebody else comes for a while. Who was only there before the clock went sat nowhere.
        Assert.Equal(["county A1: Li 08:15-08:50"], Sittings(review));
        Assert.Equal(["county A1: Li 08:15-08:27"], Sittings(review.GetProperty("again")[0]));
        Assert.Equal(["county A1: Li 08:15-10:30", "province A: Wang 08:40-08:45"], Sittings(again));
        Assert.Contains("morning 3, from 08:22:00  province A  Wang", trainer.All, StringComparison.Ordinal);
        foreach (string file in (string[])[DrillFiles.ReviewText, DrillFiles.ReviewPage]) Assert.Contains("Wang, 08:40:00 – 08:45:00", File.ReadAllText(_line.PathOf("live", file)), StringComparison.Ordinal);
        await ReplaysTheSame("live");
    }

    [Fact]
    public async Task Who_never_answers_comes_late_or_leaves_is_replaced_by_the_model_and_the_review_says_so()
    {
        await using Person trainer = Lead("live", "--answer-within", "3");
        string address = await Address(trainer);
        await using Person silent = Join(address, "province");
        await silent.Reads("Type 'here'");
        Assert.Equal(ExitCode.Invalid, await new CommandLine(_line.Directory).Run("drill", "join", "--seat", "province", "--connect", address));
        await using (Person lost = Join(address, "contry")) Assert.Equal(ExitCode.Invalid, await lost.Leaves);
        await trainer.Type("start", "did not answer"); // the clock waits for him, and then goes
        await trainer.Reads("the clock goes");
        Assert.Equal(ExitCode.Success, await silent.Leaves);
        Assert.Contains("the model has it", silent.All, StringComparison.Ordinal);
        trainer.Type("pause");
        await using Person late = Join(address, "county A1", "here");
        await trainer.Reads("sits at county A1");
        trainer.Type("to 08:24");
        string number = Sealed().Match(await late.Reads("broken seal at A1-2")).Groups[1].Value;
        await late.Type($"受理 {number}", "acknowledge seal-broken A1-2 by county");
        trainer.Type("to 08:25");
        await late.Reads("took it");
        late.Type("leave");
        Assert.Equal(ExitCode.Success, await late.Leaves);
        await trainer.Reads("has left");
        trainer.Type("to 10:30");
        await trainer.Reads("The morning is over");
        trainer.Type("end");
        Assert.True(await trainer.Leaves == ExitCode.Success, trainer.Errors);

        JsonElement review = _line.Json("live", DrillFiles.ReviewJson);
        Assert.Equal(["never-answered", "seat-taken", "seat-left"], review.GetProperty("stays").EnumerateArray().Select(stay => stay.GetProperty("what").GetString()));
        // What he had taken the model saw through.
        Assert.Contains(review.GetProperty("timeline").EnumerateArray(), line => line.GetProperty("incident").GetString() == "seal-broken/A1-2/1" && line.GetProperty("step").GetString() == "resolved");
        await ReplaysTheSame("live");
    }

    [Fact]
    public async Task A_drill_in_a_silo_that_stays_up_outlives_the_trainer_and_the_silo()
    {
        string number;
        await using (Server server = await Server.Start(_line.Directory))
        {
            await using Person trainer = new(_line.Directory, "drill", "first-drill", "--pace", "0.001x", "--connect", server.Address);
            await trainer.Reads("MESSAGES");
            await using Person county = Join(server.Address, "county", "here");
            await trainer.Reads("sits at county A1");
            await trainer.Type("start", "the clock goes");
            trainer.Type("to 08:24");
            number = Sealed().Match(await county.Reads("broken seal at A1-2")).Groups[1].Value;
            await county.Type($"ack {number}", "acknowledge seal-broken A1-2 by county");
            await trainer.Interrupt();
            Assert.Equal(ExitCode.Interrupted, await trainer.Leaves);
        }
        await using (Server server = await Server.Start(_line.Directory))
        {
            await using Person trainer = new(_line.Directory, "drill", "lead", "-o", "again-led", "--connect", server.Address);
            await trainer.Reads("you are the TRAINER");
            Person county = Join(server.Address, "county", "here");
            while (await Task.WhenAny(county.Leaves, county.Reads("you can be reached")) == county.Leaves) county = Join(server.Address, "county", "here"); // until it is known that his old terminal is gone
            trainer.Type("to 08:26");
            await county.Reads($"#{number} county's duty desk (A1) took it (a person)");
            await county.Type($"ask {number}", "ask-approval seal-broken A1-2 by county");
            trainer.Type("to 08:50");
            await county.Reads($"#{number} province's duty desk (A) approved");
            await county.Type($"continue {number}", "continue seal-broken A1-2 by county");
            trainer.Type("end");
            Assert.True(await trainer.Leaves == ExitCode.Success, trainer.Errors); // it compares the digest of what was lived with that of the record
            await county.DisposeAsync();
        }
        Assert.All(Results(_line.Json("again-led", DrillFiles.ReviewJson)), result => Assert.Equal("Met", result.Value));
        await ReplaysTheSame("again-led");
    }

    private Person Lead(string output, params string[] more) => new(_line.Directory, ["drill", "first-drill", "--http", "0", "--pace", "0.001x", "-o", output, .. more]);

    private Person Join(string address, string seat, params string[] typed)
    {
        var person = new Person(_line.Directory, "drill", "join", "--seat", seat, "--name", "Li", "--connect", address);
        foreach (string line in typed) person.Type(line);
        return person;
    }

    private static async Task<string> Address(Person trainer) => Connect().Match(await trainer.Reads("MESSAGES")).Groups[1].Value;

    /// <summary>Lets the clock go to a moment, and waits until it is there.</summary>
    private static async Task Goes(Person trainer, string moment)
    {
        trainer.Type($"to {moment}");
        while (true)
        {
            int from = trainer.All.Length;
            trainer.Type("show");
            if ((await trainer.Reads("simulated", from)).Contains($"{moment}:00 simulated", StringComparison.Ordinal)) return;
        }
    }

    private async Task ReplaysTheSame(string directory)
    {
        Assert.True(await _line.Run("drill", "first-drill", "--replay", $"{directory}/record.json", "-o", "replayed", "--quiet") == ExitCode.Success, _line.Errors);
        foreach (string file in (string[])[.. DrillFiles.All, RunFiles.Record, RunFiles.Plan]) Assert.Equal(_line.Read(directory, file), _line.Read("replayed", file));
    }

    private static IEnumerable<string> Sittings(JsonElement morning) => morning.GetProperty("seats").EnumerateArray().SelectMany(seat => seat.GetProperty("sittings").EnumerateArray().Select(sitting =>
        $"{seat.GetProperty("seat").GetString()}: {sitting.GetProperty("who").GetString()} {sitting.GetProperty("from").GetString()![11..16]}-{sitting.GetProperty("to").GetString()![11..16]}"));

    private static IEnumerable<string?> Refusals(JsonElement review) => review.GetProperty("decisions").EnumerateArray().Select(decision => decision.GetProperty("refused").GetString()).OfType<string>();

    private static Dictionary<string, string> Results(JsonElement review) =>
        review.GetProperty("objectives").EnumerateArray().ToDictionary(objective => objective.GetProperty("id").GetString()!, objective => objective.GetProperty("result").GetString()!);

    [GeneratedRegex("#([0-9]+) broken seal at A1-2")]
    private static partial Regex Sealed();

    [GeneratedRegex("--connect ([^ \n]+)")]
    private static partial Regex Connect();
}
