using System.Collections.Immutable;

namespace RolloutSim.Scenarios.Sampling;

/// <summary>A school that was drawn, and how likely that was at each stage.</summary>
/// <param name="Unit">Index of the school.</param>
/// <param name="Size">Pupils of the tested grade.</param>
/// <param name="CountyChance">That its county is drawn, (0, 1].</param>
/// <param name="SchoolChance">That it is drawn when its county is, (0, 1].</param>
/// <param name="Pupils">Numbers of the pupils who are drawn, in the list of the grade, from 1, ascending.</param>
public sealed record SampledSchool(int Unit, int Size, double CountyChance, double SchoolChance, ImmutableArray<int> Pupils)
{
    /// <summary>That a pupil of the grade is drawn when the school is.</summary>
    public double PupilChance => Pupils.Length / (double)Size;

    /// <summary>That a pupil is drawn at all; every pupil who is stands for 1 / this many.</summary>
    public double Inclusion => CountyChance * SchoolChance * PupilChance;
}
