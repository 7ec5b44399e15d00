using System.Globalization;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;

namespace RolloutSim.Silo.Views;

/// <summary>One inject or decision of a <see cref="OutsideRecord"/>.</summary>
/// <param name="At">When it took effect, ISO 8601; for people.</param>
/// <param name="AtUs">The same in microseconds since the start of the plan.</param>
/// <param name="Target">The process that handled it.</param>
/// <param name="Priority">What goes first at one moment.</param>
/// <param name="Kind">As the process understands it.</param>
/// <param name="A">First word of its payload, hexadecimal.</param>
/// <param name="B">Second word of its payload, hexadecimal.</param>
public sealed record OutsideRecordEvent(string At, long AtUs, string Target, byte Priority, ushort Kind, string A, string B)
{
    public static OutsideRecordEvent Of(Plan plan, ExternalEvent external) =>
        new(ViewTexts.Iso(plan, external.At), external.At.Microseconds, external.Target, (byte)external.Priority, external.Kind, Hex(external.A), Hex(external.B));

    /// <exception cref="FormatException">It is damaged.</exception>
    public ExternalEvent ToExternal() => new(new SimTime(AtUs), Target, (Model.Kernel.Priority)Priority, Kind, Number(A), Number(B));

    private static string Hex(ulong word) => word.ToString("x16", CultureInfo.InvariantCulture);

    private static ulong Number(string hex) => ulong.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
