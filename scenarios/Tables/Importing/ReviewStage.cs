using System.Text.RegularExpressions;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Tables.Grids;
using RolloutSim.Scenarios.Tables.Reading;
using RolloutSim.Scenarios.Tables.Words;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>
/// Joins reviews with what they look over: by the column of reviews, by what is known of the field; where a table names the review alone,
/// what the units below hand in is implied.
/// </summary>
internal sealed partial class ReviewStage(SeasonDraft season, NameStage names)
{
    private const string EffortOfOne = "10..20..60 min", SentBack = "15%";

    public void Run()
    {
        ItemDraft[] rows = [.. season.Items];
        foreach (ItemDraft item in rows)
            if (item.Row[ColumnKind.Review] is { } cell) ReadColumn(item, cell);
        if (season.Form.Has(ColumnKind.Review) && season.Form.Has(ColumnKind.Id)) return; // an export says all
        foreach (ItemDraft item in rows)
            if (item is { IsReview: false, Review: null, Word.Reviews.Length: > 0 }) Join(item, item.Word.Reviews);
    }

    private void ReadColumn(ItemDraft item, TableCell cell)
    {
        if (cell.Text.Length > TableLimits.PhraseChars)
        {
            season.Log.Refuse(cell, Message.Of(MessageId.TextTooLong, TableLimits.PhraseChars));
            return;
        }
        (string text, bool isAssumed) = Provisional.Strip(cell.Text);
        if (text.Length == 0 || text is "/" or "-" or "—" or "无" or "否") return;
        Match match = Details().Match(CellText.Plain(text));
        if (match.Success && season.Items.Find(i => i.Id == match.Groups["id"].Value && i != item) is { IsReview: false } review) Attach(item, review, match);
        else if (season.Items.Find(i => i.Name == text && i != item) is { IsReview: false } named) Attach(item, named, null);
        else
        {
            RoleReading reader = season.Roles.Read(text);
            string id = names.NameFor(item.Id.Length <= Limits.NameChars - 9 ? item.Id + "-reviewed" : item.Id[..(Limits.NameChars - 9)].TrimEnd('-') + "-reviewed", item);
            bool isBelow = reader.Role.Level > item.Level;
            if (isBelow) season.Log.Refuse(cell, Message.Of(MessageId.ReviewerBelow));
            else item.Review = new ReviewDraft(id, new(reader.Role, isAssumed || reader.IsGuess), new(EffortOfOne, true)) { SentBack = new(SentBack, true), Name = item.Name.Any(c => c > 127) ? "审核：" + item.Name : "", English = "" };
            if (reader.Remark is { } remark) item.Guess(season.Log, cell, remark);
        }
    }

    /// <summary>The row of a review becomes the review of another row.</summary>
    private void Attach(ItemDraft item, ItemDraft review, Match? details)
    {
        if (review.Level > item.Level || item.IsReview || review.Review is not null)
        {
            season.Log.Refuse(item.Row[ColumnKind.Review]!, Message.Of(MessageId.ReviewerBelow));
            return;
        }
        review.IsReview = true;
        // What a review of all submissions takes is assumed from the field's plans; each submission is looked over by itself.
        Assumable<string> effort = review.Effort is { IsAssumed: true } && review.Word is null && !review.HasOwnId ? new(EffortOfOne, true) : review.Effort!;
        item.Review = new ReviewDraft(review.Id, review.Who!, effort)
        {
            Name = review.Name,
            English = review.English,
            Due = review.Due,
            SentBack = Detail(details, "back") ?? new(SentBack, true),
            Rework = Detail(details, "rework"),
            Rounds = Detail(details, "rounds"),
            Source = review,
        };
    }

    private static Assumable<string>? Detail(Match? details, string group)
    {
        if (details is null || !details.Groups[group].Success) return null;
        string value = details.Groups[group].Value;
        return value[0] == '~' ? new(value[1..], true) : new(value, false);
    }

    private void Join(ItemDraft review, string reviewed)
    {
        ItemDraft? item = season.Items.Find(i => i is { IsReview: false, Review: null, HasOwnId: false } && i.Word?.Id == reviewed && i.Level > review.Level && NotLater(i, review));
        if (item is null)
        {
            if (Below(review) is not { } level) return;
            item = Implied(review, WorkItemWords.Of(reviewed)!, level);
            season.Items.Insert(season.Items.IndexOf(review), item);
        }
        Attach(item, review, null);
        item.Guess(season.Log, review.Task, Message.Of(MessageId.ImportReviewJoined, review.Id, item.Id));
    }

    private bool NotLater(ItemDraft item, ItemDraft review) =>
        item.Due is null || review.Due is null || item.Due.Value.On(season.First.Value, season.Last.Value) <= review.Due.Value.On(season.First.Value, season.Last.Value);

    /// <summary>审核样本校提交的…: who hands in what is reviewed.</summary>
    private static UnitLevel? Below(ItemDraft review)
    {
        if (HandedIn().Match(CellText.Plain(review.Name)) is not { Success: true } match) return null;
        return LevelFinder.Last(match.Groups[1].Value, -1, review.Level) is { } level && level > review.Level ? level : null;
    }

    private ItemDraft Implied(ItemDraft review, WorkItemWord word, UnitLevel level)
    {
        string office = level == UnitLevel.School && word.Office != "information-officer" ? OfficeWords.Usual(level) : word.Office;
        Match match = HandedIn().Match(CellText.Plain(review.Name));
        var item = new ItemDraft(review.Row)
        {
            Word = word,
            Name = $"{match.Groups[2].Value}{match.Groups[3].Value}",
            English = word.EnAt(level),
            Phase = review.Phase,
            Who = new(new Role(level, office), true),
            Effort = new(word.Effort, true),
            Channel = review.Channel is { } channel ? channel with { IsAssumed = true } : word.Channel.Length > 0 ? new(word.Channel, true) : null,
        };
        item.Id = names.NameFor(word.IdAt(level), item);
        item.Guess(season.Log, review.Task, Message.Of(MessageId.ImportImplied, RoleTitles.Units(level)));
        return item;
    }

    [GeneratedRegex(@"^(?<id>[a-z][a-z0-9-]*)(?:\((?:退回(?<back>~?[0-9.]+%))?、?(?:返工(?<rework>~?[0-9.]+%))?、?(?:最多(?<rounds>~?[0-9]+)轮)?\))?$")]
    private static partial Regex Details();

    [GeneratedRegex("(样本校|样本学校|学校|中小学|样本县|县级|区县|县)(提交|上报|填报|报送)的?(.{2,})$")]
    private static partial Regex HandedIn();
}
