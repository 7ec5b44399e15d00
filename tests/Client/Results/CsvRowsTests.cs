using System.Text;
using RolloutSim.Client.Results;

namespace RolloutSim.Tests.Client.Results;

public sealed class CsvRowsTests
{
    [Fact]
    public void What_was_written_is_read_again()
    {
        string[][] rows = [["plain", "", "a,b"], ["say \"no\"", "two\r\nlines", "中文"], ["\"", ",", "\n"]];
        var text = new CsvText("a", "b", "c");
        foreach (string[] row in rows) text.Add(row);
        using var reader = new StreamReader(new MemoryStream(text.ToBytes()), Encoding.UTF8);
        Assert.Equal(rows, CsvRows.Read(reader).Select(row => new[] { row["a"], row["b"], row["c"] }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b\r\n")]
    public void A_table_without_rows_has_none(string text) => Assert.Empty(CsvRows.Read(new StringReader(text)));

    [Theory]
    [InlineData("a,b\r\n1\r\n")]
    [InlineData("a,b\r\n1,2,3\r\n")]
    [InlineData("a,b\r\n\"1,2\r\n")]
    public void A_row_of_another_length_is_damage(string text) => Assert.Throws<FormatException>(() => CsvRows.Read(new StringReader(text)).ToArray());

    [Fact]
    public void A_column_that_is_not_there_is_damage()
    {
        CsvRow row = CsvRows.Read(new StringReader("a\n1")).Single();
        Assert.Equal(("1", "1"), (row["a"], row.OrNull("a")));
        Assert.Throws<FormatException>(() => row["b"]);
    }
}
