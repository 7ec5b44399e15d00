using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>The way up from a county's terminals to its site: the schools' lines, then the county's own.</summary>
internal sealed class SendingSide : LogicalProcess
{
    /// <summary>A person's request leaves the terminal: A and B are an <see cref="Exchange"/>.</summary>
    public const ushort Departure = 1;

    /// <summary>A line fails or carries again: A is the school's place in the county, or <see cref="WholeCounty"/>; B is 0 for down, 1 for up.</summary>
    public const ushort LineState = 2;

    /// <summary>In <see cref="LineState"/>: the county's own line.</summary>
    public const ulong WholeCounty = ulong.MaxValue;

    public static readonly LpKind Sort = new("sending", Stage.Sending, SimDuration.MaxValue, SendsForward: true);

    private const ushort SchoolLineEnds = 3, CountyLineEnds = 4;

    private readonly CountyNetworkPlan _network;
    private readonly QuestionnairePlan _plan;
    private readonly TransferLine[] _schools;
    private readonly TransferLine _county;
    private readonly int _site;
    private readonly long[][] _bytes; // by traffic, by exchange kind
    private readonly byte[] _trafficOf; // by person

    public SendingSide(LpContext context, QuestionnaireIndex index)
        : base(context)
    {
        _plan = index.Plan;
        int network = index.NetworkOfUnit(context.Model.UnitOf(context.Rank));
        _network = index.Plan.Networks[network];
        _site = index.SiteRanks[_network.Site];
        _schools = [.. _network.Schools.Select(school => new TransferLine(school.UpBitsPerSecond))];
        _county = new TransferLine(_network.UpBitsPerSecond);
        _bytes = [.. _plan.Traffic.Select(traffic => traffic.UpBytes.ToArray())];
        _trafficOf = [.. _network.Sittings.SelectMany(sitting => Enumerable.Repeat(checked((byte)sitting.Traffic), sitting.Pages.Length))];
    }

    protected override void Start()
    {
    }

    protected override void Handle(in SimEvent e)
    {
        switch (e.Kind)
        {
            case Departure:
                Depart(new Exchange(e.A, e.B));
                break;
            case SchoolLineEnds:
                EndOnSchoolLine((int)e.A);
                break;
            case CountyLineEnds:
                if (_county.Next == Now)
                {
                    Send(_site, Now + _network.Hop, Priority.Arrival, SystemSite.Arrival, _county.Take());
                    if (_county.Count > 0) Schedule(_county.Next, Priority.Completion, CountyLineEnds);
                }
                break;
            case LineState:
                Change(e.A == WholeCounty ? _county : _schools[(int)e.A], e.A, e.B != 0);
                break;
            default:
                throw Broken($"An event of kind {e.Kind} is none of a sending side's.");
        }
    }

    protected override void Save(SnapshotWriter writer)
    {
        foreach (TransferLine line in _schools) line.Save(writer);
        _county.Save(writer);
    }

    protected override void Load(SnapshotReader reader)
    {
        foreach (TransferLine line in _schools) line.Load(reader);
        _county.Load(reader);
    }

    private void Depart(Exchange exchange)
    {
        TransferLine line = _schools[exchange.School];
        if (!line.IsLimited) OnCountyLine(exchange);
        else if (line.Put(Now, BytesOf(exchange), exchange) && !line.IsDown) Schedule(line.Next, Priority.Completion, SchoolLineEnds, (ulong)exchange.School);
    }

    private void EndOnSchoolLine(int school)
    {
        TransferLine line = _schools[school];
        if (line.Next != Now) return; // the line has failed since
        OnCountyLine(line.Take());
        if (line.Count > 0) Schedule(line.Next, Priority.Completion, SchoolLineEnds, (ulong)school);
    }

    private void OnCountyLine(Exchange exchange)
    {
        if (!_county.IsLimited) Send(_site, Now + _network.Hop, Priority.Arrival, SystemSite.Arrival, exchange);
        else if (_county.Put(Now, BytesOf(exchange), exchange) && !_county.IsDown) Schedule(_county.Next, Priority.Completion, CountyLineEnds);
    }

    private void Change(TransferLine line, ulong which, bool isUp)
    {
        if (!isUp)
        {
            line.Fail(Now);
            return;
        }
        line.Recover(Now);
        if (line.Count == 0) return;
        if (which == WholeCounty) Schedule(line.Next, Priority.Completion, CountyLineEnds);
        else Schedule(line.Next, Priority.Completion, SchoolLineEnds, which);
    }

    private void Send(int target, SimTime at, Priority priority, ushort kind, Exchange exchange) => Send(target, at, priority, kind, exchange.A, exchange.B);

    private long BytesOf(Exchange exchange) => _bytes[_trafficOf[exchange.Person]][(int)exchange.Kind];
}
