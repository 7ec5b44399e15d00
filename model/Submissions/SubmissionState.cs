namespace RolloutSim.Model.Submissions;

/// <summary>Where a submission is.</summary>
internal enum SubmissionState : byte
{
    /// <summary>With whoever submits, until he tries again.</summary>
    Away,

    /// <summary>In the system's line.</summary>
    Waiting,

    /// <summary>Being taken in.</summary>
    InService,
}
