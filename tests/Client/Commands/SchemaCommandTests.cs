using RolloutSim.Client;
using RolloutSim.Scenarios.Shapes;

namespace RolloutSim.Tests.Client.Commands;

/// <summary>The schema on stdout, or in a file.</summary>
public sealed class SchemaCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task It_is_printed_or_written()
    {
        Assert.Equal(ExitCode.Success, await _line.Run("schema"));
        Assert.Equal(PlanSchema.Text(), _line.Output);
        Assert.Equal(ExitCode.Success, await _line.Run("schema", "-o", PlanSchema.FileName));
        Assert.Equal(PlanSchema.Text(), _line.Read(PlanSchema.FileName));
        Assert.Contains("# yaml-language-server: $schema=rollout-1.schema.json", _line.Output);
        Assert.Equal(ExitCode.Invalid, await _line.Run("schema", "-o", PlanSchema.FileName));
        Assert.Contains("is there already", _line.Errors);
        Assert.Equal(ExitCode.Success, await _line.Run("schema", "-o", PlanSchema.FileName, "--force"));
    }
}
