using System.Collections.Immutable;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Tables.Grids;
using RolloutSim.Scenarios.Tables.Reading;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>Collects what an import has to say, each at its cell.</summary>
internal sealed class ImportLog(Grid grid, DiagnosticBag errors)
{
    private readonly List<ImportNote> _notes = [];

    public DiagnosticBag Errors => errors;

    public Grid Grid => grid;

    /// <summary>Those of the whole table first, then by row.</summary>
    public ImmutableArray<ImportNote> Notes => [.. _notes.OrderBy(n => n.Row)];

    public void Guess(Message message) => _notes.Add(new ImportNote(ImportNoteKind.Guess, 0, "", message));

    public void Remark(Message message) => _notes.Add(new ImportNote(ImportNoteKind.Remark, 0, "", message));

    public void Guess(TableCell cell, Message message) => Add(ImportNoteKind.Guess, cell.Row, cell.Column, message);

    public void Remark(int row, int column, Message message) => Add(ImportNoteKind.Remark, row, column, message);

    public void PassOver(int row, int column, Message message) => Add(ImportNoteKind.PassedOver, row, column, message);

    public void Refuse(TableCell cell, Message problem, Message? expected = null) => Refuse(cell.Row, cell.Column, problem, expected, cell.Text, cell.Heading);

    public void Refuse(int row, int column, Message problem, Message? expected, string? found, string heading = "") =>
        errors.Add(new Place(row, column), grid.NameOf(row, column) + (heading.Length > 0 ? $" ({heading})" : ""), problem, expected, found);

    private void Add(ImportNoteKind kind, int row, int column, Message message)
    {
        var note = new ImportNote(kind, row, CellName.Of(row, column), message);
        // A merged cell says it once for all its rows.
        if (!_notes.Exists(n => n.Row == row && n.Cell == note.Cell && n.Message.ToString() == message.ToString())) _notes.Add(note);
    }
}
