namespace RolloutSim.Model.Units;

/// <summary>What a plan says of a school.</summary>
/// <param name="Pupils">Who are tested.</param>
/// <param name="Adults">Heads and teachers who answer on line.</param>
/// <param name="Terminals">Networked computers for them.</param>
/// <param name="DistanceMetres">By road from the county's town; 0 or more.</param>
public sealed record SchoolFacts(int Pupils, int Adults, int Terminals, double DistanceMetres);
