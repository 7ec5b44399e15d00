using RolloutSim.Model.Planning;

namespace RolloutSim.Tests.Model.Planning;

/// <summary>Checks the formula against what is known otherwise; the simulation is checked against the formula in Validation.</summary>
public sealed class PriorityMMcQueueTests
{
    [Fact]
    public void One_class_and_one_server_are_M_M_1()
    {
        var queue = new PriorityMMcQueue(1, 2, 0.35);
        Assert.Equal(0.7, queue.Load, 12);
        Assert.Equal(0.7, queue.ChanceToWait, 12);
        Assert.Equal(0.7 * 2 / 0.3, queue.MeanWait(0), 12);
    }

    [Fact]
    public void Erlangs_C_is_that_of_the_tables()
    {
        // Offered load 2 on three servers: 4/9 (Kleinrock, Queueing Systems I, 1975, eq. 3.41); 8 on ten: 0.4092 (Erlang's table).
        Assert.Equal(4.0 / 9, new PriorityMMcQueue(3, 1, 2).ChanceToWait, 12);
        Assert.Equal(0.4092, new PriorityMMcQueue(10, 1, 8).ChanceToWait, 4);
    }

    [Fact]
    public void Two_classes_on_one_server_are_Cobhams()
    {
        // W1 = W0 / (1 - rho1), W2 = W0 / ((1 - rho1) (1 - rho)), W0 = rho / mu.
        var queue = new PriorityMMcQueue(1, 1, 0.2, 0.5);
        Assert.Equal(0.7 / 0.8, queue.MeanWait(0), 12);
        Assert.Equal(0.7 / (0.8 * 0.3), queue.MeanWait(1), 12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Priorities_share_out_the_wait_and_do_not_change_its_mean(int servers)
    {
        double[] rates = [0.1 * servers, 0.25 * servers, 0.5 * servers];
        var queue = new PriorityMMcQueue(servers, 1, rates);
        double all = rates.Sum(), mean = rates.Select((rate, k) => rate * queue.MeanWait(k)).Sum() / all;
        Assert.Equal(new PriorityMMcQueue(servers, 1, all).MeanWait(0), mean, 12);
        Assert.True(queue.MeanWait(0) < queue.MeanWait(1) && queue.MeanWait(1) < queue.MeanWait(2));
    }

    [Fact]
    public void What_has_no_answer_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PriorityMMcQueue(2, 1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PriorityMMcQueue(0, 1, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PriorityMMcQueue(1, 0, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PriorityMMcQueue(1, 1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PriorityMMcQueue(1, 1));
    }
}
