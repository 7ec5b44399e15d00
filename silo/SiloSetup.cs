using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using RolloutSim.Grains.Models;
using RolloutSim.Grains.Runs;
using RolloutSim.Silo.Storage;

namespace RolloutSim.Silo;

/// <summary>Sets up the silo of an <see cref="EmbeddedSilo"/>: a cluster of one, which only this machine reaches.</summary>
internal static class SiloSetup
{
    public const string ServiceId = "rolloutsim"; // part of the key of every stored row

    // Orleans wants a number for the silo's name and a listener on any port; nothing listens on this one.
    private const int NominalPort = 11111;

    /// <param name="silo">The silo.</param>
    /// <param name="options">How.</param>
    /// <param name="gatewayPort">Where clients come in; 0: nowhere.</param>
    public static void Configure(ISiloBuilder silo, EmbeddedSiloOptions options, int gatewayPort)
    {
        silo.UseLocalhostClustering(serviceId: ServiceId, clusterId: ServiceId);
        silo.Configure<EndpointOptions>(endpoint =>
        {
            endpoint.SiloPort = NominalPort;
            endpoint.GatewayPort = gatewayPort;
            endpoint.GatewayListeningEndpoint = gatewayPort == 0 ? null : new IPEndPoint(IPAddress.Loopback, gatewayPort);
            endpoint.SiloListeningEndpoint = new IPEndPoint(IPAddress.Loopback, 0);
        });
        silo.AddRollout();
        if (options.DatabaseFile is null) silo.AddRolloutMemory();
        else silo.AddRolloutSqlite(options.DatabaseFile);
        foreach (IModelSource source in options.Sources) silo.AddModelSource(source);
        if (options.Traces is not null) silo.AddActivityPropagation();
        if (options.Book is { } book) silo.Services.AddSingleton(new RunBook(book));
    }

    /// <summary>A port of this machine that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
