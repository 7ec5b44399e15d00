using System.CommandLine;
using RolloutSim.Client.Files;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Tables.Exporting;

namespace RolloutSim.Client.Commands;

/// <summary><c>export PLAN</c>: writes a plan's work items as a table; what else a plan can be written as gets a word of its own before PLAN.</summary>
internal sealed class ExportCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    private const string Spreadsheet = ".xlsx", SeparatedValues = ".csv";

    public Command Make()
    {
        var command = new Command("export", texts[TextId.HelpExport]);
        command.Add(new ExportLoadCommand(context, common, texts).Make());
        new ExportOptions(context, common, texts, TextId.HelpExportOutput).AddTo(command, Export);
        return command;
    }

    private ExitCode Export(Plan plan, string? output, bool force, CommonOptions options)
    {
        string called = output ?? plan.Season.Name + Spreadsheet;
        bool isValues = called.EndsWith(SeparatedValues, StringComparison.OrdinalIgnoreCase);
        if (!isValues && !called.EndsWith(Spreadsheet, StringComparison.OrdinalIgnoreCase)) throw new UsageException(texts.Say(TextId.BadTableName, called));
        ExportedTable table = TableExporter.Export(plan);
        OutputFile file = OutputFile.Write(called, isValues ? CsvTable.Write(table) : XlsxTable.Write(table), force, context.WorkingDirectory, texts);
        if (options.Json) context.Out.WriteLine(RunJson.ToLine(new ExportMessage(file.Path, table.Rows.Length), RunJson.Default.ExportMessage));
        else if (!options.Quiet)
        {
            context.Out.WriteLine(texts.Say(TextId.ExportWritten, Paint.For(context.OutIsTerminal, options.NoColor, context.Variable).With(Ink.Title, file.Called), table.Rows.Length));
            foreach (string line in TextWidth.Wrap(texts[TextId.ExportLeavesOut], context.Width)) context.Out.WriteLine(line);
        }
        return ExitCode.Success;
    }
}
