using System.Collections.Immutable;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Tables.Grids;
using RolloutSim.Scenarios.Tables.Reading;
using RolloutSim.Scenarios.Tables.Words;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>Makes a plan of the table in which an office keeps its work: an .xlsx file or separated values.</summary>
/// <remarks>
/// It asks nothing. What the table does not say comes from the options, else it is assumed, with a tilde in the plan and a note; what
/// cannot be read is refused with its row and column. The same bytes and options give the same plan.
/// </remarks>
public static class TableImporter
{
    /// <exception cref="ScenarioException">There is no such file, or no table in it that can be read.</exception>
    public static ImportedTable ImportFile(string path, string name, ImportOptions options) => Import(TableFile.Read(path, name), name, options);

    /// <param name="bytes">The file.</param>
    /// <param name="file">How messages call it.</param>
    /// <param name="options">What is known beside the table.</param>
    /// <exception cref="ScenarioException">No table that can be read; places are rows and columns.</exception>
    public static ImportedTable Import(byte[] bytes, string file, ImportOptions options)
    {
        var errors = new DiagnosticBag(file);
        TableForm form = HeadingFinder.Find(GridFile.Read(bytes, errors), options.Sheet, errors);
        var log = new ImportLog(form.Grid, errors);
        var season = new SeasonDraft(form, options, log);
        Understand(season, RowReader.ReadAll(form, log));
        errors.ThrowIfAny();
        string text = PlanText.Write(season, file);
        return new ImportedTable
        {
            Text = text,
            Plan = Check(text, season, file),
            Sheet = form.Grid.Sheet,
            HeadingRow = form.HeadingRow,
            Columns = [.. form.Columns.Where(c => c.Heading.Length > 0).Select(c => new ImportedColumn(CellName.Column(c.Index), c.Heading, c.Kind))],
            WorkItems = season.Items.Count,
            Notes = log.Notes,
        };
    }

    private static void Understand(SeasonDraft season, ImmutableArray<TaskRow> rows)
    {
        DiagnosticBag errors = season.Log.Errors;
        errors.ThrowIfAny();
        TableForm form = season.Form;
        if (rows.IsEmpty) GridLimits.Refuse(errors, form.HeadingRow, form.First(ColumnKind.Task)!.Index, MessageId.TableNoTasks);
        if (rows.Length > Limits.WorkItems) season.Log.Refuse(rows[Limits.WorkItems].Task, Message.Of(MessageId.TooMany, Limits.WorkItems));
        if (SeasonHead.YearOf(season, rows) is not { } year) GridLimits.Refuse(errors, form.HeadingRow, 1, MessageId.TableNoYear);
        else season.Year = year;
        errors.ThrowIfAny();
        SeasonHead.ReadUnit(season, rows);
        foreach (TaskRow row in rows)
        {
            bool hasOwn = row[ColumnKind.Id] is not null;
            season.Items.Add(new ItemDraft(row) { HasOwnId = hasOwn, Word = hasOwn ? WorkItemWords.Of(row[ColumnKind.Id]!.Text) : WorkItemWords.Find(row.Task.Text) });
        }
        new DateStage(season).Run();
        new RoleStage(season).Run();
        errors.ThrowIfAny();
        new TestDayFinder(season).Run();
        var names = new NameStage(season);
        names.Run();
        new ReviewStage(season, names).Run();
        if (season.Items.Count > Limits.WorkItems) season.Log.Refuse(season.Items[^1].Task, Message.Of(MessageId.TooMany, Limits.WorkItems));
        new UnitStage(season).Run();
        new OrderStage(season).Run();
        TellGuesses(season);
    }

    /// <summary>What is assumed of the season and of most of its work items is said once.</summary>
    private static void TellGuesses(SeasonDraft season)
    {
        ImportLog log = season.Log;
        if (season.Level.IsAssumed) log.Guess(Message.Of(MessageId.ImportLevelGuessed, RoleTitles.Level(season.Level.Value)));
        int efforts = season.Items.Count(i => i.Row[ColumnKind.Effort] is null);
        int orders = season.Form.Has(ColumnKind.After) ? 0 : season.Items.Count(i => i.After.Count > 0);
        int channels = season.Items.Count(i => i is { Channel: not null, IsReview: false } && i.Row[ColumnKind.Channel] is null);
        if (efforts > 0) log.Guess(Message.Of(MessageId.ImportEffortsGuessed, efforts));
        if (orders > 0) log.Guess(Message.Of(MessageId.ImportOrdersGuessed, orders));
        if (channels > 0) log.Guess(Message.Of(MessageId.ImportChannelsGuessed, channels));
        log.Guess(Message.Of(MessageId.ImportPeopleGuessed));
        log.Guess(Message.Of(MessageId.ImportHabitsGuessed));
    }

    /// <summary>Reads the plan that was made; what the language refuses is said of the row that it was made of.</summary>
    private static Plan Check(string text, SeasonDraft season, string file)
    {
        try
        {
            return PlanReader.ReadText(text, Path.GetFileNameWithoutExtension(file) + PlanReader.Extension);
        }
        catch (ScenarioException refused)
        {
            foreach (Diagnostic mistake in refused.Diagnostics)
            {
                (int row, int column, string heading) = Source(mistake.Path, season);
                season.Log.Refuse(row, column, Message.Of(MessageId.TablePlanRefused, mistake.Path, mistake.Problem), mistake.Expected, mistake.Found, heading);
            }
            throw season.Log.Errors.ToException();
        }
    }

    /// <summary>The cell of a value: of <c>preparation.item-07.due</c> that of the date in its row.</summary>
    private static (int Row, int Column, string Heading) Source(string path, SeasonDraft season)
    {
        string[] names = path.Split('.');
        ItemDraft? item = names.Length > 1 ? season.Items.Find(i => i.Id == names[1]) : null;
        if (item is null) return (season.Form.HeadingRow, season.Form.First(ColumnKind.Task)!.Index, "");
        ColumnKind kind = names[^1] switch
        {
            "due" => ColumnKind.Due,
            "from" => item.Row[ColumnKind.From] is null ? ColumnKind.Due : ColumnKind.From,
            "known" => ColumnKind.Known,
            "who" => ColumnKind.Who,
            "via" => ColumnKind.Channel,
            "evidence" => ColumnKind.Evidence,
            "effort" => ColumnKind.Effort,
            _ => names.Contains("review") ? ColumnKind.Review : names.Contains("after") ? ColumnKind.After : ColumnKind.Task,
        };
        TableCell cell = item.Row[kind] ?? item.Task;
        return (cell.Row, cell.Column, cell.Heading);
    }
}
