using System.Text.Json;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Custody;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Silo;
using RolloutSim.Silo.Http;
using RolloutSim.Silo.Views;
using RolloutSim.Tests.Client.Report;
using RolloutSim.Tests.Grains;

namespace RolloutSim.Tests.Silo.Http;

/// <summary>The live page in a real Chromium, on a desk in English and on a phone in Chinese: it shows a run as it goes on, opens units, and asks for nothing from elsewhere.</summary>
public sealed class LivePageTests
{
    [ChromiumFact]
    public async Task The_page_shows_a_run_as_it_goes_on_in_both_languages_and_asks_for_nothing_from_elsewhere()
    {
        await using EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions { Sources = [new PlanModels()], Book = "served", Http = new HttpOptions(0) });
        Plan plan = ShippedPlans.Read("smallest");
        IRunGrain run = silo.Grains.GetGrain<IRunGrain>("county");
        await run.Start(new RunRequest(PlanModels.Refer(plan), new RunSettings(1, IsPaused: true)));
        await run.StepOn(0, plan.Civil.At(plan.FirstTestDay, 12 * 60));
        await run.Await(progress => progress.IsResting && progress.Windows > 0);
        using var chromium = new Chromium();
        await using BrowserPage page = await chromium.OpenAsync();

        await page.LoadAsync(silo.Address!.ToString(), 390, "zh");
        await Until(page, "document.querySelectorAll('.tile').length === 3");
        Assert.Equal(("zh", plan.Name.Zh), (await page.EvaluateAsync<string>("document.documentElement.lang"), await Text(page, "name")));
        Assert.Equal(("5月27日 12:00 周四", "T · 测试阶段", "已暂停"), (await Text(page, "simulated"), await Text(page, "phase"), await Text(page, "status")));
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('main *')].filter(each => each.getBoundingClientRect().right > innerWidth + .5).length"));
        Assert.Equal("", await page.EvaluateAsync<string>($"import('/texts.js').then(({{ TEXTS }}) => [...Object.keys(TEXTS), ...{JsonSerializer.Serialize(Words)}].filter(key => TEXTS[key]?.length !== 2 || !TEXTS[key][0] || !TEXTS[key][1]).join())"));
        string provinces = JsonSerializer.Serialize(ShippedPlans.Read("national-2018") is { } nation ? nation.Season.Units.Below(0, UnitLevel.Province).Select(unit => nation.Units[unit].Name.Zh) : []);
        Assert.Equal(32, await page.EvaluateAsync<int>($"import('/places.js').then(({{ placeOf }}) => new Set({provinces}.map(zh => placeOf({{ level: 'province', name: {{ zh }} }})).map(at => `${{at.column}} ${{at.row}}`)).size)"));

        await page.LoadAsync(silo.Address.ToString(), 1280, "en");
        await Until(page, "document.querySelectorAll('.tile').length === 3 && document.querySelectorAll('#progress svg path').length >= 2");
        Assert.Equal((plan.Name.En, "27 May 12:00 Thu", "paused"), (await Text(page, "name"), await Text(page, "simulated"), await Text(page, "status")));
        Assert.InRange(await page.EvaluateAsync<int>("document.querySelectorAll('#ladder li').length"), 5, 13);
        Assert.Equal(1, await page.EvaluateAsync<int>("document.querySelectorAll('#ladder li.now').length"));
        Assert.Equal("3", await page.EvaluateAsync<string>("[...document.querySelectorAll('#packages b')].map(each => each.textContent).filter(count => count !== '0').join()"));
        await page.EvaluateAsync<bool>("(document.querySelector('.tile[data-unit=\"A1-2\"]').click(), true)");
        await Until(page, "document.querySelectorAll('#unit tr').length > 3 && document.querySelector('#path span').textContent === '" + plan.Units[plan.Season.Units.IndexOf("A1-2")].Name.En + "'");

        await run.Resume();
        await Until(page, "document.getElementById('status').textContent === 'completed'");
        Assert.Matches("^L\\+[0-9]+ · closing$", await Text(page, "phase"));

        // Beside another run the first is a ghost line, when somebody chooses it.
        await silo.Grains.RunToEnd(PlanModels.Refer(plan), new RunSettings(2));
        await page.LoadAsync(silo.Address.ToString(), 1920, "en");
        await Until(page, "document.querySelectorAll('#baselines option').length === 2 && document.querySelectorAll('#progress-key span').length > 0");
        await page.EvaluateAsync<bool>("(choice => { choice.value = 'county'; choice.dispatchEvent(new Event('change')); return true; })(document.getElementById('baselines'))");
        await Until(page, "document.querySelectorAll('#progress-key .ghost').length === 1 && new URLSearchParams(location.search).get('baseline') === 'county'");
        Assert.Empty(page.Complaints);
        Assert.All(page.Requests, address => Assert.True(address.StartsWith(silo.Address.ToString(), StringComparison.Ordinal) || address.StartsWith("data:", StringComparison.Ordinal), address));
    }

    /// <summary>What the API can say in words that the page must know.</summary>
    private static IEnumerable<string> Words =>
        new[]
        {
            Of<Phase>(), Of<RunStatus>(), Of<IncidentState>(), Of<CustodyPlace>(), Of<ExchangeKind>(), Of<ItemStanding>().Except(["done", "late"]), Of<IncidentSeat>().Select(word => $"seat-{word}"),
            Of<SessionState>().Select(word => $"session-{word}"), Of<SessionWait>().Select(word => $"wait-{word}"), Of<UnitLevel>().Except(["package"]).Select(word => $"level-{word}"),
        }.SelectMany(words => words);

    private static IEnumerable<string> Of<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(ViewTexts.Word);

    private static Task<string> Text(BrowserPage page, string id) => page.EvaluateAsync<string>($"document.getElementById('{id}').textContent");

    /// <summary>Waits, as long as a busy machine may take.</summary>
    private static async Task Until(BrowserPage page, string condition) =>
        Assert.True(await page.EvaluateAsync<bool>($"new Promise(done => {{ const end = Date.now() + 60000, look = () => {condition} ? done(true) : Date.now() > end ? done(false) : setTimeout(look, 50); look(); }})"), condition);
}
