using RolloutSim.Model.Custody;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.TestDays;

/// <summary>The tool package while it is in the school: what is in its bag, what is on the desks, what is lost.</summary>
internal sealed class SiteTools
{
    private PackageContents _contents;

    public bool IsHere { get; private set; }

    /// <summary>It came with a broken seal, and nobody has decided yet.</summary>
    public bool IsSealInDoubt { get; set; }

    /// <summary>When it came last; <see cref="SimTime.Never"/> before.</summary>
    public SimTime CameAt { get; private set; } = SimTime.Never;

    /// <summary>Until then the school answers for it, though it is being handed over.</summary>
    public SimTime HandsOverAt { get; private set; } = SimTime.Zero;

    /// <summary>Pieces that are with the pupils.</summary>
    public int OnDesks { get; private set; }

    /// <summary>Pieces that were lost in this school.</summary>
    public int Lost { get; private set; }

    /// <summary>Pieces that are missing or cannot be used.</summary>
    public int Unusable => _contents.Unusable;

    public PackageContents Contents => _contents;

    public bool HoldsAt(SimTime t) => IsHere || t < HandsOverAt;

    public void Come(PackageContents contents, SimTime now) => (IsHere, CameAt, _contents, IsSealInDoubt) = (true, now, contents, contents.IsSealBroken);

    /// <summary>Gives the package up, as of a moment that is to come.</summary>
    public PackageContents Go(SimTime at)
    {
        (IsHere, HandsOverAt) = (false, at);
        return _contents with { IsSealBroken = false };
    }

    /// <summary>Pieces go to the pupils: as many as are wanted, or as there are.</summary>
    public void GiveOut(int pieces)
    {
        if (IsHere) OnDesks = Math.Min(pieces, _contents.Inside);
    }

    public void TakeIn() => OnDesks = 0;

    public void Lose()
    {
        if (_contents.Inside == 0) return;
        _contents = _contents with { Inside = _contents.Inside - 1 };
        Lost++;
    }

    /// <summary>A broken rule in words; null: all is well.</summary>
    public string? Fault(SimTime now)
    {
        if (IsHere && now < HandsOverAt) return $"The package was handed over for {HandsOverAt} and is here again.";
        if (OnDesks < 0 || OnDesks > _contents.Inside) return $"{OnDesks} pieces are with the pupils, of {_contents.Inside}.";
        return !IsHere && OnDesks > 0 ? $"{OnDesks} pieces are with the pupils, and the package is not here." : null;
    }

    public void Save(SnapshotWriter writer)
    {
        writer.WriteUInt64(_contents.Word);
        writer.WriteBoolean(IsHere);
        writer.WriteBoolean(IsSealInDoubt);
        writer.WriteTime(CameAt);
        writer.WriteTime(HandsOverAt);
        writer.WriteInt32(OnDesks);
        writer.WriteInt32(Lost);
    }

    public void Load(SnapshotReader reader)
    {
        _contents = PackageContents.Of(reader.ReadUInt64());
        IsHere = reader.ReadBoolean();
        IsSealInDoubt = reader.ReadBoolean();
        CameAt = reader.ReadTime();
        HandsOverAt = reader.ReadTime();
        OnDesks = reader.ReadInt32();
        Lost = reader.ReadInt32();
    }
}
