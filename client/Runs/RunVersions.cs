using System.Reflection;

namespace RolloutSim.Client.Runs;

/// <summary>The versions that a result depends on.</summary>
internal sealed record RunVersions(string Rolloutsim, string Orleans)
{
    public static RunVersions Current { get; } = new(Of(typeof(RunVersions).Assembly), Of(typeof(IGrain).Assembly));

    private static string Of(Assembly assembly)
    {
        string version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";
        int end = version.AsSpan().IndexOfAny('+', ' '); // what follows is a commit
        return (end < 0 ? version : version[..end]).TrimEnd('.');
    }
}
