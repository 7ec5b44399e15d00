namespace RolloutSim.Model.TestDays;

/// <summary>The half-days and nights for which posts are manned: a number of eight bits.</summary>
public static class HalfDay
{
    private const byte FirstNight = 128;

    /// <param name="day">0 for the first test day.</param>
    public static byte Morning(int day) => checked((byte)(day * 2));

    /// <inheritdoc cref="Morning"/>
    public static byte Afternoon(int day) => checked((byte)((day * 2) + 1));

    /// <param name="night">0 for the night that begins on the evening of the day when the packages reach the county.</param>
    public static byte Night(int night) => checked((byte)(FirstNight + night));

    public static bool IsNight(byte halfDay) => halfDay >= FirstNight;
}
