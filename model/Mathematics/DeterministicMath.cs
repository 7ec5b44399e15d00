using System.Runtime.CompilerServices;

namespace RolloutSim.Model.Mathematics;

/// <summary>Elementary functions that give the same bits on every machine.</summary>
/// <remarks>
/// <see cref="Math"/> leaves them to the C library, whose last bits depend on its version and on the processor. Here are only + - * / and
/// square roots, which IEEE 754 rounds correctly everywhere, in the order in which they stand; the compiler fuses and reorders none of them.
/// The argument reduction and the order of the sums follow fdlibm (K. C. Ng, Sun Microsystems, 1993); the polynomials are plain Taylor
/// series. <see cref="Log"/>, <see cref="Log1P"/>, <see cref="Exp"/> and <see cref="ExpM1"/> err by less than one unit in the last place.
/// </remarks>
public static partial class DeterministicMath
{
    // ln 2 in two parts: Ln2High has 21 zero bits at its end, so that its product with an exponent is exact.
    private const double Ln2High = 6.93147180369123816490e-01, Ln2Low = 1.90821492927058770002e-10, InverseLn2 = 1.44269504088896338700;
    private const double TwoTo54 = 1L << 54;
    private const ulong ExponentMask = 0xFFF0_0000_0000_0000, SmallestNormal = 0x0010_0000_0000_0000, InfinityBits = 0x7FF0_0000_0000_0000;

    /// <summary>The natural logarithm; -infinity at 0, not a number below.</summary>
    public static double Log(double x)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(x);
        return unchecked(bits - SmallestNormal) < InfinityBits - SmallestNormal ? LogOfNormal(bits, 0, 0) : LogOfSpecial(x);
    }

    /// <summary>ln(1 + x), as accurate near 0 as elsewhere; -infinity at -1, not a number below.</summary>
    public static double Log1P(double x)
    {
        if (Math.Abs(x) < 0.29) return Math.Abs(x) < 1 / TwoTo54 ? x : LogOfReduced(x, 0, 0);
        double sum = 1 + x;
        if (!(sum > 0) || sum > TwoTo54) return Log(sum);

        // What the sum lost in rounding, relative to it, is what the logarithm lacks.
        return LogOfNormal(BitConverter.DoubleToUInt64Bits(sum), 0, (x - (sum - 1)) / sum);
    }

    /// <summary>e to the power x; infinity from 709.79 on, 0 below -745.14, subnormal results rounded to nearest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Exp(double x)
    {
        if (!(Math.Abs(x) < 746)) return double.IsNaN(x) ? x : x > 0 ? double.PositiveInfinity : 0;
        int exponent = ReduceExp(x, out double r, out double tail);
        return Scale(1 + (r + tail), exponent);
    }

    /// <summary>exp(x) - 1, as accurate near 0 as elsewhere; -1 from -40 down.</summary>
    public static double ExpM1(double x)
    {
        if (!(Math.Abs(x) < 40)) return x <= -40 ? -1 : Exp(x);
        if (Math.Abs(x) < 1 / TwoTo54) return x;
        int exponent = ReduceExp(x, out double r, out double tail);

        // exp(x) - 1 = 2^k ((1 - 2^-k) + r + tail); what the first two sums lose in rounding goes into the tail (Dekker, 1971).
        double power = PowerOfTwo(-exponent), head = 1 - power, sum = head + r;
        return Scale(sum + (r - (sum - head) + (1 - head - power) + tail), exponent);
    }

    /// <summary>x to the power y, for x > 0 and finite y; not a number for x &lt; 0.</summary>
    /// <remarks>exp(y ln x) without extra digits: its relative error stays below (1 + 1.5 |y ln x|) 2^-52, about 1e-13 at results near 1e±200.</remarks>
    public static double Pow(double x, double y) => y == 0 ? 1 : Exp(y * Log(x));

    private static double LogOfSpecial(double x)
    {
        if (x > 0 && x < double.PositiveInfinity) return LogOfNormal(BitConverter.DoubleToUInt64Bits(x * TwoTo54), -54, 0);
        return x == 0 ? double.NegativeInfinity : x < 0 ? double.NaN : x;
    }

    /// <summary>Takes x = 2^k m apart, with m from sqrt(1/2) to sqrt(2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double LogOfNormal(ulong bits, long exponent, double correction)
    {
        const ulong SqrtHalf = 0x3FE6_A09E_667F_3BCD;
        ulong above = unchecked(bits - SqrtHalf);
        double f = BitConverter.UInt64BitsToDouble(unchecked(bits - (above & ExponentMask))) - 1;
        return LogOfReduced(f, unchecked(exponent + ((long)above >> 52)), correction);
    }

    /// <summary>k ln 2 + ln(1 + f) + correction: with s = f / (2 + f), ln(1 + f) = f - f²/2 + s (f²/2 + R), R the sum of 2 s^2n / (2n + 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double LogOfReduced(double f, double k, double correction)
    {
        double half = 0.5 * f * f, s = f / (2 + f), z = s * s, z2 = z * z, z4 = z2 * z2;
        double low = 2.0 / 3 + z * (2.0 / 5) + z2 * (2.0 / 7 + z * (2.0 / 9));
        double middle = 2.0 / 11 + z * (2.0 / 13) + z2 * (2.0 / 15 + z * (2.0 / 17));
        double high = 2.0 / 19 + z * (2.0 / 21);
        double series = z * (low + z4 * (middle + z4 * high));
        return s * (half + series) + (k * Ln2Low + correction) - half + f + k * Ln2High;
    }

    /// <summary>Splits x into k ln 2 + r, |r| at most ln(2) / 2; exp(x) = 2^k (1 + r + tail).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReduceExp(double x, out double r, out double tail)
    {
        // Added to 3 * 2^51 a number leaves its nearest integer in the low bits.
        const double Rounder = 3L << 51;
        double rounded = x * InverseLn2 + Rounder, k = rounded - Rounder;
        double high = x - k * Ln2High, low = k * Ln2Low;
        r = high - low;
        double lost = high - r - low;

        double r2 = r * r, r4 = r2 * r2, r8 = r4 * r4;
        double to6 = 1.0 / 6 + r * (1.0 / 24) + r2 * (1.0 / 120 + r * (1.0 / 720));
        double to10 = 1.0 / 5040 + r * (1.0 / 40320) + r2 * (1.0 / 362880 + r * (1.0 / 3628800));
        double to13 = 1.0 / 39916800 + r * (1.0 / 479001600) + r2 * (1.0 / 6227020800);
        tail = 0.5 * r2 + (r * r2 * (to6 + r4 * to10 + r8 * to13) + (lost + r * lost));
        return unchecked((int)BitConverter.DoubleToInt64Bits(rounded));
    }

    /// <summary>y 2^k for y near 1; in two exact steps and one rounding where 2^k is no normal number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Scale(double y, int k) =>
        unchecked((uint)(k + 1022)) <= 2045 ? y * PowerOfTwo(k) : y * PowerOfTwo(k >> 1) * PowerOfTwo(k - (k >> 1));

    /// <summary>2^k for k from -1022 to 1023.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double PowerOfTwo(int k) => BitConverter.Int64BitsToDouble(unchecked((long)(k + 1023) << 52));
}
