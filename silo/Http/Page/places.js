// Where the provincial units stand on the page: a tile each, as near to its place on the map as a grid allows. Column and row count from 1.
// A unit is known by the beginning of its Chinese name; the Corps by its own, for its name begins like Xinjiang's.
export const COLUMNS = 9, ROWS = 8;

const CORPS = "兵团";

const PLACES = {
  黑龙: [9, 1, "黑", "HL"], 内蒙: [5, 2, "蒙", "NM"], 吉林: [9, 2, "吉", "JL"],
  新疆: [1, 3, "新", "XJ"], [CORPS]: [2, 3, "兵", "XC"], 甘肃: [3, 3, "甘", "GS"], 宁夏: [4, 3, "宁", "NX"], 山西: [5, 3, "晋", "SX"], 河北: [6, 3, "冀", "HE"], 北京: [7, 3, "京", "BJ"], 天津: [8, 3, "津", "TJ"], 辽宁: [9, 3, "辽", "LN"],
  青海: [3, 4, "青", "QH"], 陕西: [4, 4, "陕", "SN"], 河南: [5, 4, "豫", "HA"], 山东: [6, 4, "鲁", "SD"],
  西藏: [2, 5, "藏", "XZ"], 四川: [3, 5, "川", "SC"], 重庆: [4, 5, "渝", "CQ"], 湖北: [5, 5, "鄂", "HB"], 安徽: [6, 5, "皖", "AH"], 江苏: [7, 5, "苏", "JS"], 上海: [8, 5, "沪", "SH"],
  云南: [3, 6, "滇", "YN"], 贵州: [4, 6, "黔", "GZ"], 湖南: [5, 6, "湘", "HN"], 江西: [6, 6, "赣", "JX"], 浙江: [7, 6, "浙", "ZJ"],
  广西: [5, 7, "桂", "GX"], 广东: [6, 7, "粤", "GD"], 福建: [7, 7, "闽", "FJ"],
  海南: [5, 8, "琼", "HI"],
};

/** The place of a provincial unit: column, row, and what stands for it where there is little room; null of any other unit. */
export function placeOf(region) {
  if (region.level !== "province") return null;
  const found = PLACES[region.name.zh.includes(CORPS) ? CORPS : region.name.zh.slice(0, 2)];
  return found ? { column: found[0], row: found[1], zh: found[2], en: found[3] } : null;
}

/** What a unit is called on a tile: without the words that say only that it is a province. */
export function shortName(name, zh) {
  if (!zh) return name.en === "Production and Construction Corps" ? "XPCC" : name.en;
  return name.zh.includes(CORPS) ? CORPS : name.zh.replace(/(维吾尔|壮族|回族)?(自治区|省|市)$/, "");
}
