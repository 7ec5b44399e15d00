using System.Collections.Frozen;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using RolloutSim.Client.Report.Document;

namespace RolloutSim.Client.Report;

/// <summary>Puts the page together: one file with its style, its scripts and its data, that asks nobody for anything.</summary>
/// <remarks>
/// Its policy forbids every request, and every script but the two whose hashes it names: a text of the plan could not run even if it came to stand in the markup.
/// It cannot come to stand there either: the data are a block of JSON in which nothing looks like markup, and <c>report.js</c> sets texts, never HTML.
/// </remarks>
internal static partial class ReportPage
{
    public static string Text(ReportDocument document)
    {
        string charts = Embedded("echarts.js"), script = Embedded("charts.js") + Embedded("report.js");
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = WebUtility.HtmlEncode(document.Title.Zh + " · " + document.Title.En),
            ["policy"] = $"default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src {Hash(charts)} {Hash(script)}; base-uri 'none'; form-action 'none'",
            ["style"] = Embedded("report.css"),
            ["data"] = ReportJson.Write(document),
            ["charts"] = charts,
            ["script"] = script,
        }.ToFrozenDictionary();
        return Slot().Replace(Embedded("report.html"), slot => parts[slot.Groups[1].Value]);
    }

    private static string Hash(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    /// <summary>A file of the page, with line feeds on every system.</summary>
    private static string Embedded(string name)
    {
        using Stream stream = typeof(ReportPage).Assembly.GetManifestResourceStream("report/" + name) ?? throw new InvalidOperationException($"'{name}' is not inside the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Slot();
}
