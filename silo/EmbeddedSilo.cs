using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Orleans.Configuration;
using RolloutSim.Grains.Models;
using RolloutSim.Silo.Storage;

namespace RolloutSim.Silo;

/// <summary>A silo inside this process, a cluster of one: on any free port of this machine alone, so that several can live side by side.</summary>
public sealed class EmbeddedSilo : IAsyncDisposable
{
    // Orleans wants a number for the silo's name and a listener on any port; nothing listens on this one.
    private const int NominalPort = 11111;

    private const string ServiceId = "rolloutsim"; // part of the key of every stored row

    private readonly IHost _host;

    private EmbeddedSilo(IHost host) => _host = host;

    /// <summary>Reaches the grains.</summary>
    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>The same as a client.</summary>
    public IClusterClient Client => _host.Services.GetRequiredService<IClusterClient>();

    /// <summary>Somebody has pressed Ctrl-C or asked the process to end; the silo itself goes on until it is disposed.</summary>
    public CancellationToken Stopping => _host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    public static async Task<EmbeddedSilo> Start(EmbeddedSiloOptions options, CancellationToken cancellation = default)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(options.IsVerbose ? LogLevel.Information : LogLevel.Warning);
        // Orleans' warnings are for those who keep a cluster: that ServerGC is off, that a process was suspended.
        if (!options.IsVerbose) builder.Logging.AddFilter("Orleans", LogLevel.Error);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(serviceId: ServiceId, clusterId: ServiceId);
            silo.Configure<EndpointOptions>(endpoint =>
            {
                endpoint.SiloPort = NominalPort;
                endpoint.GatewayPort = 0;
                endpoint.GatewayListeningEndpoint = null;
                endpoint.SiloListeningEndpoint = new IPEndPoint(IPAddress.Loopback, 0);
            });
            silo.AddRollout();
            if (options.DatabaseFile is null) silo.AddRolloutMemory();
            else silo.AddRolloutSqlite(options.DatabaseFile);
            foreach (IModelSource source in options.Sources) silo.AddModelSource(source);
        });
        IHost host = builder.Build();
        try
        {
            await host.StartAsync(cancellation);
        }
        catch
        {
            host.Dispose();
            throw;
        }
        return new EmbeddedSilo(host);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable disposable) await disposable.DisposeAsync();
        else _host.Dispose();
    }
}
