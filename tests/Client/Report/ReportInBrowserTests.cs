using System.Text.Json;

namespace RolloutSim.Tests.Client.Report;

/// <summary>The pages in a real Chromium without a network: nothing is asked for, nothing complained of, all charts are drawn, all fits on a phone.</summary>
[Collection(ReportRuns.Name)]
public sealed class ReportInBrowserTests(ReportRuns runs, ReportInBrowserTests.Browser browser) : IClassFixture<ReportInBrowserTests.Browser>
{
    private const int Phone = 390, Desk = 1280;

    /// <summary>Every row of every chart has its label (whole, or as much of it as there is room for) and something drawn.</summary>
    private const string UndrawnCharts = """
        (() => {
          const data = JSON.parse(document.getElementById("data").textContent), missing = [];
          const language = document.documentElement.lang.slice(0, 2), say = text => typeof text === "object" ? text[language] : text;
          const figures = data.sections.flatMap(section => section.figures ?? []), charts = [...document.querySelectorAll(".chart")];
          if (charts.length !== figures.length) missing.push(`${charts.length} of ${figures.length} charts`);
          charts.forEach((chart, i) => {
            const texts = [...chart.querySelectorAll("svg text")].map(text => text.textContent.replace(/…$/, ""));
            const marks = [...chart.querySelectorAll("svg :is(path, rect, circle)")].filter(mark => !["none", "transparent", ""].includes(mark.getAttribute("fill") ?? "") && mark.getBBox().width * mark.getBBox().height > 0);
            for (const row of figures[i].chart.rows) if (!texts.some(text => text === say(row.label) || (text.length > 3 && say(row.label).startsWith(text)))) missing.push(say(row.label));
            if (marks.length < figures[i].chart.rows.length) missing.push(`${marks.length} marks in ${figures[i].chart.rows.length} rows`);
          });
          return missing;
        })()
        """;

    /// <summary>Elements that stand out of the window to either side; what is there for the ears alone is one pixel wide.</summary>
    private const string TooWide = """
        [...document.querySelectorAll("body *")].filter(each => {
          const box = each.getBoundingClientRect();
          return box.width > 1 && !each.closest("thead") && (box.right > innerWidth + 0.5 || box.left < -0.5);
        }).map(each => `${each.tagName} ${each.textContent.slice(0, 40)}`)
        """;

    /// <summary>Texts of a chart of which one covers the other.</summary>
    private const string OverlappingTexts = """
        [...document.querySelectorAll(".chart svg")].flatMap(svg => {
          const texts = [...svg.querySelectorAll("text")].map(text => ({ text: text.textContent, box: text.getBoundingClientRect() })).filter(each => each.text.trim());
          return texts.flatMap((a, i) => texts.slice(i + 1).filter(b =>
            Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 && Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 3
          ).map(b => `${a.text} / ${b.text}`));
        })
        """;

    /// <summary>Letters that are too pale for their ground: below 4.5 to 1, level AA of WCAG 2.</summary>
    private const string PaleColours = """
        (() => {
          const style = getComputedStyle(document.documentElement), value = name => style.getPropertyValue(`--${name}`).trim();
          const light = name => {
            const [r, g, b] = [1, 3, 5].map(i => parseInt(value(name).slice(i, i + 2), 16) / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
          return ["ink", "faint", "link", "tone-good", "tone-warning", "tone-bad", "tone-faint"].flatMap(name =>
            ["paper", "ground"].filter(ground => !(contrast(name, ground) >= 4.5)).map(ground => `${name} on ${ground}: ${contrast(name, ground)}`));
        })()
        """;

    /// <summary>One browser for all tests of the class.</summary>
    public sealed class Browser : IDisposable
    {
        private readonly Lazy<Chromium> _chromium = new(() => new Chromium());

        public Task<BrowserPage> OpenAsync() => _chromium.Value.OpenAsync();

        public void Dispose()
        {
            if (_chromium.IsValueCreated) _chromium.Value.Dispose();
        }
    }

    [ChromiumFact]
    public async Task A_page_asks_for_nothing_complains_of_nothing_and_draws_all_charts()
    {
        foreach (string file in runs.All)
        {
            await using BrowserPage page = await browser.OpenAsync();
            foreach ((int width, string language) in ((int, string)[])[(Phone, "en"), (Phone, "zh"), (Desk, "en"), (Desk, "zh")])
            {
                await page.LoadAsync(file, width, language);
                Assert.Empty(await page.EvaluateAsync<string[]>(UndrawnCharts));
                Assert.Empty(await page.EvaluateAsync<string[]>(OverlappingTexts));
            }
            Assert.Empty(page.Complaints);
            Assert.All(page.Requests, address => Assert.StartsWith(new Uri(file).AbsoluteUri + "?lang=", address));
            Assert.Equal(4, page.Requests.Count);
        }
    }

