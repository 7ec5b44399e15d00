using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Season.Counts;

namespace RolloutSim.Model.Staffing;

/// <summary>A county's staffing: who is chosen for the posts of its schools, who is trained, who comes, who stands in.</summary>
/// <remarks>
/// People are chosen when the county has chosen its staff, at the latest at a date of the plan; trained when the training is done; assigned for good on
/// the evening before the first half-day, the trained preferred. On the evening before each day the county looks for substitutes for those who say that
/// they will be absent, and on the morning for those who are missed. The sites are told who stands at their posts, from when on. This file handles
/// events; CountyStaffing.Choosing.cs chooses, trains and assigns, CountyStaffing.Days.cs mans a day, CountyStaffing.Spells.cs loses people whom incidents keep away, CountyStaffing.State.cs is what is saved and told.
/// </remarks>
internal sealed partial class CountyStaffing : LogicalProcess, IReporting, ICounted
{
    /// <summary>Substitutes are called by telephone.</summary>
    public static readonly LpKind Sort = new("staffing", Stage.Units, ChannelPlan.Least, ChecksInvariants: true);

    private const ushort ChosenAtLast = 1, Evening = 2, Morning = 3;

    /// <summary>From a desk: an incident keeps people away. A: hash of the code of the school, or of the county with all its schools. B: 32-bit hash of its kind, and seconds for which they are away in the upper half (0: as drawn).</summary>
    internal const ushort Struck = 10;

    /// <summary>Purposes of its streams; absences of people who sit in no office are drawn from streams of their homes.</summary>
    private const ulong ToldDraws = 1, SubstituteDraws = 2, HomeAbsenceDraws = 3;

    private readonly SeasonIndex _season;
    private readonly CountyPosts _county;
    private Roster? _roster; // made when people are chosen
    private Assigner? _assigner;
    private bool[] _trained = [];
    private bool _isAssigned;

    public CountyStaffing(LpContext context, SeasonIndex season, CountyPosts county)
        : base(context)
    {
        (_season, _county) = (season, county);
        _holders = new int[county.Plan.HalfDays.Length][];
        _isTaken = new bool[county.Plan.HalfDays.Length][];
        _standings = new Standing[county.Plan.HalfDays.Length * county.Positions.Length];
        Array.Fill(_standings, Standing.Unknown);
    }

    private StaffingPlan Plan => _county.Plan;

    protected override void Start()
    {
        Schedule(Plan.ChosenBy, Priority.TimeOut, ChosenAtLast);
        for (int day = 0; day < _county.Days.Length; day++) Schedule(EveningOf(day), Priority.Arrival, Evening, (ulong)day);
    }

    protected override void Handle(in SimEvent e)
    {
        switch (e.Kind)
        {
            case ChosenAtLast:
                Choose();
                break;
            case Evening:
                Assign();
                ManFrom((int)e.A);
                break;
            case Morning:
                Replace((int)e.A);
                break;
            case Struck:
                Lose(e.A, unchecked((uint)e.B), (long)(e.B >> 32));
                break;
            case SeasonMessage.ItemDone:
                Hear(_season.ItemOf(unchecked((uint)e.A)), Model.UnitOf(e.Origin));
                break;
            default:
                throw Broken($"An event of kind {e.Kind} is none of the staffing's.");
        }
    }

    /// <summary>The evening before a day; of a night, which begins in the evening, the evening before its day.</summary>
    private SimTime EveningOf(int day)
    {
        SimTime midnight = SimTime.Zero + SimDuration.FromDays(AbsenceChances.DayOf(Plan.HalfDays[_county.Days[day][0]].From));
        return SimTime.Max(SimTime.Zero, midnight - SimDuration.FromDays(1) + Plan.Replacement.Evening);
    }

    private void Hear(int item, int unit)
    {
        if (item == Plan.ChosenAfter) Choose();
        if (item == Plan.Training.After) Train();
        if (item == Plan.Training.SchoolsAfter) TrainAt(unit);
    }
}
