/** Areas as offices name them. */

export interface AreaNames {
  readonly code: string;
  readonly alpha3: string;
  readonly english: readonly string[];
  readonly chinese: readonly string[];
}

const area = (code: string, alpha3: string, english: string, chinese: string): AreaNames => ({
  code,
  alpha3,
  english: english.split("|"),
  chinese: chinese.split("|"),
});

export const AREAS: readonly AreaNames[] = [
  area("FR", "FRA", "France|france|FRANCE", "法国"),
  area("JP", "JPN", "Japan", "日本"),
  area("DE", "DEU", "Germany|Federal Republic of Germany", "德国"),
  area("US", "USA", "United States|United States of America|the U.S.", "美国"),
  area("GB", "GBR", "United Kingdom", "英国"),
  area("RU", "RUS", "Russia|Russian Federation", "俄罗斯"),
  area("KR", "KOR", "Republic of Korea|South Korea", "韩国"),
  area("NA", "NAM", "Namibia", "纳米比亚"),
  area("CI", "CIV", "Côte d'Ivoire", "科特迪瓦"),
  area("BA", "BIH", "Bosnia and Herzegovina", "波斯尼亚和黑塞哥维那"),
  area("TT", "TTO", "Trinidad and Tobago", "特立尼达和多巴哥"),
  area("IT", "ITA", "Italy", "意大利"),
  area("NO", "NOR", "Norway", "挪威"),
  area("AT", "AUT", "Austria", "奥地利"),
  area("BE", "BEL", "Belgium", "比利时"),
  area("CA", "CAN", "Canada", "加拿大"),
  area("VN", "VNM", "Viet Nam|Vietnam", "越南"),
  area("TH", "THA", "Thailand", "泰国"),
  area("EG", "EGY", "Egypt", "埃及"),
  area("MM", "MMR", "Myanmar", "缅甸"),
];
