namespace RolloutSim.Model.Sampling;

/// <summary>Draws a fixed number of units, each with a chance in proportion to its size: systematic sampling from an ordered list.</summary>
/// <remarks>
/// <para>
/// Madow's design (W. G. Madow, On the theory of systematic sampling, II, Annals of Mathematical Statistics 20 (1949) 333-354,
/// doi 10.1214/aoms/1177729988): the sizes x are laid end to end, and every X/n-th point from one random start, X = sum of x, takes the unit that it falls
/// into. So unit i is taken with the chance n x_i / X exactly, and a list that is ordered by strata gives each stratum its part of the sample. It
/// is how schools are drawn in large surveys (PISA 2018 Technical Report, chapter 4).
/// </para>
/// <para>
/// Units with n x_i >= X are certain; they are taken out and the rest is drawn from what is left, again until none is certain (Särndal,
/// Swensson, Wretman, Model Assisted Survey Sampling, 1992, section 3.6.2).
/// </para>
/// <para>
/// Two units are taken together as often as their intervals overlap when the line is wound around a circle of length X/n: see <see cref="Joint"/>. Many
/// pairs are never taken together, so that no unbiased estimate of a variance follows from one sample; this is the price of the order.
/// All is whole numbers: the start is one of the X points of that circle, in steps of 1/n.
/// </para>
/// </remarks>
public sealed class SystematicPps
{
    private readonly long[] _upTo; // cumulated sizes of those that are not certain; of a certain one that of the unit before
    private readonly bool[] _isCertain;
    private readonly long _total;
    private readonly int _drawn;

    /// <param name="sizes">By unit, in the order of the list; 1 or more.</param>
    /// <param name="count">How many are drawn; all, where there are fewer.</param>
    /// <exception cref="ArgumentException">A size is not positive, or the count is negative.</exception>
    public SystematicPps(ReadOnlySpan<long> sizes, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        foreach (long size in sizes)
            if (size <= 0) throw new ArgumentException($"Expected sizes above 0, found {size}.", nameof(sizes));
        Size = Math.Min(count, sizes.Length);
        _isCertain = new bool[sizes.Length];
        (_drawn, _total) = FindCertain(sizes);
        _upTo = new long[sizes.Length];
        long sum = 0;
        for (int i = 0; i < sizes.Length; i++) _upTo[i] = sum += _isCertain[i] ? 0 : sizes[i];
    }

    /// <summary>How many units the list has.</summary>
    public int Count => _upTo.Length;

    /// <summary>How many are drawn.</summary>
    public int Size { get; }

    /// <summary>The chance that a unit is drawn, (0, 1]; 0 only where none is.</summary>
    public double Inclusion(int unit) => _isCertain[unit] ? 1 : _drawn == 0 ? 0 : _drawn * (double)SizeOf(unit) / _total;

    /// <summary>The chance that two different units are drawn together.</summary>
    public double Joint(int first, int second)
    {
        if (_isCertain[first] || _isCertain[second]) return Inclusion(first) * Inclusion(second);
        if (_drawn == 0) return 0;
        Int128 overlap = 0;
        // The second interval may meet the first on either side of the circle's seam.
        foreach (int turn in (ReadOnlySpan<int>)[-1, 0, 1])
        {
            Int128 from = Int128.Max(Start(first), Start(second) + ((Int128)turn * _total));
            Int128 to = Int128.Min(Start(first) + Length(first), Start(second) + Length(second) + ((Int128)turn * _total));
            if (to > from) overlap += to - from;
        }
        return (double)overlap / _total;
    }

    /// <summary>The units that a start takes, ascending.</summary>
    /// <param name="word">64 uniform bits; the chances differ from the exact ones by less than X / 2^64.</param>
    public int[] Draw(ulong word)
    {
        int[] drawn = new int[Size];
        Int128 point = _total == 0 ? 0 : (Int128)Math.BigMul(word, (ulong)_total, out _);
        for (int unit = 0, next = 0; unit < Count; unit++)
        {
            bool isHit = _isCertain[unit];
            if (!isHit && _drawn > 0 && point < (Int128)_upTo[unit] * _drawn)
            {
                isHit = true;
                point += _total;
            }
            if (isHit) drawn[next++] = unit;
        }
        return drawn;
    }

    private (int Drawn, long Total) FindCertain(ReadOnlySpan<long> sizes)
    {
        int drawn = Size;
        for (; ; )
        {
            long total = 0;
            for (int i = 0; i < sizes.Length; i++) total += _isCertain[i] ? 0 : sizes[i];
            int before = drawn;
            for (int i = 0; i < sizes.Length; i++)
            {
                if (_isCertain[i] || (Int128)sizes[i] * before < total) continue;
                _isCertain[i] = true;
                drawn--;
            }
            if (drawn == before || before == 0) return (drawn, total);
        }
    }

    private long SizeOf(int unit) => _upTo[unit] - (unit == 0 ? 0 : _upTo[unit - 1]);

    /// <summary>Where a unit's interval begins on the circle, in steps of 1/n.</summary>
    private Int128 Start(int unit) => (Int128)(unit == 0 ? 0 : _upTo[unit - 1]) * _drawn % _total;

    private Int128 Length(int unit) => (Int128)SizeOf(unit) * _drawn;
}
