using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.LoadScript;

/// <summary>Writes a load test for k6: the template beside this file, with the plan's schedule in it.</summary>
internal static class LoadScriptFile
{
    /// <summary>Before and behind the schedule in the script.</summary>
    public const string Mark = "/*schedule*/";

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.Default };

    /// <param name="plan">With people at terminals.</param>
    /// <param name="file">What the script is called.</param>
    public static byte[] Write(Plan plan, string file)
    {
        using Stream stream = typeof(LoadScriptFile).Assembly.GetManifestResourceStream("load.js") ?? throw new InvalidOperationException("'load.js' is not inside the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string script = reader.ReadToEnd().ReplaceLineEndings("\n")
            .Replace("{{name}}", plan.Season.Name, StringComparison.Ordinal)
            .Replace("{{file}}", Path.GetFileName(file), StringComparison.Ordinal)
            .Replace("{{schedule}}", JsonSerializer.Serialize(LoadScheduleMaker.Make(plan), Options), StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(script);
    }

    /// <summary>The schedule in a script, as k6 will read it.</summary>
    /// <exception cref="JsonException">There is none.</exception>
    public static LoadSchedule Read(ReadOnlySpan<byte> script)
    {
        string[] parts = Encoding.UTF8.GetString(script).Split(Mark);
        return (parts.Length == 3 ? JsonSerializer.Deserialize<LoadSchedule>(parts[1], Options) : null) ?? throw new JsonException("The script has no schedule.");
    }
}
