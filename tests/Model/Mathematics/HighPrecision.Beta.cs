using System.Numerics;

namespace RolloutSim.Tests.Model.Mathematics;

internal sealed partial class HighPrecision
{
    // The Bernoulli numbers B2, B4, ... B30 (https://dlmf.nist.gov/24.2).
    private static readonly (long Above, int Below)[] Bernoulli =
    [
        (1, 6), (-1, 30), (1, 42), (-1, 30), (5, 66), (-691, 2730), (7, 6), (-3617, 510), (43867, 798), (-174611, 330), (854513, 138),
        (-236364091, 2730), (8553103, 6), (-23749461029, 870), (8615841276005, 14322),
    ];

    /// <summary>ln Gamma(x) for x > 0: Stirling's series from 250 on, where its first term left out is below 1e-60, less the factors between.</summary>
    public BigInteger LogGamma(BigInteger x)
    {
        BigInteger z = x, product = _one;
        for (; z < 250 * _one; z += _one) product = Multiply(product, z);
        BigInteger sum = Multiply(z - _one / 2, Log(z)) - z + Log(2 * Pi) / 2, power = z, square = Multiply(z, z);
        for (int n = 1; n <= Bernoulli.Length; n++)
        {
            sum += Divide(_one * Bernoulli[n - 1].Above, power) / (Bernoulli[n - 1].Below * 2 * n * (2 * n - 1));
            power = Multiply(power, square);
        }

        return sum - Log(product);
    }

    /// <summary>
    /// I_x(a, b) where 2a and 2b are whole, for x up to 1/2 and a result from about 1e-30 on: x^a (1 - x)^b / (a B(a, b)) times the sum of
    /// (a + b)_j / (a + 1)_j x^j, all of its terms positive (https://dlmf.nist.gov/8.17.E8).
    /// </summary>
    public BigInteger BetaCdf(BigInteger x, int twiceA, int twiceB)
    {
        BigInteger term = _one, sum = _one;
        for (int j = 0; !term.IsZero; j++)
        {
            term = Multiply(term, x) * (twiceA + twiceB + 2 * j) / (twiceA + 2 + 2 * j);
            sum += term;
        }

        BigInteger weight = Multiply(HalfPower(x, twiceA), HalfPower(_one - x, twiceB));
        return Divide(Multiply(weight, sum) * 2, Beta(twiceA, twiceB) * twiceA);
    }

    /// <summary>B(a, b) by B(a + 1, b) = B(a, b) a / (a + b) from B(1/2, 1/2) = pi, B(1/2, 1) = 2, B(1, 1) = 1.</summary>
    private BigInteger Beta(int twiceA, int twiceB)
    {
        int a = twiceA % 2 == 0 ? 2 : 1, b = twiceB % 2 == 0 ? 2 : 1;
        BigInteger value = a * b == 1 ? Pi : a * b == 2 ? 2 * _one : _one;
        for (; a < twiceA; a += 2) value = value * a / (a + b);
        for (; b < twiceB; b += 2) value = value * b / (a + b);
        return value;
    }

    private BigInteger HalfPower(BigInteger x, int twice)
    {
        BigInteger power = twice % 2 == 0 ? _one : SquareRoot(x);
        for (int i = 0; i < twice / 2; i++) power = Multiply(power, x);
        return power;
    }
}
