using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>A school that is done late.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Done">When its last person was done; null: not all were.</param>
/// <param name="AfterMin">Minutes from the bell.</param>
/// <param name="Reason"><c>room</c>, <c>terminals</c>, <c>line</c>, <c>system</c>, <c>failures</c>, <c>pages</c>; <c>chance</c>: nothing by a minute.</param>
/// <param name="People">Who answer there.</param>
/// <param name="Terminals">At so many terminals.</param>
/// <param name="Mbit">Its line, Mbit/s.</param>
/// <param name="AnswerS">Mean time of an answer there, seconds.</param>
/// <param name="LateMin">Minutes that its room was ready after the bell.</param>
/// <param name="Pages">Pages of whoever has most.</param>
internal sealed record WeakSchoolSummary(
    string Unit, LocalName Name, string? Done, double AfterMin, string Reason, int People, int Terminals, double Mbit, double AnswerS, double LateMin, int Pages);
