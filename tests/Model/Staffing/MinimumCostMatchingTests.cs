using CsCheck;
using RolloutSim.Model.Staffing;

namespace RolloutSim.Tests.Model.Staffing;

/// <summary>
/// The matching is the least there is: against all matchings on small problems, and by its own prices (linear programming duality) on those as
/// large as a county. That costs are right is the business of who writes the problem.
/// </summary>
public sealed class MinimumCostMatchingTests
{
    private const long Large = 1_000_000_000;

    [Fact]
    public void Costs_what_the_best_of_all_matchings_costs() =>
        Problems(posts: 6, people: 6, mostCost: 9).Sample(problem => Assert.Equal(Best(problem, 0, 0), Solved(problem).Cost), iter: 2000);

    [Fact]
    public void Its_prices_prove_it_the_least() =>
        Problems(posts: 40, people: 60, mostCost: 1000).Sample(problem => Prove(problem, Solved(problem)), iter: 200);

    [Fact]
    public void A_county_is_proved_too()
    {
        MatchingProblem county = Problem(new Random(5), posts: 410, people: 1000, share: 0.1, mostCost: 5000);
        Prove(county, Solved(county));
    }

    [Fact]
    public void The_memory_of_one_problem_does_not_leak_into_the_next()
    {
        var matching = new MinimumCostMatching();
        Problems(posts: 8, people: 8, mostCost: 9).Sample(
            problem =>
            {
                matching.Solve(problem);
                Prove(problem, matching);
                Assert.Equal(Solved(problem).Cost, matching.Cost);
            },
            iter: 500,
            threads: 1);
    }

    [Fact]
    public void A_shortage_is_a_set_of_posts_with_too_few_people() =>
        Problems(posts: 12, people: 9, mostCost: 9, empty: Large).Sample(
            problem =>
            {
                MinimumCostMatching matching = Solved(problem);
                foreach (int post in Enumerable.Range(0, problem.Posts).Where(post => matching.PersonOf(post) < 0))
                {
                    Shortage shortage = matching.ShortageOf(post);
                    Assert.Contains(post, shortage.Posts);
                    Assert.True(shortage.People.Length < shortage.Posts.Length);
                    Assert.Equal(shortage.Posts.SelectMany(p => problem.PeopleFor(p).ToArray()).Distinct().Order(), shortage.People.AsEnumerable());
                }
            },
            iter: 1000);

    [Fact]
    public void Nobody_eligible_leaves_a_shortage_without_people()
    {
        var problem = new MatchingProblem();
        problem.Clear(3);
        problem.AddPost(Large);
        problem.AddPost(Large);
        problem.Allow(0, 1);
        MinimumCostMatching matching = Solved(problem);
        Assert.Equal([-1, 0], [matching.PersonOf(0), matching.PersonOf(1)]);
        Assert.Equal(0, Assert.Single(matching.ShortageOf(0).Posts));
        Assert.Empty(matching.ShortageOf(0).People);
    }

    [Fact]
    public void A_post_falls_empty_where_another_is_worth_more()
    {
        var problem = new MatchingProblem();
        problem.Clear(1);
        problem.AddPost(5);
        problem.Allow(0, 1);
        problem.AddPost(50);
        problem.Allow(0, 2);
        MinimumCostMatching matching = Solved(problem);
        Assert.Equal([-1, 0], [matching.PersonOf(0), matching.PersonOf(1)]);
        Assert.Equal(7, matching.Cost);
    }

    [Fact]
    public void As_many_posts_are_filled_as_can_be_where_empty_ones_cost_more_than_all_else() =>
        Problems(posts: 6, people: 6, mostCost: 9, empty: Large).Sample(
            problem =>
            {
                MinimumCostMatching matching = Solved(problem);
                Assert.Equal(MostFilled(problem, 0, 0), Enumerable.Range(0, problem.Posts).Count(post => matching.PersonOf(post) >= 0));
            },
            iter: 1000);

