using System.CommandLine;
using RolloutSim.Client.Files;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Tables.Importing;

namespace RolloutSim.Client.Commands;

/// <summary><c>import TABLE</c>: makes a plan of an office's table, and says what it understood and what it guessed.</summary>
internal sealed class ImportCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    public Command Make()
    {
        var command = new Command("import", texts[TextId.HelpImport]);
        var call = new ImportCall(texts);
        call.AddTo(command);
        command.SetAction(parsed => (int)Import(parsed, call));
        return command;
    }

    private ExitCode Import(ParseResult parsed, ImportCall call)
    {
        ImportOptions options = call.Read(parsed);
        string table = parsed.GetValue(call.Table)!;
        ImportedTable imported = TableImporter.ImportFile(Path.GetFullPath(table, context.WorkingDirectory), table, options);
        string output = parsed.GetValue(call.Output) ?? Path.GetFileNameWithoutExtension(table) + PlanReader.Extension;
        OutputFile file = OutputFile.Write(output, imported.Text, parsed.GetValue(call.Force), context.WorkingDirectory, texts);
        CommonOptions all = common.Read(parsed, texts.Language);
        if (all.Json) context.Out.WriteLine(RunJson.ToLine(ImportMessageMaker.Make(imported, file.Path), RunJson.Default.ImportMessage));
        else if (!all.Quiet)
            foreach (string line in new ImportScreen(texts, Paint.For(context.OutIsTerminal, all.NoColor, context.Variable), context.Width).Lines(imported, table, SetOption.Call(file.Called, []), all.Verbose)) context.Out.WriteLine(line);
        return ExitCode.Success;
    }
}
