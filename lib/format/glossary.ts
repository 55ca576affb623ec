// English translations of terms in the packaged Chinese reports: groups, houses, ratings, speakers and sections.
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { inLanguage, type Language } from './language.ts';

const english: Readonly<Record<string, string>> = {
  光通信: 'Optical communication',
  铜链接: 'Copper interconnect',
  算力设备: 'Computing equipment',
  算力相关产业链: 'Computing supply chain',
  国产替代: 'Domestic substitution',
  液冷: 'Liquid cooling',
  边缘算力承载平台: 'Edge computing platforms',
  AI端侧: 'On-device AI',
  卫星通信: 'Satellite communication',
  IDC: 'IDC',
  运营商: 'Telecom carriers',
  数据可视化: 'Data visualisation',
  EDA: 'EDA',
  智算中心: 'AI computing centres',
  大模型厂商: 'Large-model makers',
  国内数据中心芯片厂商: 'Domestic data-centre chip makers',
  中原证券: 'Central China Securities',
};

/** Translations of rating words, and of the phrases that take their place in reports without ratings. */
const ratings: Readonly<Record<string, string>> = {
  重点推荐: 'top pick',
  建议关注: 'worth watching',
  建议积极关注: 'worth close watching',
  强于大市: 'outperform',
  长期看好: 'long-term positive',
  继续看好: 'still positive',
  风险提示: 'risk',
  不确定性: 'uncertain',
  只会增加: 'will only grow',
  将进入高强度投入阶段: 'heavy investment ahead',
  滚雪球效应: 'snowballing',
  将迎来爆发: 'about to surge',
  即将成为全球第四大: 'soon the fourth largest',
  进一步提升: 'rising further',
  或有改善: 'may improve',
  或有资本开支和芯片采购的改善: 'capex and chip buying may improve',
  重点关注: 'key focus',
  受到了压制: 'held back',
  加速迹象: 'signs of acceleration',
  有力的支撑: 'strong support',
  加速赶超: 'catching up faster',
  加速推动PC端国产化: 'speeds up domestic PCs',
  有望带动产品的渗透率进一步提升: 'may lift adoption further',
  有望超过: 'likely to exceed',
  即将被Meta超越: 'soon overtaken by Meta',
  继续受益: 'benefits further',
  更多注意力聚焦: 'more attention',
  面临瓶颈: 'faces bottlenecks',
  有望加快: 'likely to speed up',
  未来的发展方向: 'the way ahead',
  毛利率呈下行趋势: 'gross margin falling',
  推动行业的标准化和规模化: 'brings standards and scale',
  更优的选项: 'the better option',
  有助于加快: 'helps speed up',
  大势所趋: 'the clear trend',
  部分需求的替代: 'replaces part of demand',
  上调趋势: 'revised upward',
  持续增大: 'keeps growing',
  有望持续提升: 'likely to keep rising',
  竞争加剧: 'competition intensifies',
  集中交付: 'delivered in bulk',
};

/** Translations of speakers. Names in Latin letters need no entry. */
const speakers: Readonly<Record<string, string>> = {
  'DeepSeek研究人员 (tomshardware等媒体转述)': 'DeepSeek researchers (as told by Tom’s Hardware and others)',
  IT之家: 'ITHome',
  'Meta (7月业绩发布会)': 'Meta (July earnings call)',
  tomshardware等媒体: 'Tom’s Hardware and others',
  人民日报: 'People’s Daily',
  公司业绩会: 'the company’s earnings call',
  分析师平均预期: 'the analysts’ average',
  华为开发者大会HDC2025: 'Huawei Developer Conference 2025',
  华尔街见闻: 'Wallstreetcn',
  华经产业研究院: 'Huajing Industry Research Institute',
  太平洋网: 'Pacific Online',
  工信部: 'China’s industry ministry (MIIT)',
  市场预期: 'the market’s consensus',
  '徐直军 (华为轮值董事长)': 'Eric Xu (rotating chairman of Huawei)',
  智能超参数: 'Zhineng Chaocanshu',
  河南日报: 'Henan Daily',
  科智咨询: 'Kezhi Consulting',
  英伟达: 'NVIDIA',
  论文作者: 'the paper’s authors',
};

/** Translations of chapter headings that have no number. */
const chapters: Readonly<Record<string, string>> = {
  摘要: 'Summary',
  建议关注: 'Watch list',
  风险提示: 'Risks',
  重点标的: 'Key stocks',
  河南: 'Henan',
  行情: 'Market',
  估值: 'Valuation',
  投资建议: 'Advice',
};

/** Falls back to the Chinese term if it has no translation. */
export const translateTerm = (term: string, language: Language): string =>
  language === 'en' ? (english[term] ?? term) : term;

/** Returns the publisher's name; `null` if the report names none. */
export const houseName = (publisher: string | null | undefined, language: Language): string | null =>
  publisher ? translateTerm(publisher, language) : null;

/** Returns the gloss to show beside a rating word; `null` in Chinese or if the word has no translation. */
export const ratingGloss = (word: string, language: Language): string | null =>
  language === 'en' ? (ratings[word] ?? null) : null;

/** As a speaker of an expectation this only repeats the label of its kind. */
const consensus = '市场预期';

/** Returns the source that the report quotes for a figure; `null` if it names none or only repeats the figure's kind. */
export function speakerOf({ kind, speaker }: Pick<Figure, 'kind' | 'speaker'>, language: Language): string | null {
  if (speaker === undefined || (kind === 'expectation' && speaker === consensus)) return null;
  return language === 'en' ? (speakers[speaker] ?? speaker) : speaker;
}

/**
 * Returns a section reference such as "1.5 海内外资本开支". Chinese puts the report's heading before our title; English
 * translates the heading, and omits it if our title contains it.
 */
export function sectionName({ label, title }: Report['sections'][number], language: Language): string {
  const words = inLanguage(title, language);
  const heading = language === 'en' ? chapters[label] : undefined;
  if (heading === undefined) return words === label ? label : `${label} ${words}`;
  return words.toLowerCase().includes(heading.toLowerCase()) ? words : `${heading}: ${words}`;
}
