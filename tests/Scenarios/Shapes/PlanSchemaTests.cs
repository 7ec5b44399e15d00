using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Drills;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Shapes;
using RolloutSim.Scenarios.Yaml;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Scenarios.Shapes;

/// <summary>The committed schema is the language's, good plans fit it, and the description behind it knows the readers' keys.</summary>
public sealed class PlanSchemaTests
{
    private static readonly EditorCheck Editor = new(PlanSchema.Text());

    public static TheoryData<string> Plans => [.. Shipped.Names];

    /// <summary>Rewritten by: UPDATE_SCHEMA=1 dotnet test tests --filter PlanSchemaTests.</summary>
    [Fact]
    public void The_committed_schema_is_current()
    {
        string path = Path.Combine(Folder(), "..", "..", "..", "scenarios", "schema", PlanSchema.FileName);
        if (Environment.GetEnvironmentVariable("UPDATE_SCHEMA") == "1") File.WriteAllText(path, PlanSchema.Text());
        Assert.Equal(PlanSchema.Text(), File.ReadAllText(path));
    }

    [Fact]
    public void Forms_that_are_written_once_are_those_that_stood_in_several_places()
    {
        JsonObject shared = JsonNode.Parse(PlanSchema.Text())!.AsObject(), definitions = shared["definitions"]!.AsObject();
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(PlanSchema.WholeText()), Expanded(shared, definitions)));
        Assert.InRange(PlanSchema.Text().Length, 20_000, 150_000);
        Assert.All(definitions, form => Assert.Contains($"#/definitions/{form.Key}\"", PlanSchema.Text(), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Shipped_plans_fit_it_and_name_it(string name)
    {
        string text = ShippedPlans.TextOf(name);
        string up = string.Concat(Enumerable.Repeat("../", 1 + name.Count(c => c == '/')));
        Assert.StartsWith($"# yaml-language-server: $schema={up}schema/{PlanSchema.FileName}\n", text, StringComparison.Ordinal);
        Assert.Equal("", Editor.Misfits(text));
        Assert.Equal("", Editor.Misfits(ShippedPlans.Read(name).ResolvedText));
    }

    [Fact]
    public void Shipped_drills_fit_theirs_and_name_it()
    {
        var editor = new EditorCheck(PlanSchema.DrillText());
        foreach (string name in ShippedDrills.Names)
        {
            string text = ShippedDrills.TextOf(name);
            Assert.StartsWith($"# yaml-language-server: $schema=../../schema/{PlanSchema.DrillFileName}\n", text, StringComparison.Ordinal);
            Assert.Equal("", editor.Misfits(text));
            Assert.NotEqual("", editor.Misfits(text.Replace("injects:", "inject:", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("rollout: 1\nextends: smallest\nset: {people.county.liaison: 2}\n")]
    [InlineData(PlanTexts.Small)]
    public void Good_plans_fit(string text) => Assert.Equal("", Editor.Misfits(text));

    [Fact]
    public void The_sketch_fits() => Assert.Equal("", Editor.Misfits(File.ReadAllText(Path.Combine(Folder(), "..", "Plans", "sketch.rollout.yaml"))));

    [Theory]
    [InlineData("calendar: china", "calender: china")]
    [InlineData("calendar: china", "calendar: chian")]
    [InlineData("effort: 8 h", "effrot: 8 h")]
    [InlineData("level: county", "level: couny")]
    [InlineData("  mailed:", "  Mailed Back:")]
    [InlineData("effort: 8 h, ", "")]
    public void Slips_do_not_fit(string old, string now) => Assert.NotEqual("", Editor.Misfits(PlanTexts.With(old, now)));

    /// <summary>A key that the reader does not know, put into each map of the language: it names those that it knows.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("name", "name")]
    [InlineData("calendar", "calendar")]
    [InlineData("units.A", "units.A1")]
    [InlineData("units.A.cities", "units.A.cities")]
    [InlineData("units.A.counties", "units.A.counties")]
    [InlineData("units.A1.schools", "units.A1.schools")]
    [InlineData("typical", "typical")]
    [InlineData("typical.province", "typical.province")]
    [InlineData("typical.city", "typical.city")]
    [InlineData("typical.county", "typical.county")]
    [InlineData("typical.county.schools", "typical.county.schools")]
    [InlineData("typical.county.schools.primary", "typical.county.schools.primary")]
    [InlineData("people", "people")]
    [InlineData("people.county.liaison", "people.county.liaison")]
    [InlineData("habits", "habits")]
    [InlineData("preparation.x", "preparation.rosters-submitted")]
    [InlineData("preparation.x.review", "preparation.rosters-submitted.review")]
    [InlineData("preparation.x.extension", "preparation.rosters-submitted.extension")]
    [InlineData("levers.x", "levers.saturday-duty")]
    public void The_description_has_the_readers_keys(string shape, string place)
    {
        MapShape map = Find(shape);
        // Set by the tree, so that the reader meets it.
        YamlNode root = Tree(ShippedPlans.TextOf("smallest"));
        root = Put(root, place.Length == 0 ? [] : place.Split('.'), map.Short);
        var context = new RolloutSim.Scenarios.Syntax.ReadContext(new DiagnosticBag("x"));
        RolloutSim.Scenarios.Syntax.PlanFileReader.Read(root, "x", context);
        Diagnostic unknown = context.Errors.All.Single(d => d.Problem.Id == RolloutSim.Scenarios.Texts.MessageId.UnknownKey);
        Assert.Equal(map.Keys.Select(k => k.Name), (IEnumerable<string>)unknown.Expected!.Arguments[0]);
    }

    private static MapShape Find(string path)
    {
        Shape shape = PlanShape.Root;
        foreach (string key in path.Split('.', StringSplitOptions.RemoveEmptyEntries)) shape = ((MapShape)shape).Behind(key)!;
        return (MapShape)shape;
    }

    private static MapNode Put(YamlNode? node, string[] path, string shortKey)
    {
        MapNode map = node as MapNode ?? new MapNode(node is ScalarNode scalar ? [new MapEntry(new ScalarNode(shortKey, Place.Start), scalar)] : [], Place.Start);
        if (path.Length == 0) return map with { Entries = map.Entries.Add(new MapEntry(new ScalarNode("zzzzzzzzzz", Place.Start), new ScalarNode("1", Place.Start))) };
        MapEntry? old = map.Entries.FirstOrDefault(e => e.Key.Text == path[0]);
        var entry = new MapEntry(new ScalarNode(path[0], Place.Start), Put(old?.Value, path[1..], shortKey));
        return map with { Entries = old is null ? map.Entries.Add(entry) : map.Entries.Replace(old, entry) };
    }

    private static YamlNode Tree(string text) => YamlTreeReader.Read(text, new DiagnosticBag("x"));

    /// <summary>A form with everything that it refers to put in its place.</summary>
    private static JsonNode? Expanded(JsonNode? form, JsonObject definitions) => form switch
    {
        JsonObject refers when refers["$ref"] is { } name => Expanded(definitions[name.GetValue<string>().Split('/')[^1]], definitions),
        JsonObject map => new JsonObject(map.Where(pair => pair.Value != definitions).Select(pair => KeyValuePair.Create(pair.Key, Expanded(pair.Value, definitions)))),
        JsonArray list => new JsonArray([.. list.Select(each => Expanded(each, definitions))]),
        _ => form?.DeepClone(),
    };

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
