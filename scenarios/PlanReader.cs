using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Resolving;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios;

/// <summary>Reads plans; whatever is wrong with one is a <see cref="ScenarioException"/> with its places.</summary>
public static class PlanReader
{
    /// <summary>How plans' files end.</summary>
    public const string Extension = ".rollout.yaml";

    /// <exception cref="ScenarioException">There is no such file, or no plan in it.</exception>
    public static Plan ReadFile(string path)
    {
        byte[] bytes;
        try
        {
            // A file over the limit is not even read.
            long length = new FileInfo(path).Length;
            bytes = length > Limits.FileBytes ? throw TooLarge(path, length) : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refuse(path, Message.Of(MessageId.FileNotFound));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Refuse(path, Message.Of(MessageId.FileUnreadable, e.Message));
        }
        return ReadBytes(bytes, path);
    }

    /// <param name="bytes">UTF-8.</param>
    /// <param name="file">How messages call it; the plan's name follows from it unless the plan says another.</param>
    /// <exception cref="ScenarioException">No plan.</exception>
    public static Plan ReadBytes(ReadOnlySpan<byte> bytes, string file) => ReadText(TextCheck.Decode(bytes, new DiagnosticBag(file)), file);

    /// <inheritdoc cref="ReadBytes"/>
    public static Plan ReadText(string text, string file)
    {
        var context = new ReadContext(new DiagnosticBag(file));
        YamlNode root = YamlTreeReader.Read(text, context.Errors);
        return PlanResolver.Resolve(PlanFileReader.Read(root, NameOf(file), context), text, context);
    }

    /// <summary>The plan's name as its file's name says it: <c>xiji-2021</c>.</summary>
    private static string NameOf(string file)
    {
        string name = Path.GetFileName(file);
        foreach (string ending in (string[])[Extension, ".yaml", ".yml"])
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                name = name[..^ending.Length];
                break;
            }
        string slug = Slug.Of(name);
        return Slug.Is(slug) ? slug : "plan";
    }

    private static ScenarioException TooLarge(string path, long length)
    {
        var bag = new DiagnosticBag(path);
        bag.Add(Place.Start, "", Message.Of(MessageId.FileTooLarge, length, Limits.FileBytes));
        return bag.ToException();
    }

    private static ScenarioException Refuse(string path, Message problem)
    {
        var bag = new DiagnosticBag(path);
        bag.Add(Place.None, "", problem);
        return bag.ToException();
    }
}
