using System.Numerics;

namespace RolloutSim.Tests.Model.Mathematics;

/// <summary>Elementary functions in fixed point with <paramref name="bits"/> bits behind the point, as slow and plain as a reference should be.</summary>
/// <remarks>
/// Results err by far less than 2^(40 - bits) for results up to 2^20. A double enters exactly; <see cref="ToDouble"/> rounds correctly.
/// Independent of <c>DeterministicMath</c>: integers only, and other series.
/// </remarks>
internal sealed partial class HighPrecision(int bits)
{
    private static readonly HighPrecision Short = new(280), Long = new(1400);

    private readonly BigInteger _one = BigInteger.One << bits;
    private BigInteger? _ln2, _pi;

    public BigInteger One => _one;

    public BigInteger Ln2 => _ln2 ??= 2 * ArcTangents(3, 1);

    /// <summary>Machin (1706): pi = 16 arctan(1/5) - 4 arctan(1/239).</summary>
    public BigInteger Pi => _pi ??= 16 * ArcTangents(5, -1) - 4 * ArcTangents(239, -1);

    /// <summary>As many bits as an argument or result of this size needs: from about 2^-100 on, or down to the least subnormal number.</summary>
    public static HighPrecision For(double size) => Math.Abs(size) > 1e-30 ? Short : Long;

    public BigInteger From(double x)
    {
        (BigInteger mantissa, int exponent) = Parts(x);
        int shift = exponent + bits;
        Assert.True(shift >= 0 || (mantissa & ((BigInteger.One << -shift) - 1)).IsZero, $"{x:R} needs more than {bits} bits.");
        return shift >= 0 ? mantissa << shift : mantissa >> -shift;
    }

    public BigInteger Multiply(BigInteger a, BigInteger b) => (a * b) >> bits;

    public BigInteger Divide(BigInteger a, BigInteger b) => (a << bits) / b;

    /// <summary>exp(x): x = k ln 2 + r, then the 256th part of r in Taylor's series, squared eight times.</summary>
    public BigInteger Exp(BigInteger x)
    {
        int k = (int)(x / Ln2);
        BigInteger r = (x - k * Ln2) >> 8, term = _one, sum = _one;
        for (int n = 1; !term.IsZero && !(term + 1).IsZero; n++)
        {
            term = Multiply(term, r) / n;
            sum += term;
        }

        for (int i = 0; i < 8; i++) sum = Multiply(sum, sum);
        return k >= 0 ? sum << k : sum >> -k;
    }

    /// <summary>ln(x) for x > 0: x = 2^k m, and ln(m) = 2 artanh((m - 1) / (m + 1)).</summary>
    public BigInteger Log(BigInteger x)
    {
        int k = (int)(x.GetBitLength() - 1 - bits);
        BigInteger m = k >= 0 ? x >> k : x << -k, s = Divide(m - _one, m + _one), square = Multiply(s, s), power = s, sum = s;
        for (int n = 3; !power.IsZero && !(power + 1).IsZero; n += 2)
        {
            power = Multiply(power, square);
            sum += power / n;
        }

        return 2 * sum + k * Ln2;
    }

    /// <summary>The normal distribution function: 1/2 + phi(x) (x + x³/3 + x⁵/(3 5) + ...).</summary>
    public BigInteger NormalCdf(BigInteger x)
    {
        BigInteger square = Multiply(x, x), term = BigInteger.Abs(x), sum = BigInteger.Zero;
        for (int n = 3; !term.IsZero; n += 2)
        {
            sum += term;
            term = Multiply(term, square) / n;
        }

        // Divided by the reciprocal of the density, which is large and therefore known to more digits where the density is small.
        BigInteger part = Divide(sum, Multiply(Exp(square / 2), SquareRoot(2 * Pi)));
        return _one / 2 + (x.Sign < 0 ? -part : part);
    }

    public BigInteger NormalDensity(BigInteger x) => Divide(Exp(-Multiply(x, x) / 2), SquareRoot(2 * Pi));

    /// <summary>The double nearest to the number, halves to even, subnormal ones included.</summary>
    public double ToDouble(BigInteger x)
    {
        BigInteger size = BigInteger.Abs(x);
        int last = Math.Max(0, Math.Max((int)size.GetBitLength() - 53, bits - 1074));
        if (last > 0)
        {
            BigInteger half = BigInteger.One << (last - 1), rest = size & ((BigInteger.One << last) - 1);
            size >>= last;
            if (rest > half || (rest == half && !size.IsEven)) size++;
        }

        // At most 53 bits times a power of two, in two steps because that alone may be too small for a double; both are exact.
        int exponent = last - bits;
        double rounded = (double)size * Math.ScaleB(1, exponent / 2) * Math.ScaleB(1, exponent - exponent / 2);
        return x.Sign < 0 ? -rounded : rounded;
    }

    /// <summary>The distance of a double from the exact value, in units in the last place of the correctly rounded value.</summary>
    public double ErrorInUlps(double actual, BigInteger exact)
    {
        if (exact.IsZero) return actual == 0 ? 0 : double.PositiveInfinity;
        double rounded = Math.Abs(ToDouble(exact));
        return ToDouble(Divide(BigInteger.Abs(From(actual) - exact), From(Math.BitIncrement(rounded) - rounded)));
    }

    private static (BigInteger Mantissa, int Exponent) Parts(double x)
    {
        long raw = BitConverter.DoubleToInt64Bits(x), fraction = raw & ((1L << 52) - 1);
        int exponent = (int)((raw >> 52) & 0x7FF);
        BigInteger mantissa = exponent == 0 ? fraction : fraction | (1L << 52);
        return (raw < 0 ? -mantissa : mantissa, Math.Max(exponent, 1) - 1075);
    }

    /// <summary>artanh(1/n) for sign 1, arctan(1/n) for sign -1.</summary>
    private BigInteger ArcTangents(int n, int sign)
    {
        BigInteger power = _one / n, sum = power;
        for (int i = 3; !power.IsZero; i += 2)
        {
            power = sign * power / (n * n);
            sum += power / i;
        }

        return sum;
    }

    /// <summary>Newton's iteration from above.</summary>
    public BigInteger SquareRoot(BigInteger x)
    {
        BigInteger target = x << bits, root = BigInteger.One << (int)(target.GetBitLength() / 2 + 1);
        while (true)
        {
            BigInteger next = (root + target / root) >> 1;
            if (next >= root) return root;
            root = next;
        }
    }
}
