using System.Collections.Immutable;
using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Scenarios.Yaml;

/// <summary>A piece of a file that knows where it stands.</summary>
internal abstract record YamlNode(Place Place);

/// <summary>A text; numbers and dates are texts until somebody asks for more.</summary>
internal sealed record ScalarNode(string Text, Place Place) : YamlNode(Place);

/// <summary>Keys with their values, in the order of the file, each key once.</summary>
internal sealed record MapNode(ImmutableArray<MapEntry> Entries, Place Place) : YamlNode(Place);

/// <summary>A key and its value.</summary>
internal sealed record MapEntry(ScalarNode Key, YamlNode Value);

/// <summary>Values one after another.</summary>
internal sealed record ListNode(ImmutableArray<YamlNode> Items, Place Place) : YamlNode(Place);
