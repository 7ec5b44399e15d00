using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Tables;

/// <summary>Reads a table's file, unless it is too large.</summary>
internal static class TableFile
{
    /// <param name="path">Where it is.</param>
    /// <param name="name">How messages call it.</param>
    /// <exception cref="ScenarioException">There is no such file, or it cannot be read.</exception>
    public static byte[] Read(string path, string name)
    {
        var errors = new DiagnosticBag(name);
        try
        {
            long length = new FileInfo(path).Length;
            if (length <= TableLimits.FileBytes) return File.ReadAllBytes(path);
            errors.Add(Place.Start, "", Message.Of(MessageId.TableTooLarge, length, TableLimits.FileBytes));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            errors.Add(Place.None, "", Message.Of(MessageId.FileNotFound));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            errors.Add(Place.None, "", Message.Of(MessageId.FileUnreadable, e.Message));
        }
        throw errors.ToException();
    }
}
