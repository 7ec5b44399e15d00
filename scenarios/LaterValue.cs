namespace RolloutSim.Scenarios;

/// <summary>A value of a process that the plan does not switch on: read, checked in form, kept, without effect.</summary>
/// <param name="Path">Which one: <c>questionnaire.page.think</c>.</param>
/// <param name="Text">In its usual spelling, without the tilde.</param>
/// <param name="IsAssumed">A tilde stands before it.</param>
public sealed record LaterValue(string Path, string Text, bool IsAssumed);
