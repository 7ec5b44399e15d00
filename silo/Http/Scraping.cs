using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RolloutSim.Silo.Metrics;

namespace RolloutSim.Silo.Http;

/// <summary>Answers a scrape, and says in its <c>Server-Timing</c> where the time went, milliseconds: <c>look</c>, waiting for a newer look at the runs; <c>text</c>, writing the series; <c>gc</c>, how long the collector stopped the process meanwhile.</summary>
internal static class Scraping
{
    public const string Path = "/metrics", TimingHeader = "Server-Timing";

    public static void Map(WebApplication web) => web.UseWhen(context => context.Request.Path == Path, metrics => metrics.Use(Refresh).UseOpenTelemetryPrometheusScrapingEndpoint());

    private static async Task Refresh(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            (context.Response.StatusCode, context.Response.Headers.Allow) = (StatusCodes.Status405MethodNotAllowed, "GET, HEAD");
            return;
        }
        (long start, TimeSpan stopped) = (Stopwatch.GetTimestamp(), GC.GetTotalPauseDuration());
        await context.RequestServices.GetRequiredService<RunMeter>().Refresh();
        long seen = Stopwatch.GetTimestamp();
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[TimingHeader] = string.Create(
                CultureInfo.InvariantCulture,
                $"look;dur={Stopwatch.GetElapsedTime(start, seen).TotalMilliseconds:F3}, text;dur={Stopwatch.GetElapsedTime(seen).TotalMilliseconds:F3}, gc;dur={(GC.GetTotalPauseDuration() - stopped).TotalMilliseconds:F3}");
            return Task.CompletedTask;
        });
        await next(context);
    }
}