    [ChromiumFact]
    public async Task Nothing_is_wider_than_a_phone()
    {
        foreach (string file in runs.All)
        {
            await using BrowserPage page = await browser.OpenAsync();
            foreach (string language in (string[])["en", "zh"])
            {
                await page.LoadAsync(file, Phone, language);
                await page.EvaluateAsync<bool>("document.querySelectorAll('details').forEach(each => each.open = true), true");
                Assert.Equal(Phone, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
                Assert.Empty(await page.EvaluateAsync<string[]>(TooWide));
            }
        }
    }

    [ChromiumFact]
    public async Task The_language_changes_in_the_page_and_what_was_unfolded_stays_so()
    {
        await using BrowserPage page = await browser.OpenAsync();
        await page.LoadAsync(runs.Replications, Desk, "en");
        Assert.Equal("A strained season", await page.EvaluateAsync<string>("document.querySelector('h1').textContent"));
        string chart = await page.EvaluateAsync<string>("document.querySelector('#deadlines svg').textContent");
        await page.EvaluateAsync<bool>("window.here = true, document.getElementById('deadlines-table').open = true, document.getElementById('language').click(), true");
        Assert.Equal("紧张的一季", await page.EvaluateAsync<string>("document.querySelector('h1').textContent"));
        Assert.Equal("zh-CN", await page.EvaluateAsync<string>("document.documentElement.lang"));
        Assert.NotEqual(chart, await page.EvaluateAsync<string>("document.querySelector('#deadlines svg').textContent"));
        Assert.True(await page.EvaluateAsync<bool>("window.here && document.getElementById('deadlines-table').open"));
        Assert.Empty(await page.EvaluateAsync<string[]>(UndrawnCharts));
        await page.EvaluateAsync<bool>("document.getElementById('language').click(), true");
        Assert.Equal(chart, await page.EvaluateAsync<string>("document.querySelector('#deadlines svg').textContent"));
        Assert.Single(page.Requests);
    }

    [ChromiumFact]
    public async Task A_part_of_the_season_can_be_looked_at_closely()
    {
        await using BrowserPage page = await browser.OpenAsync();
        await page.LoadAsync(runs.OneSeason, Desk, "en");
        const string Labels = "document.querySelector('#timeline svg').textContent";
        Assert.Contains("Submit the provincial summary", await page.EvaluateAsync<string>(Labels));
        await page.EvaluateAsync<bool>("document.querySelectorAll('#timeline .ranges button')[2].click(), true");
        string close = await page.EvaluateAsync<string>(Labels);
        Assert.Contains("Mail the tools back", close);
        Assert.Contains("27 May", close);
        Assert.DoesNotContain("Submit the provincial summary", close);
        Assert.Empty(await page.EvaluateAsync<string[]>(OverlappingTexts));
        Assert.Equal(["false", "false", "true"], await page.EvaluateAsync<string[]>("[...document.querySelectorAll('#timeline .ranges button')].map(each => each.getAttribute('aria-pressed'))"));
    }

    [ChromiumFact]
    public async Task A_plan_cannot_bring_markup_into_its_page()
    {
        await using BrowserPage page = await browser.OpenAsync();
        await page.LoadAsync(runs.Wild, Desk, "en");
        Assert.Equal(ReportRuns.WildName, await page.EvaluateAsync<string>("document.querySelector('h1').textContent"));
        string text = await page.EvaluateAsync<string>("document.getElementById('page').textContent");
        Assert.Contains(ReportRuns.WildUnit, text);
        Assert.Contains(ReportRuns.WildItem, text);
        Assert.Equal("undefined", await page.EvaluateAsync<string>("typeof window.hacked"));
        Assert.Equal((3, 0), (await page.EvaluateAsync<int>("document.scripts.length"), await page.EvaluateAsync<int>("document.images.length")));
        // Whatever is pointed at says its name as text too.
        await page.EvaluateAsync<bool>("""
            document.querySelectorAll(".chart svg").forEach(svg => {
              const box = svg.getBoundingClientRect();
              svg.parentElement.dispatchEvent(new MouseEvent("mousemove", { bubbles: true, clientX: box.left + 20, clientY: box.top + 20 }));
            }), true
            """);
        Assert.Equal("undefined", await page.EvaluateAsync<string>("typeof window.hacked"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.images.length"));
        Assert.Empty(page.Complaints);
    }

    [ChromiumFact]
    public async Task It_prints_in_the_light_with_its_tables_and_is_as_before_after_that()
    {
        await using BrowserPage page = await browser.OpenAsync();
        await page.LoadAsync(runs.Replications, Desk, "zh", isDark: true);
        await page.EvaluateAsync<bool>("""
            window.seen = null, addEventListener("beforeprint", () => window.seen = {
              paper: getComputedStyle(document.documentElement).getPropertyValue("--paper").trim(),
              open: document.getElementById("deadlines-table").open,
              widths: [...new Set([...document.querySelectorAll(".chart svg")].map(svg => svg.getAttribute("width")))],
            }), true
            """);
        string before = await page.EvaluateAsync<string>("document.getElementById('page').innerHTML");
        byte[] pdf = await page.PrintAsync();
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        JsonElement seen = await page.EvaluateAsync<JsonElement>("window.seen");
        Assert.Equal("#ffffff", seen.GetProperty("paper").GetString());
        Assert.True(seen.GetProperty("open").GetBoolean());
        Assert.Equal(["680"], seen.GetProperty("widths").EnumerateArray().Select(width => width.GetString()));
        Assert.Equal("#14181e", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()"));
        Assert.False(await page.EvaluateAsync<bool>("document.getElementById('deadlines-table').open"));
        Assert.Equal(Numbered(before), Numbered(await page.EvaluateAsync<string>("document.getElementById('page').innerHTML")));
        Assert.Empty(page.Complaints);
    }

    [ChromiumFact]
    public async Task Letters_stand_out_from_their_ground_in_the_light_and_in_the_dark()
    {
        await using BrowserPage page = await browser.OpenAsync();
        foreach (bool isDark in (bool[])[false, true])
        {
            await page.LoadAsync(runs.OneSeason, Desk, "en", isDark);
            Assert.Empty(await page.EvaluateAsync<string[]>(PaleColours));
        }
    }

    /// <summary>Charts number themselves anew each time that they are drawn.</summary>
    private static string Numbered(string html) => System.Text.RegularExpressions.Regex.Replace(html, @"(zr|ec_|_echarts_instance_="")[-\w]*", "");
}
