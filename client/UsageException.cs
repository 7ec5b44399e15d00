namespace RolloutSim.Client;

/// <summary>The arguments cannot be used; the message is a sentence for the user, in the user's language.</summary>
public sealed class UsageException(string message) : Exception(message);
