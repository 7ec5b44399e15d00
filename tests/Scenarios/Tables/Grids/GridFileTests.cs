using System.Text;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Tables;
using RolloutSim.Scenarios.Tables.Grids;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Tests.Scenarios.Tables.Grids;

/// <summary>Files become cells; what is too large, damaged or no table at all is refused at once.</summary>
public sealed class GridFileTests
{
    private const string DateStyles = """<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="[$-804]m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="2"/></cellXfs>""";

    [Theory]
    [InlineData("yyyy-mm-dd", true)]
    [InlineData("m\"月\"d\"日\"", false)]
    [InlineData("[$-804]yyyy\"年\"m\"月\";@", true)]
    [InlineData("ee.mm.dd", true)]
    public void Formats_of_days_are_known(string code, bool showsYear) => Assert.Equal(showsYear, CellFormats.Of(code)?.ShowsYear);

    [Theory]
    [InlineData("General")]
    [InlineData("0.00E+00")]
    [InlineData("#,##0.00_);[Red]\\(#,##0.00\\)")]
    [InlineData("\"day\" 0")]
    [InlineData("h:mm:ss")]
    [InlineData("@")]
    public void Other_formats_are_no_days(string code) => Assert.Null(CellFormats.Of(code));

    [Fact]
    public void Days_numbers_and_texts_are_told_apart()
    {
        Grid grid = Read(Workbooks.Of("""<row r="2"><c r="B2" s="1"><v>44265</v></c><c r="C2" s="2"><v>44265.5</v></c><c r="D2" s="3"><v>44265</v></c><c r="E2" s="4"><v>3.1</v></c><c r="F2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>""", styles: DateStyles));
        Assert.Equal(new DateOnly(2021, 3, 10), grid[2, 2].Day);
        Assert.Equal((new DateOnly(2021, 3, 10), true), (grid[2, 3].Day, grid[2, 3].ShowsYear));
        Assert.False(grid[2, 4].ShowsYear);
        Assert.Equal(("3.1", true), (grid[2, 5].Text, grid[2, 5].IsNumber));
        Assert.Equal("ab", grid[2, 6].Text);
    }

    [Fact]
    public void Days_may_count_from_1904() =>
        Assert.Equal(new DateOnly(2021, 3, 10), Read(Workbooks.Of("""<row><c s="1"><v>42803</v></c></row>""", styles: DateStyles, workbook: """<workbookPr date1904="1"/>"""))[1, 1].Day);

    [Fact]
    public void A_formula_that_was_never_calculated_and_an_error_have_no_value()
    {
        Grid grid = Read(Workbooks.Of("""<row r="1"><c r="A1"><f>1+1</f></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1"><f>1+1</f><v>2</v></c></row>"""));
        Assert.Equal(MessageId.TableNotCalculated, grid[1, 1].Fault?.Id);
        Assert.Equal(MessageId.TableErrorValue, grid[1, 2].Fault?.Id);
        Assert.Equal("2", grid[1, 3].Text);
    }

    [Fact]
    public void Merged_cells_repeat_their_first_one_where_rows_are()
    {
        string rows = """<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c><c r="B1" t="inlineStr"><is><t>y</t></is></c></row><row r="3"><c r="B3" t="inlineStr"><is><t>z</t></is></c></row>""";
        Grid grid = Read(Workbooks.Of(rows, """<mergeCells count="2"><mergeCell ref="A1:A3"/><mergeCell ref="C1:XFD1048576"/></mergeCells>"""));
        Assert.Equal(("x", 1), (grid[3, 1].Text, grid[3, 1].OriginRow));
        Assert.Equal([1, 3], grid.RowNumbers.AsEnumerable());
        Assert.Equal(2, grid.Columns);
    }

    [Fact]
    public void Escaped_characters_and_what_nobody_sees_are_cleaned() =>
        Assert.Equal("a\nb_x1", Read(Workbooks.Of(Workbooks.Row(1, " a_x000D__x000A_b_x1&#x200B; ")))[1, 1].Text);

    [Theory]
    [InlineData("a,b\n1,2", 2)]
    [InlineData("sep=;\na;b", 2)]
    [InlineData("a\tb", 2)]
    [InlineData("\"a,b\",c", 2)]
    [InlineData("a,\"b\"\"c\nd\"\r\ne,f", 2)]
    public void Separated_values_are_cut(string text, int columns) => Assert.Contains(GridFile.Read(Encoding.UTF8.GetBytes(text), Bag()), g => g.Columns == columns);

