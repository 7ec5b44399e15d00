using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Tables.Grids;
using RolloutSim.Scenarios.Tables.Reading;
using RolloutSim.Scenarios.Tables.Words;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>Finds who does each work item; where nobody is named, who usually does it.</summary>
internal sealed class RoleStage(SeasonDraft season)
{
    private UnitLevel Mine => season.Level.Value;

    public void Run()
    {
        foreach (ItemDraft item in season.Items)
        {
            if (item.Row.OtherWho is { } other && other.Text != item.Row[ColumnKind.Who]?.Text)
                season.Log.PassOver(other.Row, other.Column, Message.Of(MessageId.ImportPassedOver, CellText.OneLine(other.Text)));
            item.Who = item.Row[ColumnKind.Who] is { } cell ? Read(item, cell) : Guess(item);
        }
    }

    private Assumable<Role> Read(ItemDraft item, TableCell cell)
    {
        if (cell.Text.Length > TableLimits.PhraseChars)
        {
            season.Log.Refuse(cell, Message.Of(MessageId.TextTooLong, TableLimits.PhraseChars));
            return new(new Role(Mine, OfficeWords.Usual(Mine)), true);
        }
        (string text, bool isAssumed) = Provisional.Strip(cell.Text);
        if (text.Length == 0 || text is "/" or "-" or "—" or "无") return Guess(item);
        RoleReading reading = season.Roles.Read(text, LevelOf(item));
        if (cell.IsCarried) item.Guess(season.Log, item.Task, Message.Of(MessageId.ImportWhoCarried, cell.Row, RoleTitles.Of(reading.Role)));
        if (reading.Remark is { } remark) item.Guess(season.Log, cell, remark);
        return new(reading.Role, isAssumed || reading.IsGuess || cell.IsCarried);
    }

    /// <summary>By a column of levels, or the heading of a column of one level's tasks.</summary>
    private static UnitLevel? LevelOf(ItemDraft item) => item.Row[ColumnKind.Level] is { } cell
        ? LevelFinder.Last(CellText.Plain(cell.Text), -1, UnitLevel.County) ?? LevelWords.FromOne(cell.Text)
        : LevelFinder.Last(CellText.Plain(item.Task.Heading), -1, UnitLevel.County);

    private Assumable<Role> Guess(ItemDraft item)
    {
        UnitLevel level = LevelOf(item) ?? (Begins(item.Name) is { } said && said >= Mine ? said : Mine);
        string usual = OfficeWords.Usual(level), office = item.Word?.Office ?? usual;
        if (OfficeWords.Of(office) is { Level: { } its } && its != level && item.Word is not null)
        {
            // The centre draws whatever the table; a school's office does nothing for a county.
            if (its == UnitLevel.Nation) level = its;
            else office = usual;
        }
        if (level == UnitLevel.School && office is not ("information-officer" or "custodian" or "deputy" or "head")) office = usual;
        var role = new Role(level, office);
        item.Guess(season.Log, item.Task, Message.Of(MessageId.ImportWhoGuessed, RoleTitles.Of(role)));
        return new(role, true);
    }

    /// <summary>样本校上报…: a task may begin with whose it is.</summary>
    private static UnitLevel? Begins(string name)
    {
        string plain = CellText.Plain(name);
        return plain.Length >= 3 && LevelFinder.Last(plain[..3], -1, UnitLevel.County) is { } level && (plain.StartsWith("样本校", StringComparison.Ordinal) || plain.StartsWith("学校", StringComparison.Ordinal)) ? level : null;
    }
}
