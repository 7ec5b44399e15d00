using System.Runtime.CompilerServices;

namespace RolloutSim.Model.Mathematics;

public static partial class DeterministicMath
{
    private const double InverseSqrtTwoPi = 0.398942280401432677939946059934;

    /// <summary>The value below which a standard normal variable stays with probability p; infinite at 0 and 1, not a number outside.</summary>
    /// <remarks>Algorithm AS 241, PPND16: M. J. Wichura (1988), Applied Statistics 37, 477-484, doi:10.2307/2347330. Relative error about 1e-15.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double NormalQuantile(double p)
    {
        double q = p - 0.5;
        if (Math.Abs(q) <= 0.425) return q * Rational(0.180625 - q * q, QuantileCentre, QuantileCentreBelow);
        if (!(p > 0 && p < 1)) return p == 0 ? double.NegativeInfinity : p == 1 ? double.PositiveInfinity : double.NaN;

        double r = Math.Sqrt(-Log(q < 0 ? p : 1 - p));
        double tail = r <= 5 ? Rational(r - 1.6, QuantileTail, QuantileTailBelow) : Rational(r - 5, QuantileFar, QuantileFarBelow);
        return q < 0 ? -tail : tail;
    }

    /// <summary>The probability that a standard normal variable stays below x.</summary>
    /// <remarks>
    /// W. J. Cody (1969), Mathematics of Computation 23, 631-637, in the form of ANORM (Algorithm 715, 1993, ACM TOMS 19, 22-32,
    /// doi:10.1145/151271.151273). Relative error about 1e-15 while the result is a normal number.
    /// </remarks>
    public static double NormalCdf(double x)
    {
        double y = Math.Abs(x);
        if (y <= 0.66291) return 0.5 + x * Rational(x * x, CdfCentre, CdfCentreBelow);
        if (!(y < 40)) return double.IsNaN(x) ? x : x < 0 ? 0 : 1;

        // exp(-y²/2) by a short part of y, whose square is exact, and the rest.
        double inverse = 1 / (y * y), shortened = Math.Floor(y * 16) / 16;
        double density = Exp(-0.5 * shortened * shortened) * Exp(-0.5 * (y - shortened) * (y + shortened));
        double tail = y <= 5.65685424949238
            ? density * Rational(y, CdfTail, CdfTailBelow)
            : density * ((InverseSqrtTwoPi - inverse * Rational(inverse, CdfFar, CdfFarBelow)) / y);
        return x < 0 ? tail : 1 - tail;
    }

    /// <summary>A quotient of polynomials of equal degree, highest coefficient first.</summary>
    private static double Rational(double x, ReadOnlySpan<double> above, ReadOnlySpan<double> below)
    {
        double a = above[0], b = below[0];
        for (int i = 1; i < above.Length; i++)
        {
            a = a * x + above[i];
            b = b * x + below[i];
        }

        return a / b;
    }

    private static ReadOnlySpan<double> QuantileCentre =>
    [
        2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
        1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0,
    ];

    private static ReadOnlySpan<double> QuantileCentreBelow =>
    [
        5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
        5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1,
    ];

    private static ReadOnlySpan<double> QuantileTail =>
    [
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0,
        3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0,
    ];

    private static ReadOnlySpan<double> QuantileTailBelow =>
    [
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
        6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1,
    ];

    private static ReadOnlySpan<double> QuantileFar =>
    [
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0,
    ];

    private static ReadOnlySpan<double> QuantileFarBelow =>
    [
        2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
        1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1,
    ];

    private static ReadOnlySpan<double> CdfCentre =>
    [
        0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249,
    ];

    private static ReadOnlySpan<double> CdfCentreBelow =>
    [
        1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956,
    ];

    private static ReadOnlySpan<double> CdfTail =>
    [
        1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
        2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
    ];

    private static ReadOnlySpan<double> CdfTailBelow =>
    [
        1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755,
        18615.571640885098091, 34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
    ];

    private static ReadOnlySpan<double> CdfFar =>
    [
        0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807, 0.001421619193227893466,
        2.9112874951168792e-5,
    ];

    private static ReadOnlySpan<double> CdfFarBelow =>
    [
        1, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5,
    ];
}
