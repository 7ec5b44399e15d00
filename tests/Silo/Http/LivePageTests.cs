using RolloutSim.Grains.Runs;
using RolloutSim.Scenarios;
using RolloutSim.Silo;
using RolloutSim.Silo.Http;
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
        Assert.Equal(("5月27日 12:00", "已暂停"), (await Text(page, "simulated"), await Text(page, "status")));
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('main *')].filter(each => each.getBoundingClientRect().right > innerWidth + .5).length"));
        Assert.Equal(0, await page.EvaluateAsync<int>("Object.values(TEXTS).filter(pair => pair.length !== 2 || !pair[0] || !pair[1]).length"));

        await page.LoadAsync(silo.Address.ToString(), 1280, "en");
        await Until(page, "document.querySelectorAll('.tile').length === 3 && document.querySelectorAll('#chart path').length >= 2");
        Assert.Equal((plan.Name.En, "27 May 12:00", "paused"), (await Text(page, "name"), await Text(page, "simulated"), await Text(page, "status")));
        Assert.InRange(await page.EvaluateAsync<int>("document.querySelectorAll('#ladder li').length"), 5, 14);
        await page.EvaluateAsync<bool>("(document.querySelector('.tile[data-unit=\"A1-2\"]').click(), true)");
        await Until(page, "document.querySelectorAll('#unit tr').length > 3 && [...document.querySelectorAll('#path a')].at(-1).textContent === '" + plan.Units[plan.Season.Units.IndexOf("A1-2")].Name.En + "'");

        await run.Resume();
        await Until(page, "document.getElementById('status').textContent === 'completed'");
        Assert.Equal("closing", await Text(page, "phase"));
        Assert.Empty(page.Complaints);
        Assert.All(page.Requests, address => Assert.True(address.StartsWith(silo.Address.ToString(), StringComparison.Ordinal) || address.StartsWith("data:", StringComparison.Ordinal), address));
    }

    private static Task<string> Text(BrowserPage page, string id) => page.EvaluateAsync<string>($"document.getElementById('{id}').textContent");

    /// <summary>Waits, as long as a busy machine may take.</summary>
    private static async Task Until(BrowserPage page, string condition) =>
        Assert.True(await page.EvaluateAsync<bool>($"new Promise(done => {{ const end = Date.now() + 60000, look = () => {condition} ? done(true) : Date.now() > end ? done(false) : setTimeout(look, 50); look(); }})"), condition);
}
