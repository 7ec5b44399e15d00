using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.TestDays;

/// <summary>Who stands at a post: what <see cref="SiteMessage.PostManned"/> carries.</summary>
/// <param name="Post">32-bit hash of the post's name: <see cref="HashOf"/>.</param>
/// <param name="Half">The half-day or night: <see cref="HalfDay"/>.</param>
/// <param name="Ordinal">Which of several posts of that name, from 0.</param>
/// <param name="Cause">Whether somebody stands there, else why nobody does.</param>
/// <param name="Person">Hash of the person's home unit and number there; 0: nobody.</param>
internal readonly record struct PostManning(uint Post, byte Half, byte Ordinal, PostCause Cause, ulong Person)
{
    /// <summary>First word of the payload; the second is <see cref="Person"/>.</summary>
    public ulong A => Post | ((ulong)Half << 32) | ((ulong)Ordinal << 40) | ((ulong)Cause << 48);

    public static uint HashOf(string post) => unchecked((uint)StableHash.Of(post));

    public static PostManning Of(ulong a, ulong b) =>
        new(unchecked((uint)a), unchecked((byte)(a >> 32)), unchecked((byte)(a >> 40)), (PostCause)unchecked((byte)(a >> 48)), b);
}
