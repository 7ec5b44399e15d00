namespace RolloutSim.Client.Texts;

/// <summary>The report's texts about test days, posts and incidents, in both languages.</summary>
internal static class ReportDayTexts
{
    /// <summary>Null for a text of something else.</summary>
    public static (string English, string Chinese)? Find(TextId id) => id switch
    {
        TextId.ReportDays => ("Test days and tool packages", "测试日与监测工具"),
        TextId.ReportTestDaysLead => ("When the last of {0} schools was through, over {1:N0} replications: half of them were no later than P50, 95 of a hundred no later than P95.", "{0} 所学校中最后一所完成各环节的时间，共模拟 {1:N0} 次：半数不晚于 P50，95% 不晚于 P95。"),
        TextId.ReportMoment => ("what", "环节"),
        TextId.ReportLastPackage => ("last tool package at its school on T", "T 日最后一校收到监测工具"),
        TextId.ReportLastQuestionnaire => ("last school's questionnaire of heads and teachers done", "最后一校完成校长教师网络问卷"),
        TextId.ReportLastPupil => ("last pupil through the PE test", "最后一名学生完成体育测试"),
        TextId.ReportLastCard => ("last PE card typed and checked", "最后一张体育测试卡录入并核查"),
        TextId.ReportLastReturn => ("last tool package back in the county", "最后一份监测工具送回县级"),
        TextId.ReportSessionsLate => ("sessions that begin late", "推迟开始的场次"),
        TextId.ReportASeason => ("{0} a season", "每季 {0}"),
        TextId.ReportADay => ("{0} a test day", "每个测试日 {0}"),
        TextId.ReportSessionsGivenUp => ("sessions given up", "取消的场次"),
        TextId.ReportGivenUpPupils => ("{0} a season; {1} places of pupils", "每季 {0}，涉及学生 {1} 人次"),
        TextId.ReportTerminals => ("terminals 1:1", "终端 1:1"),
        TextId.ReportTerminalsAll => ("at {0} of {1} schools", "{1} 校中 {0} 校"),
        TextId.ReportTerminalsWait => ("at {0} of {1} schools; {2} adults wait, up to {3} min (P95 {4})", "{1} 校中 {0} 校；{2} 人需等待，最长 {3} 分钟（P95 {4}）"),
        TextId.ReportHandovers => ("handovers", "交接"),
        TextId.ReportHandoversSigned => ("{0} a season, all signed by both sides, in order", "每季 {0} 次，双方签字齐全、顺序无误"),
        TextId.ReportHoldsBack => ("what held back the mail", "回邮受限于"),
        TextId.ReportHoldsBackShare => ("{0}, in {1} % of the replications", "{0}，占各次模拟的 {1}%"),

        TextId.ReportPosts => ("Posts", "测试岗位"),
        TextId.ReportPostsLead => ("Of {0:N0} posts so many stay empty on a test day, in at least one half-day: {1}. Nobody eligible: no such person is there; taken elsewhere: those who could stand at another post; absent: nobody came in time.", "{0:N0} 个岗位中，每个测试日至少半天空缺的有 {1} 个。无合格人选：没有符合条件的人；人选已在他岗：符合条件者另有岗位；缺勤无替补：缺勤后无人及时到岗。"),
        TextId.ReportPostsCaption => ("Empty posts of a test day, by cause", "每个测试日的空缺岗位（按原因）"),
        TextId.ReportAxisPosts => ("empty posts a test day", "每个测试日空缺岗位数"),
        TextId.ReportWhereOrWhen => ("half-day or county", "半天或县"),
        TextId.ReportEmptyPosts => ("empty posts", "空缺岗位"),
        TextId.ReportSubstitutes => ("substitutes", "替补"),
        TextId.ReportSubstitutesLate => ("{0} a test day, {1} of them late", "每个测试日 {0}，其中迟到 {1}"),
        TextId.ReportFromElsewhere => ("from elsewhere", "外来人员"),
        TextId.ReportUntrained => ("without the training", "未受训人员"),
        TextId.ReportHalfDays => ("{0} posts in half-days", "{0} 个半天岗位"),

        TextId.ReportIncidents => ("Incidents", "应急事件"),
        TextId.ReportIncidentsLead => ("3 is the gravest. Minutes count from when it happened, those until the next level was told from when it got its level: median (95 % quantile) over {0:N0} replications.", "3 级最严重。分钟数从事件发生算起，上报从定级算起：{0:N0} 次模拟的中位数（95% 分位数）。"),
        TextId.ReportIncidentsNone => ("None happened in {0:N0} replications.", "{0:N0} 次模拟中均未发生。"),
        TextId.ReportIncidentsOne => ("{0} happened in this season; 3 is the gravest. ✗: the next level was told too late, or never.", "本季发生 {0} 起，3 级最严重。✗：上报超过时限或未上报。"),
        TextId.ReportIncidentsCaption => ("Incidents a season, by level", "每季应急事件（按级别）"),
        TextId.ReportAxisIncidents => ("incidents a season", "每季应急事件数"),
        TextId.ReportKeyMean => ("mean", "平均值"),
        TextId.ReportOverloadCaption => ("Who had too much to do: {0} of {1} seats", "超负荷的岗位：{1} 个中的 {0} 个"),
        TextId.ReportAxisOverload => ("calls and questions a season", "每季来电与请示件数"),
        TextId.ReportSeatOf => ("{0}, {1}", "{1}{0}"),
        TextId.ReportOverloadedShare => ("{0} % of seasons, all busy {1} min", "占 {0}% 的季次，全员忙 {1} 分钟"),
        TextId.ReportLevel => ("level", "级别"),
        TextId.ReportTakenMin => ("taken, min", "受理（分钟）"),
        TextId.ReportToldMin => ("told, min", "上报（分钟）"),
        TextId.ReportDecidedMin => ("decided, min", "决定（分钟）"),
        TextId.ReportResolvedMin => ("resolved, min", "解决（分钟）"),
        _ => null,
    };
}
