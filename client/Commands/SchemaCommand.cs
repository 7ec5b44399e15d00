using System.CommandLine;
using RolloutSim.Client.Files;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios.Shapes;

namespace RolloutSim.Client.Commands;

/// <summary><c>schema</c>: the JSON Schema of plans or drills, for editors; on stdout, or into a file.</summary>
internal sealed class SchemaCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    public Command Make()
    {
        var command = new Command("schema", texts[TextId.HelpSchema]);
        var output = new Option<string>("--output", "-o") { HelpName = "FILE", Description = texts[TextId.HelpSchemaOutput] };
        var force = new Option<bool>("--force") { Description = texts[TextId.HelpForceFile] };
        var drill = new Option<bool>("--drill") { Description = texts[TextId.HelpSchemaDrill] };
        command.Add(output);
        command.Add(force);
        command.Add(drill);
        command.SetAction(parsed => (int)Write(parsed.GetValue(drill) ? PlanSchema.DrillText() : PlanSchema.Text(), parsed.GetValue(output), parsed.GetValue(force), common.Read(parsed, texts.Language)));
        return command;
    }

    private ExitCode Write(string schema, string? file, bool force, CommonOptions options)
    {
        if (file is null)
        {
            if (!options.Quiet) context.Out.Write(schema);
            return ExitCode.Success;
        }
        OutputFile written = OutputFile.Write(file, schema, force, context.WorkingDirectory, texts);
        if (options.Json) context.Out.WriteLine(RunJson.ToLine(new FileMessage(written.Path), RunJson.Default.FileMessage));
        else if (!options.Quiet) context.Out.WriteLine(texts.Say(TextId.SchemaWritten, written.Called, Path.GetFileName(written.Path)));
        return ExitCode.Success;
    }
}