    [Theory]
    [InlineData(-1)]
    [InlineData(MatchingProblem.MostCost + 1)]
    public void Costs_out_of_range_are_refused(long cost)
    {
        var problem = new MatchingProblem();
        problem.Clear(1);
        Assert.Throws<ArgumentOutOfRangeException>(() => problem.AddPost(cost));
        problem.AddPost(0);
        Assert.Throws<ArgumentOutOfRangeException>(() => problem.Allow(0, cost));
        Assert.Throws<ArgumentOutOfRangeException>(() => problem.Allow(1, 0));
    }

    /// <summary>The conditions of <see cref="MinimumCostMatching.PriceOfPost"/>, which together leave no room for a cheaper matching.</summary>
    internal static void Prove(MatchingProblem problem, MinimumCostMatching matching)
    {
        long prices = 0;
        for (int person = 0; person < problem.People; person++)
        {
            Assert.True(matching.PriceOfPerson(person) <= 0);
            if (matching.PostOf(person) is >= 0 and int its) Assert.Equal(person, matching.PersonOf(its));
            prices += matching.PriceOfPerson(person);
        }
        for (int post = 0; post < problem.Posts; post++)
        {
            prices += matching.PriceOfPost(post);
            Assert.True(matching.PriceOfPost(post) <= problem.CostOfEmpty(post));
            foreach ((int person, long cost) in problem.PeopleFor(post).ToArray().Zip(problem.CostsFor(post).ToArray()))
                Assert.True(matching.PriceOfPost(post) + matching.PriceOfPerson(person) <= cost);
            if (matching.PersonOf(post) is not (>= 0 and int holder)) continue;
            Assert.Contains(holder, problem.PeopleFor(post).ToArray());
            Assert.Equal(post, matching.PostOf(holder));
        }
        Assert.Equal(prices, matching.Cost);
    }

    private static MinimumCostMatching Solved(MatchingProblem problem)
    {
        var matching = new MinimumCostMatching();
        matching.Solve(problem);
        return matching;
    }

    private static Gen<MatchingProblem> Problems(int posts, int people, int mostCost, long? empty = null) =>
        from seed in Gen.Int
        from n in Gen.Int[0, posts]
        from m in Gen.Int[0, people]
        from share in Gen.Double[0.05, 1]
        select Problem(new Random(seed), n, m, share, mostCost, empty);

    private static MatchingProblem Problem(Random random, int posts, int people, double share, int mostCost, long? empty = null)
    {
        var problem = new MatchingProblem();
        problem.Clear(people);
        for (int post = 0; post < posts; post++)
        {
            problem.AddPost(empty ?? random.Next(2 * mostCost));
            for (int person = 0; person < people; person++)
            {
                if (random.NextDouble() < share) problem.Allow(person, random.Next(mostCost + 1));
            }
        }
        return problem;
    }

    /// <summary>The least cost of the posts from one on, with a set of people taken: all ways are tried.</summary>
    private static long Best(MatchingProblem problem, int post, int taken)
    {
        if (post == problem.Posts) return 0;
        long best = problem.CostOfEmpty(post) + Best(problem, post + 1, taken);
        for (int i = 0; i < problem.PeopleFor(post).Length; i++)
        {
            int bit = 1 << problem.PeopleFor(post)[i];
            if ((taken & bit) == 0) best = Math.Min(best, problem.CostsFor(post)[i] + Best(problem, post + 1, taken | bit));
        }
        return best;
    }

    private static int MostFilled(MatchingProblem problem, int post, int taken)
    {
        if (post == problem.Posts) return 0;
        int most = MostFilled(problem, post + 1, taken);
        foreach (int person in problem.PeopleFor(post))
        {
            if ((taken & (1 << person)) == 0) most = Math.Max(most, 1 + MostFilled(problem, post + 1, taken | (1 << person)));
        }
        return most;
    }
}
