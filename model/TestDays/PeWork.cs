using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.TestDays;

/// <summary>Every pupil goes through every item, in any order: one pupil an item, one item a pupil, and one monitor for each item that is on.</summary>
/// <remarks>
/// A monitor who is free takes the item with most pupils still to do, and of those who are free the pupil with most items still to do; among
/// equals the first. Without equipment for two, an item waits though monitors are free.
/// </remarks>
internal sealed class PeWork(SchoolSite site, SiteSession session) : SessionWork(site, session)
{
    private const int PupilBits = 16;
    private const uint Hurt = 1u << 31;
    private const ulong TrialDraws = 0, InjuryDraws = 1, TreatmentDraws = 2;

    private uint[] _open = []; // by pupil, a bit for each item that he still has to do
    private bool[] _isBusy = [];
    private int[] _toDo = []; // by item, pupils who still have to do it
    private uint _itemsOn;
    private SimTime _idleSince = SimTime.Never; // nothing is on, and not all is done: it rains

    public override int People => Site.Pupils;

    /// <summary>When the last pupil was through; <see cref="SimTime.Never"/> before.</summary>
    public SimTime LastPupil { get; private set; } = SimTime.Never;

    public override void Begin()
    {
        PePlan plan = Days.Pe;
        _open = new uint[Session.People];
        _isBusy = new bool[Session.People];
        Array.Fill(_open, plan.Items == 32 ? uint.MaxValue : (1u << plan.Items) - 1);
        _toDo = new int[plan.Items];
        Array.Fill(_toDo, Session.People);
        Site.WatchRain(Session);
        Fill();
    }

    public override void Ended(uint what)
    {
        if ((what & Hurt) != 0)
        {
            _itemsOn &= ~(1u << (int)((what & ~Hurt) >> PupilBits));
        }
        else
        {
            (int pupil, int item) = ((int)(what & ((1 << PupilBits) - 1)), (int)(what >> PupilBits));
            _open[pupil] &= ~(1u << item);
            _toDo[item]--;
            _isBusy[pupil] = false;
            _itemsOn &= ~(1u << item);
            if (IsHurt(pupil, item)) Treat(what, pupil);
        }
        Fill();
    }

    public override void Changed() => Fill();

    public override void Save(SnapshotWriter writer)
    {
        writer.WriteTime(LastPupil);
        writer.WriteUInt32(_itemsOn);
        writer.WriteTime(_idleSince);
        writer.WriteInt32(_open.Length);
        for (int pupil = 0; pupil < _open.Length; pupil++)
        {
            writer.WriteUInt32(_open[pupil]);
            writer.WriteBoolean(_isBusy[pupil]);
        }
    }

    public override void Load(SnapshotReader reader)
    {
        LastPupil = reader.ReadTime();
        _itemsOn = reader.ReadUInt32();
        _idleSince = reader.ReadTime();
        _open = new uint[reader.ReadCount(5)];
        _isBusy = new bool[_open.Length];
        _toDo = new int[Days.Pe.Items];
        for (int pupil = 0; pupil < _open.Length; pupil++)
        {
            _open[pupil] = reader.ReadUInt32();
            _isBusy[pupil] = reader.ReadBoolean();
            for (int item = 0; item < _toDo.Length; item++) _toDo[item] += (int)((_open[pupil] >> item) & 1);
        }
    }

    private void Fill()
    {
        int monitors = Site.MannedAt(Session, Math.Max(1, Days.Pe.Items / 2));
        bool isWet = Site.IsWet;
        while (Session.Activities.Count < monitors && ItemToBegin(isWet) is >= 0 and int item)
        {
            int pupil = PupilFor(item);
            _isBusy[pupil] = true;
            _itemsOn |= 1u << item;
            var what = (uint)((item << PupilBits) | pupil);
            Go(what, Slowly(Days.Pe.Trial.SampleDuration(Words(TrialDraws).Word((uint)pupil, (uint)item))));
        }
        bool isIdle = Session.Activities.Count == 0;
        if (isIdle != _idleSince.IsNever)
        {
            // No change.
        }
        else if (isIdle)
        {
            _idleSince = Site.Now;
        }
        else
        {
            Session.Stood += Site.Now - _idleSince;
            _idleSince = SimTime.Never;
        }
        if (!isIdle || Array.Exists(_toDo, left => left > 0)) return;
        LastPupil = Site.Now;
        Done();
    }

    /// <summary>An item that is not on and has most pupils left, one of whom is free; -1: there is none.</summary>
    private int ItemToBegin(bool isWet)
    {
        int best = -1;
        for (int item = 0; item < (isWet ? Days.Pe.Indoor : _toDo.Length); item++)
        {
            if ((_itemsOn & (1u << item)) != 0 || _toDo[item] == 0 || (best >= 0 && _toDo[item] <= _toDo[best])) continue;
            if (PupilFor(item) >= 0) best = item;
        }
        return best;
    }

    private int PupilFor(int item)
    {
        int best = -1, most = 0;
        for (int pupil = 0; pupil < _open.Length; pupil++)
        {
            if (_isBusy[pupil] || (_open[pupil] & (1u << item)) == 0) continue;
            int left = System.Numerics.BitOperations.PopCount(_open[pupil]);
            if (left > most) (best, most) = (pupil, left);
        }
        return best;
    }

    /// <summary>A pupil is hurt at one of his items or at none.</summary>
    private bool IsHurt(int pupil, int item)
    {
        KeyedStream words = Words(InjuryDraws);
        return !Site.HasHappened && Uniform.Chance(words.Word((uint)pupil, 0), Days.Pe.Injury) && Uniform.Below(words.Word((uint)pupil, 1), (uint)Days.Pe.Items) == item;
    }

    /// <summary>The item waits until the pupil is looked after.</summary>
    private void Treat(uint what, int pupil)
    {
        Site.Occurred("pe-injury", 1);
        _itemsOn |= 1u << (int)(what >> PupilBits);
        Go(Hurt | what, Slowly(Days.Pe.Treatment.SampleDuration(Words(TreatmentDraws).Word((uint)pupil, 0))));
    }
}
