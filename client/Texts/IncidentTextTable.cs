namespace RolloutSim.Client.Texts;

/// <summary>The texts about incidents, in both languages.</summary>
internal static class IncidentTextTable
{
    /// <summary>Null for a text of something else.</summary>
    public static (string English, string Chinese)? Find(TextId id) => id switch
    {
        TextId.HelpInject => ("Let an incident strike: --inject \"power-cut school-14 at T 09:36 lasts 40 min\"; as often as needed.", "注入应急事件：--inject \"power-cut school-14 at T 09:36 lasts 40 min\"；可多次使用。"),
        TextId.HelpDecide => ("Let somebody decide: --decide \"acknowledge power-cut school-14 by county at T 09:38\"; as often as needed.", "作出决定：--decide \"acknowledge power-cut school-14 by county at T 09:38\"；可多次使用。"),

        TextId.Incidents => ("INCIDENTS 应急", "应急事件"),
        TextId.IncidentsKey => ("3 is the gravest|a season on average|minutes from happening P50 (P95), told: from when it got its level", "3 级最严重|每季平均|发生后的分钟数 P50（P95），上报从定级算起"),
        TextId.IncidentsOfLevel => ("{0} of level {1}", "{1} 级 {0} 起"),
        TextId.LimitsKey => ("called, taken, told within so many minutes, decided, over", "呼叫、受理、上报（限几分钟内）、决定、解决"),
        TextId.CalledAt => ("called {0}", "呼叫 {0}"),
        TextId.NobodyHadIt => ("nobody took it", "无人受理"),
        TextId.NoIncidents => ("none", "无"),
        TextId.IncidentMinor => ("minor", "一般"),
        TextId.IncidentSerious => ("serious", "较大"),
        TextId.IncidentGrave => ("grave", "重大"),
        TextId.ColumnASeason => ("a season", "每季"),
        TextId.ColumnTaken => ("taken", "受理"),
        TextId.ColumnTold => ("told", "上报"),
        TextId.ColumnToldLate => ("told late", "迟报"),
        TextId.ColumnDecided => ("decided", "决定"),
        TextId.ColumnResolved => ("resolved", "解决"),
        TextId.ColumnWhen => ("when", "时间"),
        TextId.ColumnWhat => ("what", "事件"),
        TextId.LateOfLimit => ("{0} % after {1} min", "{0}% 超过 {1} 分钟"),
        TextId.RaisedBySpread => ("{0} a season raised because several came together", "每季 {0} 起因多起并发而升级"),
        TextId.TakenAbove => ("{0} a season taken by the province or above, for the county did not", "每季 {0} 起县级未受理，由省级或以上受理"),
        TextId.IncidentsUnresolved => ("{0} a season not resolved at the end", "每季 {0} 起到最后仍未解决"),
        TextId.Overloaded => ("too much to do", "超负荷"),
        TextId.ColumnOfSeasons => ("of the seasons", "占季次"),
        TextId.ColumnWaitedTooLong => ("waited too long", "等候过久"),
        TextId.ColumnPassedOn => ("passed on", "转出"),
        TextId.ColumnAllBusy => ("all busy", "全员忙"),
        TextId.MinutesASeason => ("{0} min", "{0} 分钟"),

        TextId.SeatSchool => ("head of the school", "校领导"),
        TextId.SeatResponsibleInspector => ("responsible inspector", "责任督学"),
        TextId.SeatCounty => ("county's duty desk", "县级值班"),
        TextId.SeatProvincialInspector => ("provincial inspector", "省级视导员"),
        TextId.SeatEpidemicCommand => ("epidemic command", "疫情防控指挥部"),
        TextId.SeatCity => ("city's duty desk", "市级值班"),
        TextId.SeatProvince => ("province's duty desk", "省级值班"),
        TextId.SeatCentre => ("national centre's duty desk", "监测中心值班"),
        TextId.SeatPower => ("power company", "供电"),
        TextId.SeatTelecoms => ("telecoms", "通信"),
        TextId.SeatPolice => ("police", "公安"),
        TextId.SeatHealth => ("health service", "卫生"),
        TextId.SeatTraffic => ("traffic police", "交通"),
        TextId.SeatPost => ("post", "邮政"),
        TextId.SeatEmergency => ("emergency office", "应急"),
        _ => null,
    };
}
