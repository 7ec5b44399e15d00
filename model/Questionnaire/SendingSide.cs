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

    private readonly CountyLines _lines;
    private readonly long[] _bytes; // by sort
    private readonly SimDuration _hop;
    private readonly int _site;

    public SendingSide(LpContext context, QuestionnaireIndex index)
        : base(context)
    {
        CountyNetworkPlan network = index.Plan.Networks[index.NetworkOfUnit(context.Model.UnitOf(context.Rank))];
        _lines = new CountyLines(network.Schools, school => school.UpBitsPerSecond, network.UpBitsPerSecond);
        _bytes = index.UpBytes;
        _hop = network.Hop;
        _site = index.SiteRanks[network.Site];
    }

    protected override void Start()
    {
    }

    protected override void Handle(in SimEvent e)
    {
        switch (e.Kind)
        {
            case Departure:
                var exchange = new Exchange(e.A, e.B);
                if (_lines.Put(exchange.School, Now, _bytes[exchange.Sort], exchange).IsNever) OnCountyLine(exchange);
                break;
            case LineState:
                int line = e.A == WholeCounty ? _lines.County : (int)e.A;
                if (e.B == 0) _lines.Fail(line, Now);
                else _lines.Recover(line, Now);
                break;
            default:
                throw Broken($"An event of kind {e.Kind} is none of a sending side's.");
        }
        Due = _lines.Next;
    }

    protected override void HandleDue()
    {
        Exchange exchange = _lines.Take(out int line);
        if (line == _lines.County) Reach(exchange);
        else OnCountyLine(exchange);
        Due = _lines.Next;
    }

    protected override void Foresee(in SimEvent e)
    {
        if (e.Kind == Departure) _lines.Foresee(new Exchange(e.A, 0).School);
    }

    protected override void Save(SnapshotWriter writer) => _lines.Save(writer);

    protected override void Load(SnapshotReader reader)
    {
        _lines.Load(reader);
        Due = _lines.Next;
    }

    private void OnCountyLine(Exchange exchange)
    {
        if (_lines.Put(_lines.County, Now, _bytes[exchange.Sort], exchange).IsNever) Reach(exchange);
    }

    private void Reach(Exchange exchange) => Send(_site, Now + _hop, Priority.Arrival, SystemSite.Arrival, exchange.A, exchange.B);
}
