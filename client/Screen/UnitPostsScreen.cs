using System.Globalization;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>Who held the posts of a unit: a line a post; half-days in which the same person held it are one.</summary>
internal sealed class UnitPostsScreen(ScreenTexts texts, Paint paint, int width)
{
    private readonly HalfDayTexts _halfDays = new(texts);

    public IEnumerable<string> Lines(UnitSummary unit)
    {
        if (unit.Posts.IsEmpty) yield break;
        yield return "";
        yield return paint.With(Ink.Heading, texts[TextId.PostsOf]) + "  " + paint.With(Ink.Faint, texts[TextId.MadeUpNames]);
        var table = new Table(
            new(texts[TextId.ColumnPost], LeastWidth: 12), new(texts[TextId.ColumnHalfDay], LeastWidth: 10), new(texts[TextId.ColumnHolder], LeastWidth: 6), new(texts[TextId.ColumnFrom], LeastWidth: 8),
            new("km", AlignRight: true), new(texts[TextId.ColumnThere]), new(""));
        foreach (IGrouping<(string, int), UnitPostSummary> post in unit.Posts.GroupBy(post => (post.Post, post.Ordinal)))
        {
            string name = $"{texts.Name(post.First().Name)} {(unit.Posts.Any(other => other.Post == post.Key.Item1 && other.Ordinal > 1) ? post.Key.Item2 : "")}".TrimEnd();
            foreach (IGrouping<(string?, string, bool), UnitPostSummary> same in post.GroupBy(half => (half.Person, half.Status, half.IsSubstitute)))
            {
                table.Add([name, .. Row([.. same], same.Count() == post.Count())]);
                name = "";
            }
        }
        foreach (string line in table.Lines(width, paint)) yield return line;
    }

    private IEnumerable<Cell> Row(UnitPostSummary[] halfDays, bool areAll)
    {
        UnitPostSummary first = halfDays[0];
        yield return areAll ? new Cell(texts[TextId.HalfDaysAll], Ink.Faint) : string.Join(texts[TextId.ListComma], halfDays.Select(half => _halfDays.Of(half.HalfDay)));
        if (first.Person is null)
        {
            yield return new Cell(texts[first.Status switch { "nobody-eligible" => TextId.CauseNobody, "taken-elsewhere" => TextId.CauseTaken, _ => TextId.CauseAbsent }], Ink.Bad);
            yield break;
        }
        yield return first.Person;
        yield return new Cell(first.From!, Ink.Faint);
        yield return first.DistanceKm > 0 ? first.DistanceKm.Value.ToString("0.0", CultureInfo.InvariantCulture) : new Cell("-", Ink.Faint);
        yield return DateTimeOffset.Parse(first.Arrived!, CultureInfo.InvariantCulture).ToString("HH:mm", CultureInfo.InvariantCulture);
        string[] notes = [.. first.IsSubstitute ? [texts[TextId.StandIn]] : Array.Empty<string>(), .. first.IsTrained == false ? [texts[TextId.NotTrained]] : Array.Empty<string>()];
        yield return new Cell(string.Join(texts[TextId.ListComma], notes), Ink.Warning);
    }
}
