using RolloutSim.Model.Executors;

namespace RolloutSim.Tests.Model.Executors;

/// <summary>Nobody goes on before all have come and the work between is done.</summary>
public sealed class MeetingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)] // more threads than processors, on most machines: they sleep at once
    public void All_come_before_anybody_goes_on(int threads)
    {
        const int Rounds = 2000;
        int came = 0, rounds = 0, early = 0;
        var meeting = new Meeting(threads, () =>
        {
            if (came != threads) early++;
            came = 0;
            rounds++;
        });
        void Work()
        {
            for (int round = 0; round < Rounds; round++)
            {
                if (Volatile.Read(ref rounds) != round) Interlocked.Increment(ref early);
                Interlocked.Increment(ref came);
                meeting.Wait();
            }
        }
        Thread[] crew = [.. Enumerable.Range(0, threads).Select(_ => new Thread(Work))];
        foreach (Thread thread in crew) thread.Start();
        foreach (Thread thread in crew) thread.Join();
        Assert.Equal((Rounds, 0), (rounds, early));
    }
}
