using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RolloutSim.Tests.Client.Report;

/// <summary>A tab of a browser: what it loads, what it asks for, what it complains of.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    /// <summary>Longer than any answer on a busy machine takes; nothing is timed.</summary>
    private static readonly TimeSpan AnswerMost = TimeSpan.FromMinutes(2);

    private readonly ClientWebSocket _socket;
    private readonly byte[] _buffer = new byte[1 << 16];
    private string? _session;
    private int _calls;

    private BrowserPage(ClientWebSocket socket) => _socket = socket;

    /// <summary>Addresses of all requests since the tab was opened.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What the console got: errors, warnings, exceptions, broken policies.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<BrowserPage> OpenAsync(ClientWebSocket socket)
    {
        var page = new BrowserPage(socket);
        JsonNode target = await page.CallAsync("Target.createTarget", new { url = "about:blank" });
        JsonNode session = await page.CallAsync("Target.attachToTarget", new { targetId = target["targetId"]!.GetValue<string>(), flatten = true });
        page._session = session["sessionId"]!.GetValue<string>();
        foreach (string domain in (string[])["Page", "Runtime", "Network", "Log"]) await page.CallAsync(domain + ".enable");
        return page;
    }

    /// <summary>Loads a file at a width, to its load event.</summary>
    public async Task LoadAsync(string file, int width, string language, bool isDark = false)
    {
        await CallAsync("Emulation.setDeviceMetricsOverride", new { width, height = 844, deviceScaleFactor = 1, mobile = width < 500 });
        await CallAsync("Emulation.setEmulatedMedia", new { features = new[] { new { name = "prefers-color-scheme", value = isDark ? "dark" : "light" } } });
        await CallAsync("Page.navigate", new { url = $"{new Uri(file).AbsoluteUri}?lang={language}" }, until: "Page.loadEventFired");
    }

    /// <summary>What an expression comes to, in the page.</summary>
    /// <exception cref="InvalidOperationException">It throws.</exception>
    public async Task<T> EvaluateAsync<T>(string expression)
    {
        JsonNode answer = await CallAsync("Runtime.evaluate", new { expression, returnByValue = true, awaitPromise = true });
        if (answer["exceptionDetails"] is { } thrown) throw new InvalidOperationException(thrown.ToJsonString());
        return answer["result"]!["value"].Deserialize<T>()!;
    }

    /// <summary>The page as a PDF, as it prints.</summary>
    public async Task<byte[]> PrintAsync() => Convert.FromBase64String((await CallAsync("Page.printToPDF", new { preferCSSPageSize = true }))["data"]!.GetValue<string>());

    public async ValueTask DisposeAsync()
    {
        await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        _socket.Dispose();
    }

    /// <summary>Calls a method of the protocol and hears all events up to its answer, and to an event where one is awaited.</summary>
    private async Task<JsonNode> CallAsync(string method, object? parameters = null, string? until = null)
    {
        int id = ++_calls;
        var call = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = JsonSerializer.SerializeToNode(parameters ?? new { }) };
        if (_session is not null) call["sessionId"] = _session;
        using var time = new CancellationTokenSource(AnswerMost);
        await _socket.SendAsync(Encoding.UTF8.GetBytes(call.ToJsonString()), WebSocketMessageType.Text, true, time.Token);
        JsonNode? answer = null;
        bool hasHappened = until is null;
        while (answer is null || !hasHappened)
        {
            JsonNode message = await ReceiveAsync(time.Token);
            if (message["error"] is { } error) throw new InvalidOperationException($"{method}: {error.ToJsonString()}");
            if (message["id"]?.GetValue<int>() == id) answer = message["result"]!;
            else if (message["method"]?.GetValue<string>() is { } name) hasHappened |= Hear(name, message["params"]!, until);
        }
        return answer;
    }

    private bool Hear(string name, JsonNode about, string? until)
    {
        if (name == "Network.requestWillBeSent") Requests.Add(about["request"]!["url"]!.GetValue<string>());
        bool isComplaint = name is "Runtime.exceptionThrown" or "Log.entryAdded" || (name == "Runtime.consoleAPICalled" && about["type"]!.GetValue<string>() is "error" or "warning" or "assert");
        if (isComplaint) Complaints.Add(about.ToJsonString());
        return name == until;
    }

    private async Task<JsonNode> ReceiveAsync(CancellationToken time)
    {
        using var whole = new MemoryStream();
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(_buffer.AsMemory(), time);
            whole.Write(_buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(whole.ToArray())!;
    }
}