    [Fact]
    public void Quotes_and_lines_inside_a_value_stay()
    {
        Grid grid = GridFile.Read("a,\"b\"\"c\nd\"\r\ne,f"u8.ToArray(), Bag())[0];
        Assert.Equal(("b\"c\nd", "f"), (grid[1, 2].Text, grid[2, 2].Text));
    }

    [Fact]
    public void Chinese_is_read_in_every_usual_encoding()
    {
        byte[] gb18030 = [0xB9, 0xA4, 0xD7, 0xF7, (byte)',', (byte)'x'];
        foreach (byte[] bytes in (byte[][])[Encoding.UTF8.GetBytes("工作,x"), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("工作,x")], gb18030, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("工作,x")], [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("工作,x")]])
            Assert.Equal("工作", GridFile.Read(bytes, Bag())[0][1, 1].Text);
    }

    private static readonly Dictionary<string, (Func<byte[]> Bytes, MessageId Problem)> BadFiles = new()
    {
        ["empty"] = (() => [], MessageId.TableEmpty),
        ["blank"] = (() => "\n , \n"u8.ToArray(), MessageId.TableEmpty),
        ["noise"] = (() => [0x81, 0x00, 0x10, 0xFF], MessageId.TableNotText),
        ["no text"] = (() => [0x41, 0x0A, 0x81, 0x20], MessageId.TableNotText),
        ["old .xls"] = (() => [0xD0, 0xCF, 0x11, 0xE0, 0xA1], MessageId.TableOldFormat),
        ["PDF"] = (() => "%PDF-1.7"u8.ToArray(), MessageId.TableOtherFormat),
        ["HTML"] = (() => "<html>"u8.ToArray(), MessageId.TableOtherFormat),
        ["half an archive"] = (() => Workbooks.Of(Workbooks.Row(1, "a"))[..300], MessageId.TableDamaged),
        ["another archive"] = (() => Workbooks.Zip(("a.txt", "a")), MessageId.TableDamaged),
        ["bad XML"] = (() => Workbooks.Of("<row"), MessageId.TableDamaged),
        ["entities"] = (() => Workbooks.Of(Workbooks.Row(1, "&a;")), MessageId.TableDamaged),
        ["no such cell"] = (() => Workbooks.Of("""<row><c r="1A"><v>1</v></c></row>"""), MessageId.TableDamaged),
        ["no such row"] = (() => Workbooks.Of("""<row r="2000000"><c><v>1</v></c></row>"""), MessageId.TableDamaged),
        ["no such text"] = (() => Workbooks.Of("""<row><c t="s"><v>7</v></c></row>"""), MessageId.TableDamaged),
        ["wide"] = (() => Workbooks.Of("""<row r="1"><c r="XFD1"><v>1</v></c></row>"""), MessageId.TableTooWide),
        ["wide values"] = (() => Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Repeat("a", TableLimits.Columns + 1))), MessageId.TableTooWide),
        ["long"] = (() => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a,b\n", TableLimits.Rows + 1))), MessageId.TableTooLong),
        ["long cell"] = (() => Encoding.UTF8.GetBytes(new string('a', TableLimits.CellChars + 1)), MessageId.TextTooLong),
        ["bomb"] = (() => Workbooks.Bomb(TableLimits.UnpackedBytes / 1024 / 1024 + 1), MessageId.TableUnpacksTooLarge),
        ["large"] = (() => new byte[TableLimits.FileBytes + 1], MessageId.TableTooLarge),
    };

    public static TheoryData<string> Bad => [.. BadFiles.Keys];

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_is_no_table_is_refused_with_a_place(string what)
    {
        (Func<byte[]> make, MessageId problem) = BadFiles[what];
        byte[] bytes = make();
        ScenarioException refused = Assert.Throws<ScenarioException>(() => GridFile.Read(bytes, Bag()));
        Diagnostic mistake = Assert.Single(refused.Diagnostics);
        Assert.Equal(problem, mistake.Problem.Id);
        Assert.False(mistake.Place.IsNone);
    }

    [Theory]
    [InlineData("A1", 1, 1)]
    [InlineData("AB12", 12, 28)]
    [InlineData("XFD1048576", 1_048_576, 16_384)]
    public void Cells_have_names(string name, int row, int column)
    {
        Assert.Equal((row, column), CellName.Parse(name));
        Assert.Equal(name, CellName.Of(row, column));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("1")]
    [InlineData("A0")]
    [InlineData("XFE1")]
    [InlineData("A1048577")]
    [InlineData("A1B")]
    [InlineData("A99999999999")]
    public void Other_names_are_no_cells(string name) => Assert.Null(CellName.Parse(name));

    private static Grid Read(byte[] bytes) => Assert.Single(GridFile.Read(bytes, Bag()));

    private static DiagnosticBag Bag() => new("table");
}
