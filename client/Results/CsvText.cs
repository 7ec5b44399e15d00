using System.Globalization;
using System.Text;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Client.Results;

/// <summary>A table as CSV: UTF-8 with a byte-order mark, because it is opened in Excel; RFC 4180 with CRLF.</summary>
internal sealed class CsvText
{
    private readonly StringBuilder _text = new();

    public CsvText(params ReadOnlySpan<string> columns) => Add(columns);

    public void Add(params ReadOnlySpan<string> fields)
    {
        for (int i = 0; i < fields.Length; i++)
        {
            if (i > 0) _text.Append(',');
            bool quoted = fields[i].AsSpan().ContainsAny(",\"\r\n");
            _text.Append(quoted ? $"\"{fields[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : fields[i]);
        }
        _text.Append("\r\n");
    }

    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_text.ToString())];

    public static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Hours to four places: a third of a second.</summary>
    public static string Hours(SimDuration time) => ((decimal)time.Microseconds / 3_600_000_000m).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A share of 1 to six places.</summary>
    public static string Share(double share) => share.ToString("0.######", CultureInfo.InvariantCulture);
}
