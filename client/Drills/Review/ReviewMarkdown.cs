using System.Collections.Immutable;
using System.Text;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Client.Drills.Review;

/// <summary>The review as text that people can edit and hand on: Chinese first, then English.</summary>
internal static class ReviewMarkdown
{
    public static string Text(ReportDocument document)
    {
        var text = new StringBuilder();
        foreach (TextLanguage language in (TextLanguage[])[TextLanguage.Chinese, TextLanguage.English])
        {
            if (text.Length > 0) text.Append("\n---\n\n");
            Write(text, document, new ScreenTexts(language));
        }
        return text.ToString();
    }

    private static void Write(StringBuilder text, ReportDocument document, ScreenTexts texts)
    {
        text.Append("# ").Append(Plain(document.Title, texts)).Append("\n\n");
        foreach (ReportCell cell in document.Lead) text.Append(Said(cell, texts)).Append("\n\n");
        foreach (ReportFact fact in document.Facts) text.Append("- ").Append(Plain(fact.Label, texts)).Append(": ").Append(fact.IsCode ? $"`{texts.Name(fact.Value)}`" : Plain(fact.Value, texts)).Append('\n');
        foreach (ReportSection section in document.Sections)
        {
            text.Append("\n## ").Append(Plain(section.Title, texts)).Append("\n\n").Append(Plain(section.Lead, texts)).Append('\n');
            if (section.Table is { } table) Write(text, table, texts);
        }
    }

    private static void Write(StringBuilder text, ReportTable table, ScreenTexts texts)
    {
        text.Append('\n');
        Row(text, [.. table.Columns.Select(column => Plain(column.Heading, texts))]);
        Row(text, [.. table.Columns.Select(_ => "---")]);
        foreach (ImmutableArray<ReportCell> row in table.Rows) Row(text, [.. row.Select(cell => Said(cell, texts))]);
    }

    private static void Row(StringBuilder text, ImmutableArray<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Said(ReportCell cell, ScreenTexts texts) => cell.IsCode ? $"`{texts.Name(cell.Text)}`" : cell.Tone == ReportTone.Bad ? $"**{Plain(cell.Text, texts)}**" : Plain(cell.Text, texts);

    /// <summary>Nothing in a name becomes markup.</summary>
    private static string Plain(LocalName name, ScreenTexts texts)
    {
        var text = new StringBuilder();
        foreach (char c in texts.Name(name))
        {
            if (c is '|' or '*' or '_' or '`' or '<' or '[' or ']' or '\\' or '#') text.Append('\\');
            text.Append(c);
        }
        return text.ToString();
    }
}
