using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Runs;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Silo.Http;
using RolloutSim.Silo.Views;

namespace RolloutSim.Client.Serving;

/// <summary>The way to a silo that another process keeps up on this machine: its pages tell what there is, its grains do what is asked.</summary>
internal sealed class ServerConnection : IAsyncDisposable
{
    /// <summary>The variable of the environment that holds the server's token, where it wants one.</summary>
    public const string TokenVariable = "ROLLOUTSIM_TOKEN";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    private readonly HttpClient _http;
    private readonly ScreenTexts _texts;
    private IHost? _client;

    private ServerConnection(HttpClient http, ClusterView cluster, ScreenTexts texts) => (_http, Cluster, _texts) = (http, cluster, texts);

    public ClusterView Cluster { get; }

    public Uri Address => _http.BaseAddress!;

    /// <exception cref="UsageException">Nobody answers there, or somebody else does.</exception>
    public static async Task<ServerConnection> Open(Uri address, CommandContext context, ScreenTexts texts)
    {
        var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        if (context.Variable(TokenVariable) is { Length: > 0 } token) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            ClusterView cluster = await http.GetFromJsonAsync<ClusterView>("/api/cluster", Json, context.Stop) ?? throw new JsonException("null");
            return new ServerConnection(http, cluster, texts);
        }
        catch (HttpRequestException refused) when (refused.StatusCode == HttpStatusCode.Unauthorized)
        {
            http.Dispose();
            throw new UsageException(texts.Say(TextId.TokenWanted, $"{address.Host}:{address.Port}", TokenVariable));
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or TaskCanceledException && !context.Stop.IsCancellationRequested)
        {
            http.Dispose();
            throw new UsageException(texts.Say(TextId.NobodyServes, $"{address.Host}:{address.Port}", e.Message.TrimEnd('.')));
        }
    }

    /// <summary>All runs there, the newest first.</summary>
    public async Task<IReadOnlyList<RunCard>> Runs() => (await _http.GetFromJsonAsync<Page<RunCard>>("/api/runs?limit=500", Json))!.Rows;

    /// <summary>The run that is meant: by its name, or the latest run of a plan; without a word the only one that goes on.</summary>
    /// <exception cref="UsageException">There is none, or several.</exception>
    public async Task<RunCard> Find(string? word)
    {
        IReadOnlyList<RunCard> runs = await Runs();
        if (word is null)
        {
            RunCard[] going = [.. runs.Where(run => run.Status == RunStatus.Running)];
            return going.Length switch
            {
                1 => going[0],
                0 => throw new UsageException(_texts.Say(TextId.NoRunGoesOn, Address.Authority)),
                _ => throw new UsageException(_texts.Say(TextId.WhichRun, string.Join(", ", going.Select(run => run.Run)))),
            };
        }
        if ((runs.FirstOrDefault(run => run.Run == word) ?? runs.FirstOrDefault(run => run.Plan == word)) is { } found) return found;
        string? suggestion = Suggestions.For(word, runs.Select(run => run.Run).Concat(runs.Select(run => run.Plan)).Distinct());
        throw new UsageException(_texts.Say(TextId.RunNotServed, word, Address.Authority) + (suggestion is null ? "" : _texts.Say(TextId.DidYouMean, suggestion)));
    }

    /// <summary>The grains of that silo.</summary>
    public async Task<IGrainFactory> Grains()
    {
        if (_client is null)
        {
            var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
            builder.Logging.ClearProviders();
            builder.UseOrleansClient(client =>
            {
                client.UseStaticClustering(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, Cluster.GatewayPort));
                client.Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = (Cluster.ServiceId, Cluster.ClusterId));
            });
            _client = builder.Build();
            await _client.StartAsync();
        }
        return _client.Services.GetRequiredService<IClusterClient>();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_client is null) return;
        await _client.StopAsync();
        _client.Dispose();
    }
}
