using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using RolloutSim.Grains.Drills;
using RolloutSim.Grains.Runs;
using RolloutSim.Silo.Http;
using RolloutSim.Silo.Tracing;

namespace RolloutSim.Silo;

/// <summary>A silo inside this process, a cluster of one: on any free port of this machine alone, so that several can live side by side.</summary>
public sealed class EmbeddedSilo : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly string? _book;

    private EmbeddedSilo(IHost host, string? book) => (_host, _book) = (host, book);

    /// <summary>Reaches the grains.</summary>
    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>The same as a client.</summary>
    public IClusterClient Client => _host.Services.GetRequiredService<IClusterClient>();

    /// <summary>Somebody has pressed Ctrl-C or asked the process to end; the silo itself goes on until it is disposed.</summary>
    public CancellationToken Stopping => _host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    /// <summary>Where it shows its runs; null where it does not.</summary>
    public Uri? Address { get; private init; }

    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<EmbeddedSilo> Start(EmbeddedSiloOptions options, CancellationToken cancellation = default)
    {
        IHost host = options.Http is { } http ? Served(options, http) : Plain(options);
        try
        {
            await host.StartAsync(cancellation);
            var silo = new EmbeddedSilo(host, options.Book) { Address = host is WebApplication web ? HttpSetup.AddressOf(web) : null };
            await silo.ForEachRun(run => run.Recover());
            await silo.ForEachDrill(drill => drill.Wake()); // seats are looked after though no terminal is there
            if (host.Services.GetService<Readiness>() is { } readiness) readiness.IsReady = true;
            return silo;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ForEachDrill(drill => drill.Sleep());
        await ForEachRun(run => run.Suspend());
        await _host.StopAsync();
        if (_host is IAsyncDisposable disposable) await disposable.DisposeAsync();
        else _host.Dispose();
    }

    private static IHost Plain(EmbeddedSiloOptions options)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        AddLogging(builder, options);
        if (options.Traces is { } traces) SiloTracing.Add(builder, traces);
        builder.UseOrleans(silo => SiloSetup.Configure(silo, options, gatewayPort: 0));
        return builder.Build();
    }

    private static WebApplication Served(EmbeddedSiloOptions options, HttpOptions http)
    {
        AnsweringProcess.Prepare();
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        AddLogging(builder, options);
        if (options.Traces is { } traces) SiloTracing.Add(builder, traces);
        int gateway = SiloSetup.FreePort();
        builder.UseOrleans(silo => SiloSetup.Configure(silo, options, gateway));
        HttpSetup.AddServices(builder, http, new Gateway(SiloSetup.ServiceId, SiloSetup.ServiceId, gateway), options.Book ?? "");
        WebApplication web = builder.Build();
        HttpSetup.Map(web, http);
        return web;
    }

    private static void AddLogging(IHostApplicationBuilder builder, EmbeddedSiloOptions options)
    {
        builder.Logging.SetMinimumLevel(options.IsVerbose ? LogLevel.Information : LogLevel.Warning);
        // Orleans' warnings are for those who keep a cluster: that ServerGC is off, that a process was suspended.
        if (!options.IsVerbose) builder.Logging.AddFilter("Orleans", LogLevel.Error);
        // That it cannot start is said in words by who starts it.
        if (!options.IsVerbose) builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true);
    }

    private Task ForEachDrill(Func<IDrillGrain, Task> act) => ForEach(run => act(Grains.GetGrain<IDrillGrain>(run)));

    private Task ForEachRun(Func<IRunGrain, Task> act) => ForEach(run => act(Grains.GetGrain<IRunGrain>(run)));

    private async Task ForEach(Func<string, Task> act)
    {
        if (_book is null) return;
        await Task.WhenAll((await Grains.GetGrain<IRunBookGrain>(_book).List()).Select(act));
    }
}
