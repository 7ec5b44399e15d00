using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Composing;

/// <summary>Puts a plan together: the one that it <c>extends</c>, its own keys in the place of that one's, and what it <c>set</c>s.</summary>
internal sealed class PlanComposer
{
    public const string Extends = "extends", Set = "set";

    private const int Longest = 16;

    private readonly DiagnosticBag _errors;
    private readonly List<(string Identity, string Shown)> _chain = [];

    private PlanComposer(DiagnosticBag errors) => _errors = errors;

    /// <param name="root">The file's root.</param>
    /// <param name="file">The file as the user named it; what it extends is looked for beside it.</param>
    /// <param name="errors">Collects mistakes in <c>set</c>.</param>
    /// <exception cref="ScenarioException">What it extends is not there, is no plan, or is the plan itself.</exception>
    public static YamlNode Compose(YamlNode root, string file, DiagnosticBag errors)
    {
        var composer = new PlanComposer(errors);
        composer._chain.Add((Identity(file), Path.GetFileName(file)));
        return composer.Compose(root, file);
    }

    /// <summary>The plan with what is said outside of it; each option is a source of its own.</summary>
    public static YamlNode Override(YamlNode root, IEnumerable<PlanOverride> overrides, DiagnosticBag errors)
    {
        foreach (PlanOverride option in overrides)
        {
            int source = errors.AddSource(option.ToString(), hasLines: false);
            Place place = Place.Start with { Source = source };
            if (option.IsAdded)
            {
                if (root is MapNode plan) root = Append(plan, option.Path, Scalar(option.Text, place, source));
                continue;
            }
            YamlNode value = option.Text[0] is '[' or '{' ? YamlTreeReader.Read(option.Text, errors, source) : Scalar(option.Text, place, source);
            if (root is MapNode map) root = TreeEdit.Set(map, option.Path, value, place, errors);
        }
        return root;

        ScalarNode Scalar(string text, Place place, int source)
        {
            TextCheck.Check(text, errors, source);
            return new ScalarNode(text, place);
        }
    }

    /// <summary>The plan with one more item in one of its lists.</summary>
    private static MapNode Append(MapNode root, string key, ScalarNode item)
    {
        if (Find(root, key) is not { } entry) return root with { Entries = root.Entries.Add(new MapEntry(new ScalarNode(key, item.Place), new ListNode([item], item.Place))) };
        ListNode list = entry.Value is ListNode many ? many with { Items = many.Items.Add(item) } : new ListNode([entry.Value, item], entry.Value.Place);
        return root with { Entries = root.Entries.Replace(entry, entry with { Value = list }) };
    }

    /// <summary>Applies the entries of a <c>set</c>.</summary>
    public static MapNode Apply(MapNode root, YamlNode set, string path, DiagnosticBag errors)
    {
        if (set is not MapNode map)
        {
            NodeReader.WrongType(set, path, MessageId.ExpectMap, new ReadContext(errors));
            return root;
        }
        foreach (MapEntry entry in map.Entries) root = TreeEdit.Set(root, entry.Key.Text, entry.Value, entry.Key.Place, errors);
        return root;
    }

    private YamlNode Compose(YamlNode root, string file)
    {
        if (root is not MapNode map) return root;
        if (Find(map, Extends) is { } extends) map = Onto(Base(extends.Value, file), map);
        if (Find(map, Set) is not { } set) return map;
        // What the base sets it has done already; these are the file's own.
        map = map with { Entries = map.Entries.Remove(set) };
        return Apply(map, set.Value, Set, _errors);
    }

    private MapNode Base(YamlNode extends, string file)
    {
        if (NodeReader.Text(extends, Extends, new ReadContext(_errors)) is not { } name) throw _errors.ToException();
        (string identity, string shown, string from, Func<string> read) = Locate(name, file, extends.Place);
        bool isCircle = _chain.Exists(c => c.Identity == identity);
        _chain.Add((identity, shown));
        if (isCircle || _chain.Count > Longest)
        {
            string chain = string.Join(" -> ", _chain.Select(c => c.Shown));
            throw Fail(extends.Place, isCircle ? Message.Of(MessageId.ExtendsItself, chain) : Message.Of(MessageId.ExtendsTooDeep, Longest, chain));
        }
        int source = _errors.AddSource(from, hasLines: true);
        YamlNode root = YamlTreeReader.Read(read(), _errors, source);
        if (root is not MapNode)
        {
            NodeReader.WrongType(root, "", MessageId.ExpectMap, new ReadContext(_errors));
            throw _errors.ToException();
        }
        return (MapNode)Compose(root, from);
    }

    /// <summary>A shipped plan's name, or a file beside the one that names it, with or without its ending.</summary>
    private (string Identity, string Shown, string File, Func<string> Read) Locate(string name, string file, Place place)
    {
        if (ShippedPlans.Names.Contains(name)) return ($"shipped:{name}", name, name + PlanReader.Extension, () => ShippedPlans.TextOf(name));
        try
        {
            string folder = Path.GetDirectoryName(file) ?? "";
            foreach (string path in (string[])[Path.Combine(folder, name), Path.Combine(folder, name + PlanReader.Extension)])
            {
                // The file itself may be known by its text only.
                if (_chain.Exists(c => c.Identity == Identity(path))) return (Identity(path), Path.GetFileName(path), path, () => "");
                if (File.Exists(path)) return (Identity(path), Path.GetFileName(path), path, () => PlanReader.TextOf(path));
            }
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or IOException or UnauthorizedAccessException)
        {
            // A name that cannot be a path names no file.
        }
        throw Fail(place, Message.Of(MessageId.NoSuchPlan), Message.Of(MessageId.ExpectPlan, ShippedPlans.Names), name, Suggestions.For(name, ShippedPlans.Names));
    }

    /// <summary>The base with the keys that the file has of its own; the name by which results are filed is not inherited.</summary>
    private MapNode Onto(MapNode below, MapNode map)
    {
        // The version is each file's own affair.
        PlanFileReader.CheckVersion(new MapReader(map, "", new ReadContext(_errors)), new ReadContext(_errors));
        List<MapEntry> entries = [.. below.Entries.Select(e => e.Key.Text == "name" ? e with { Value = WithoutId(e.Value) } : e)];
        foreach (MapEntry own in map.Entries)
        {
            if (own.Key.Text is Extends or "rollout") continue;
            int at = entries.FindIndex(e => e.Key.Text == own.Key.Text);
            if (at < 0) entries.Add(own);
            else entries[at] = own;
        }
        return new MapNode([.. entries], map.Place);
    }

    private static YamlNode WithoutId(YamlNode name) =>
        name is MapNode map ? map with { Entries = map.Entries.RemoveAll(e => e.Key.Text == "id") } : name;

    private static MapEntry? Find(MapNode map, string key) => map.Entries.FirstOrDefault(e => e.Key.Text == key);

    private static string Identity(string file)
    {
        try
        {
            return Path.GetFullPath(file);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or IOException)
        {
            return file;
        }
    }

    private ScenarioException Fail(Place place, Message problem, Message? expected = null, string? found = null, string? suggestion = null)
    {
        _errors.Add(place, Extends, problem, expected, found, suggestion);
        return _errors.ToException();
    }
}
