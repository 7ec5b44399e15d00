using System.Reflection;

namespace RolloutSim.Scenarios;

/// <summary>The texts that are inside the program.</summary>
internal static class EmbeddedText
{
    private static readonly Assembly Home = typeof(EmbeddedText).Assembly;

    public static IEnumerable<string> Names => Home.GetManifestResourceNames().Order(StringComparer.Ordinal);

    public static string Read(string name)
    {
        using Stream stream = Home.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"'{name}' is not inside the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
