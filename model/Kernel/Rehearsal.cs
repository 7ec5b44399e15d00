namespace RolloutSim.Model.Kernel;

/// <summary>Asks what a process would be like after mail that it has not handled yet, on a copy of it: the process itself, and the run, stay as they are.</summary>
public static class Rehearsal
{
    /// <summary>A copy of a process that has handled what it has before it up to a moment: its own events, its undelivered mail, and mail that has not reached its host yet.</summary>
    /// <param name="host">Where the process lives, at the end of a window.</param>
    /// <param name="rank">The process.</param>
    /// <param name="mail">For it alone; what its host holds already is not taken twice.</param>
    /// <param name="until">The moment, included.</param>
    /// <returns>The copy. What it sends reaches nobody.</returns>
    public static LogicalProcess After(Host host, int rank, IEnumerable<SimEvent> mail, SimTime until)
    {
        SimModel model = host.Model;
        var partition = new Partition(model, [.. Enumerable.Range(0, model.Count).Select(each => each == rank || model.Count == 1 ? 0 : 1)]);
        byte[] snapshot = host.SaveProcess(rank);
        Host copy = Host.Restore(model, host.Key, partition, 0, _ => snapshot);
        HashSet<EventKey> held = [.. host.MailOf(rank).Select(each => each.Key)];
        foreach (SimEvent each in mail)
        {
            if (held.Add(each.Key)) copy.Deliver(each);
        }
        int stage = model.KindOf(rank).Stage;
        // Moment by moment: what it sends may come before the end of a longer window.
        for (SimTime next = copy.NextOf(stage); next <= until; next = copy.NextOf(stage)) copy.Run(stage, next + new SimDuration(1));
        return copy.Process(rank);
    }
}
