using System.Numerics;
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
    private PupilSets _sets = PupilSets.None;
    private int[] _toDo = []; // by item, pupils who still have to do it
    private int _left; // what all pupils still have to do
    private uint _itemsOn;
    private SimTime _idleSince = SimTime.Never; // nothing is on, and not all is done: it rains

    public override int People => Site.Pupils;

    /// <summary>When the last pupil was through; <see cref="SimTime.Never"/> before.</summary>
    public SimTime LastPupil { get; private set; } = SimTime.Never;

    public override void Begin()
    {
        int items = Days.Pe.Items;
        _open = new uint[Session.People];
        Array.Fill(_open, items == 32 ? uint.MaxValue : (1u << items) - 1);
        CountOpen();
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
            _left--;
            _sets.End(pupil, item, BitOperations.PopCount(_open[pupil]));
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
            writer.WriteBoolean(!_sets.IsIdle(pupil));
        }
    }

    public override void Load(SnapshotReader reader)
    {
        LastPupil = reader.ReadTime();
        _itemsOn = reader.ReadUInt32();
        _idleSince = reader.ReadTime();
        _open = new uint[reader.ReadCount(5)];
        var isBusy = new bool[_open.Length];
        for (int pupil = 0; pupil < _open.Length; pupil++)
        {
            _open[pupil] = reader.ReadUInt32();
            isBusy[pupil] = reader.ReadBoolean();
        }
        CountOpen();
        for (int pupil = 0; pupil < _open.Length; pupil++)
            if (isBusy[pupil]) _sets.Begin(pupil, BitOperations.PopCount(_open[pupil]));
    }

    /// <summary>From what every pupil still has to do, all that is looked up; everybody is idle.</summary>
    private void CountOpen()
    {
        _sets = new PupilSets(_open, Days.Pe.Items);
        _toDo = new int[Days.Pe.Items];
        _left = 0;
        foreach (uint open in _open)
        {
            _left += BitOperations.PopCount(open);
            for (uint rest = open; rest != 0; rest &= rest - 1) _toDo[BitOperations.TrailingZeroCount(rest)]++;
        }
    }

    private void Fill()
    {
        int monitors = Site.MannedAt(Session, Math.Max(1, Days.Pe.Items / 2));
        if (Session.Activities.Count < monitors && _left > 0)
        {
            int items = Site.IsWet ? Days.Pe.Indoor : _toDo.Length;
            while (Session.Activities.Count < monitors && ItemToBegin(items) is >= 0 and int item) Begin(item, _sets.MostToDo(item));
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
        if (!isIdle || _left > 0) return;
        LastPupil = Site.Now;
        Done();
    }

    private void Begin(int item, int pupil)
    {
        _sets.Begin(pupil, BitOperations.PopCount(_open[pupil]));
        _itemsOn |= 1u << item;
        Go((uint)((item << PupilBits) | pupil), Slowly(Days.Pe.Trial.SampleDuration(Words(TrialDraws).Word((uint)pupil, (uint)item))));
    }

    /// <summary>Of the first items the one that is not on and has most pupils left, one of whom is free; -1: there is none.</summary>
    private int ItemToBegin(int items)
    {
        int best = -1;
        for (int item = 0; item < items; item++)
        {
            if ((_itemsOn & (1u << item)) != 0 || _toDo[item] == 0 || (best >= 0 && _toDo[item] <= _toDo[best])) continue;
            if (_sets.IsAnybodyIdleFor(item)) best = item;
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
