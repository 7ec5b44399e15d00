using RolloutSim.Client.Screen;

namespace RolloutSim.Tests.Client.Screen;

public sealed class TableTests
{
    [Fact]
    public void Columns_stand_below_each_other_whatever_the_script()
    {
        var table = new Table(new Column("item"), new Column("n", AlignRight: true), new Column("done"));
        table.Add("监测工具回邮", "5", "x");
        table.Add("test", "120", "y");
        string[] lines = [.. table.Lines(80, Paint.None)];
        Assert.Equal(["  item            n  done", "  监测工具回邮    5  x", "  test          120  y"], lines);
        Assert.Equal(TextWidth.Of(lines[1]), TextWidth.Of(lines[2]));
    }

    [Fact]
    public void Only_columns_that_may_give_way_do()
    {
        var table = new Table(new Column("id"), new Column("name", LeastWidth: 6));
        table.Add("tools-mailed-back", "完成监测工具回邮");
        Assert.Equal("  tools-mailed-back  完成…", table.Lines(27, Paint.None).Last());
        Assert.Equal("  tools-mailed-back  完成…", table.Lines(5, Paint.None).Last()); // not below its least width
    }

    [Fact]
    public void Colour_does_not_change_the_alignment()
    {
        var table = new Table(new Column("a"), new Column("b"));
        table.Add(new Cell("late", Ink.Bad), "x");
        table.Add(new Cell("on time", Ink.Good), "y");
        string[] painted = [.. table.Lines(80, new Paint(true))];
        Assert.Contains("\e[1;31mlate\e[0m   ", painted[1]);
        Assert.Contains("\e[32mon time\e[0m  y", painted[2]);
    }
}
