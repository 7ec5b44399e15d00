namespace RolloutSim.Model.Season.Counts;

/// <summary>A process of a season that those who watch want to see in numbers.</summary>
internal interface ICounted
{
    /// <summary>Adds what it has come to; as cheap as can be, for it is done again and again while the run waits.</summary>
    void Count(SeasonCounter counter);
}
