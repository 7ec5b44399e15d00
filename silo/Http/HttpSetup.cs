using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using RolloutSim.Silo.Metrics;
using RolloutSim.Silo.Views;

namespace RolloutSim.Silo.Http;

/// <summary>Puts the web part of a silo together.</summary>
internal static class HttpSetup
{
    public static void AddServices(WebApplicationBuilder builder, HttpOptions options, Gateway gateway, string book)
    {
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = HttpLimits.ConnectionsMost;
            kestrel.Limits.MaxRequestBodySize = HttpLimits.BodyBytesMost;
            kestrel.Limits.MaxRequestLineSize = HttpLimits.LineBytesMost;
            kestrel.Limits.MaxRequestHeadersTotalSize = HttpLimits.HeaderBytesMost;
            kestrel.Listen(options.Address, options.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            json.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping; // Chinese stays readable; no answer is HTML
        });
        builder.Services.AddOpenApi();
        builder.Services.AddProblemDetails();
        builder.Services.AddSingleton(gateway);
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddSingleton<RunEvents>();
        builder.Services.AddSingleton<RunMeter>();
        // To count that cache takes 5 ms, as long as all other series together, and nobody asks.
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(RunMeter.Name, "Microsoft.Orleans", "System.Runtime").AddView("orleans-directory-cache-size", MetricStreamConfiguration.Drop).AddPrometheusExporter(prometheus =>
        {
            (prometheus.ScopeInfoEnabled, prometheus.TargetInfoEnabled) = (false, false); // else every line has the name of the library
            prometheus.ScrapeResponseCacheDurationMilliseconds = 0;
        }));
        builder.Services.AddSingleton(services => new WatchedRuns(services.GetRequiredService<IGrainFactory>(), book, services.GetRequiredService<TimeProvider>()));
    }

    public static void Map(WebApplication web, HttpOptions options)
    {
        web.UseStatusCodePages(); // what is refused is refused in words
        web.Use(new CallerCheck(options).Check);
        web.Use(RefuseBody);
        Scraping.Map(web);
        web.UseRouting(); // behind the scrapes: the first request that comes here waits until all routes are made
        web.MapGet("/healthz", () => "ok").ExcludeFromDescription();
        web.MapGet("/readyz", (Readiness readiness) => readiness.IsReady ? Results.Text("ready") : Results.Text("not yet", statusCode: StatusCodes.Status503ServiceUnavailable)).ExcludeFromDescription();
        web.MapGet("/api/cluster", (Gateway gateway) => new ClusterView(Version, gateway.ServiceId, gateway.ClusterId, gateway.Port)).WithTags("cluster").WithSummary("How a client on the same machine reaches the grains");
        PageEndpoints.Map(web);
        RunEndpoints.Map(web);
        web.MapOpenApi();
    }

    private static Task RefuseBody(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true }) return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }

    /// <summary>Where a server that has started listens.</summary>
    public static Uri AddressOf(WebApplication web) => new(web.Urls.First());

    private static string Version => typeof(HttpSetup).Assembly.GetName().Version?.ToString(3) ?? "";
}
