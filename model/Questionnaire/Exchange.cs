using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>What a request or an answer carries, in the two words of a message.</summary>
/// <param name="A">Person in the county (20 bits), number of the exchange (16), kind (4), kind of traffic (6), status (2), school in the county (16).</param>
/// <param name="B">Luck of the service times (the low 32 bits), and the deadline in steps of 10 ms (the high ones).</param>
/// <remarks>A person is numbered in the order of the county's sittings; the draws of a person hang on the school and the place in the sitting instead.</remarks>
internal readonly record struct Exchange(ulong A, ulong B)
{
    public const int PersonsMost = 1 << 20, TrafficMost = 1 << 6, SchoolsMost = 1 << 16;

    /// <summary>How many sorts there are: a kind of traffic and a kind of exchange, see <see cref="Sort"/>.</summary>
    public const int SortsMost = TrafficMost << 4;

    /// <summary>The resolution of a deadline, microseconds: 32 bits of it are 497 days.</summary>
    public const long DeadlineStep = 10_000;

    /// <summary>Later than any deadline that can be carried.</summary>
    public static readonly SimTime NoDeadline = new(uint.MaxValue * DeadlineStep);

    private const int NumberAt = 20, KindAt = 36, TrafficAt = 40, StatusAt = 46, SchoolAt = 48;

    public int Person => (int)(A & (PersonsMost - 1));

    public ushort Number => unchecked((ushort)(A >> NumberAt));

    public ExchangeKind Kind => (ExchangeKind)((A >> KindAt) & 0xF);

    /// <summary>Kind of traffic and kind of exchange in one small number, for tables: see <see cref="SortOf"/>.</summary>
    public int Sort => (int)((A >> KindAt) & (SortsMost - 1));

    public ExchangeStatus Status => (ExchangeStatus)((A >> StatusAt) & 0x3);

    public int School => (int)(A >> SchoolAt);

    public uint Luck => unchecked((uint)B);

    /// <summary>Whoever asked waits no longer from here on; never early, at most 10 ms late.</summary>
    public SimTime Deadline => new((long)(B >> 32) * DeadlineStep);

    public static int SortOf(int traffic, ExchangeKind kind) => (traffic << (TrafficAt - KindAt)) | (int)kind;

    public static Exchange Of(int person, ushort number, int sort, int school, uint luck, SimTime deadline) => new(
        (uint)person | ((ulong)number << NumberAt) | ((ulong)(uint)sort << KindAt) | ((ulong)(uint)school << SchoolAt),
        luck | ((ulong)((deadline.Microseconds + DeadlineStep - 1) / DeadlineStep) << 32));

    public Exchange With(ExchangeStatus status) => new(A | ((ulong)status << StatusAt), B);
}
