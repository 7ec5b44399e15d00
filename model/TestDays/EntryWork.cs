using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.TestDays;

/// <summary>PE cards are typed, one after another by as many as type; each is checked by somebody else and typed again when it is wrong; all together are uploaded.</summary>
/// <remarks>Where the plan has the traffic of it, one officer sends them at a terminal of the questionnaire system, from the moment when the last card is right; else the upload takes its time.</remarks>
internal sealed class EntryWork(SchoolSite site, SiteSession session) : SessionWork(site, session)
{
    private const uint Checking = 1u << 30, Uploading = 1u << 31, RoundUnit = 1u << 16, CardMask = RoundUnit - 1;
    private const ulong TypeDraws = 0, CheckDraws = 1, WrongDraws = 2, UploadDraws = 3;

    private readonly List<uint> _toType = [], _toCheck = []; // card and round, the next first
    private int _typing, _checking, _good;

    public override int People => Site.CardsToType;

    /// <summary>When the last card was typed and found right; <see cref="SimTime.Never"/> before.</summary>
    public SimTime LastCard { get; private set; } = SimTime.Never;

    public override void Begin()
    {
        for (uint card = 0; card < Session.People; card++) _toType.Add(card);
        Fill();
    }

    public override void Ended(uint what)
    {
        if (what == Uploading)
        {
            Done();
            return;
        }
        uint card = what & ~Checking;
        if ((what & Checking) == 0)
        {
            _typing--;
            _toCheck.Add(card);
        }
        else
        {
            _checking--;
            if (Uniform.Chance(Words(WrongDraws).Word(card & CardMask, card / RoundUnit), Days.Entry.Wrong)) _toType.Add(card + RoundUnit);
            else _good++;
        }
        Fill();
    }

    /// <summary>The officer at the terminal has sent everything, or has given up.</summary>
    public void Sent() => Done();

    public override void Save(SnapshotWriter writer)
    {
        writer.WriteTime(LastCard);
        writer.WriteInt32(_typing);
        writer.WriteInt32(_checking);
        writer.WriteInt32(_good);
        foreach (List<uint> cards in (List<uint>[])[_toType, _toCheck])
        {
            writer.WriteInt32(cards.Count);
            foreach (uint card in cards) writer.WriteUInt32(card);
        }
    }

    public override void Load(SnapshotReader reader)
    {
        LastCard = reader.ReadTime();
        _typing = reader.ReadInt32();
        _checking = reader.ReadInt32();
        _good = reader.ReadInt32();
        foreach (List<uint> cards in (List<uint>[])[_toType, _toCheck])
            for (int i = reader.ReadCount(4); i > 0; i--) cards.Add(reader.ReadUInt32());
    }

    private void Fill()
    {
        EntryPlan plan = Days.Entry;
        for (; _typing < plan.Typists && _toType.Count > 0; _typing++)
        {
            uint card = Take(_toType);
            Go(card, Slowly(plan.Type.SampleDuration(Words(TypeDraws).Word(card & CardMask, card / RoundUnit))));
        }
        for (; _checking < plan.Checkers && _toCheck.Count > 0; _checking++)
        {
            uint card = Take(_toCheck);
            Go(Checking | card, Slowly(plan.Check.SampleDuration(Words(CheckDraws).Word(card & CardMask, card / RoundUnit))));
        }
        if (_good < Session.People || Session.Activities.Count > 0) return;
        LastCard = Site.Now;
        if (Site.IsSitting(Session.Key)) Site.WelcomeSitting(Session, 1);
        else Go(Uploading, plan.Upload.SampleDuration(Words(UploadDraws).Word(0, 0)));
    }

    private static uint Take(List<uint> cards)
    {
        uint first = cards[0];
        cards.RemoveAt(0);
        return first;
    }
}
