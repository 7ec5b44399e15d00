using RolloutSim.Model.Kernel;

namespace RolloutSim.Scenarios.Actuals;

/// <summary>What has really happened in a season under way, as text: what a plan needs beside its own text to be run again.</summary>
/// <param name="At">Up to when.</param>
/// <param name="Text">The list in its canonical form: <c>unit,id,started,completed,accepted,remaining_us</c>, a row a unit and work item in the order of the plan, to the microsecond.</param>
/// <param name="Sha256">Of the UTF-8 bytes of <paramref name="Text"/>, in small hexadecimal digits.</param>
public sealed record ActualsList(SimTime At, string Text, string Sha256);
