namespace RolloutSim.Scenarios.Tables;

/// <summary>How large a table may be: far beyond any office's, and small enough that none can stop the program.</summary>
public static class TableLimits
{
    public const int FileBytes = 16 * 1024 * 1024;

    /// <summary>Of a spreadsheet, all its parts together, unpacked.</summary>
    public const int UnpackedBytes = 64 * 1024 * 1024;

    /// <summary>Files inside a spreadsheet.</summary>
    public const int Parts = 1_000;

    /// <summary>Sheets that are looked at.</summary>
    public const int Sheets = 50;

    /// <summary>Rows that a spreadsheet can have.</summary>
    public const int SheetRows = 1_048_576;

    /// <summary>Columns that a spreadsheet can have.</summary>
    public const int SheetColumns = 16_384;

    /// <summary>Rows of a sheet that hold something.</summary>
    public const int Rows = 5_000;

    /// <summary>Columns of a sheet that hold something.</summary>
    public const int Columns = 100;

    /// <summary>Characters of a cell, as many as a spreadsheet allows.</summary>
    public const int CellChars = 32_767;

    /// <summary>Characters of a sheet's cells together.</summary>
    public const int SheetChars = 4 * 1024 * 1024;

    /// <summary>Merged cells of a sheet.</summary>
    public const int MergedCells = 10_000;

    /// <summary>Cells that repeat the value of a merged one.</summary>
    public const int RepeatedCells = Rows * Columns;

    /// <summary>Characters of a date, a role or a channel.</summary>
    public const int PhraseChars = 200;
}
