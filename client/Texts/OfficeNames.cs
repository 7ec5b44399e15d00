using RolloutSim.Model.Season;

namespace RolloutSim.Client.Texts;

/// <summary>What the offices of the field are called; a plan writes them in English.</summary>
internal static class OfficeNames
{
    private static readonly Dictionary<string, string> Chinese = new(StringComparer.Ordinal)
    {
        ["centre"] = "监测中心",
        ["national-centre"] = "监测中心",
        ["national-inspectorate"] = "国家督导办",
        ["provincial-inspectorate"] = "省督导室",
        ["inspectorate"] = "督导室",
        ["education-inspection-committee"] = "人民政府教育督导委员会",
        ["inspection-committee"] = "教育督导委员会",
        ["leading-group"] = "实施工作领导小组",
        ["county-leading-group"] = "实施工作领导小组",
        ["monitoring-office"] = "监测办",
        ["patrol-group"] = "巡视组",
        ["emergency-group"] = "应急指挥组",
        ["exam-group"] = "考务组",
        ["tools-group"] = "监测工具接送保管组",
        ["logistics-group"] = "后勤保障组",
        ["police-group"] = "治安组",
        ["transport-group"] = "交通组",
        ["medical-group"] = "医疗组",
        ["power-group"] = "电力组",
        ["general-group"] = "综合组",
        ["test-group"] = "测试组",
        ["information-group"] = "信息组",
        ["secrecy-group"] = "保密组",
        ["epidemic-group"] = "疫情防控组",
        ["liaison"] = "联络员",
        ["information-officer"] = "信息员",
        ["inspector"] = "视导员",
        ["provincial-inspector"] = "省级视导员",
        ["responsible-inspector"] = "责任督学",
        ["chief-monitor"] = "主监测员",
        ["monitor"] = "监测员",
        ["pe-monitor"] = "体育监测员",
        ["custodian"] = "保密员",
        ["timekeeper"] = "司时员",
        ["medic"] = "医护人员",
        ["guard"] = "安保人员",
        ["head"] = "校长",
        ["head-in-charge"] = "主监",
        ["deputy"] = "副校长",
        ["deputy-in-charge"] = "副主监",
        ["duty-desk"] = "值班",
        ["vehicle"] = "车辆",
    };

    public static LocalName Of(string office)
    {
        string english = office.Replace("pe-", "PE ", StringComparison.Ordinal).Replace('-', ' ');
        return new LocalName(Chinese.GetValueOrDefault(office, english), english);
    }
}
