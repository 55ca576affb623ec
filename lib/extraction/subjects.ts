// Whose number it is: the company named before it, the companies of a list, or the one the text is about.
import type { Subject } from './facts.ts';
import type { Metric } from './metric-grammar.ts';
import type { MetricToken } from './metrics.ts';
import { unknownCompany, type NameHit } from './names.ts';
import type { Run } from './runs.ts';
import type { Tokens } from './tokens.ts';
import type { SentenceState } from './topic.ts';

export interface SubjectsFound {
  subjects: Subject[];
  isSure: boolean;
  /** The words before the metric are the subject instead of a part of the metric's name. */
  isLine?: boolean;
}

/** A name after these words is an object: 向英伟达采购, 与华为合作, 较苹果高. */
const objectBefore =
  /(?:与|和|向|对|从|被|较|比|给|由|为|受|除|供应|采购|收购|投资|参股|客户|合作伙伴|竞品|例如|来自|进入|绑定|相比)$/;
export const companyWord =
  /(?<!上市|子|分|家|标的|参股|可比|母|控股|多数|部分|该|些|类|龙头|同行)公司|(?<!该)集团|我司|(?<![尤极])其(?!中|他|它|余|次|实|产)/;
/** Words for many companies, between a name and a number. */
const manyWord = /行业|板块|企业|厂商|产业|同行|竞争对手|可比公司/;
/** Metrics of a whole company, never of its business unit. */
const ofWholeCompany =
  /^(?:capex|net-profit|eps|operating-cash-flow|free-cash-flow|buyback|dividend|market-cap|target)/;

/** 据某机构统计，全球市场…: the numbers of a source on a market. */
const ofSource =
  /^[\s\d.、•:：]*(?:根?据|按照?)[^，,。;；]{2,24}?(?:预测|统计|数据|测算|估计)[^。]*?(?:市场|行业|全球|全国)/;

const clauseStart = (plain: string, from: number, at: number): number =>
  Math.max(from, ...['，', ',', ';', '；', '。'].map((mark) => plain.lastIndexOf(mark, at - 1) + 1));

/** Names that one phrase lists before the number: A、B和C. */
function listEndingWith(plain: string, names: readonly NameHit[], last: NameHit): NameHit[] {
  const list = [last];
  for (const name of names.filter(({ end }) => end <= last.start).reverse()) {
    if (!/^(?:[、/]|和|及|与|以及|,|，)$/.test(plain.slice(name.endWithCode, list[0]!.start))) break;
    list.unshift(name);
  }
  return list;
}

const companies = (list: readonly NameHit[]): Subject[] => list.map(({ company }) => ({ kind: 'company', company }));

/** Openings of a sentence that name nobody. */
const opening =
  /^(?:[\s•\-—:：()（）\d.、“"]|我们|预计|公司|报告期内?|其中|同时|此外|另外|分(?:业务|产品|地区|季度|行业)来?看|从|来看|业绩|事件|点评|单季度?|实现|发布|公告|盈利预测|投资建议|受益于|由于|随着|因|在|根据|截至|考虑到|维持|略|小幅|上调|下调|上修|下修|调整|方面|财务|利润端|收入端|盈利能力|整体|合计|全年|营收|归母|扣非|净利润|毛利|费用|现金流|展望|目前|当前|基于|综合|按照|对应|给予|参考)+/;

/**
 * Words between the sentence's start and its first period or number that may be another subject: 镭科光电2019年营收.
 * `other`: they certainly are · `unclear`: they may be.
 */
function strangerBefore({ plain, start, periods }: Tokens, at: number): 'other' | 'unclear' | null {
  const first = periods.find((period) => period.end <= at);
  const to = first ? first.start : at;
  const text = plain.slice(start, Math.min(to, start + 40)).replace(opening, '');
  if (to > start + 40) return 'unclear';
  if (/^[A-Za-z\u4e00-\u9fff]{2,12}?(?:为|是)[^，,]{0,20}公司/.test(text)) return 'other';
  if (manyWord.test(text)) return 'other';
  if (text === '' || companyWord.test(text)) return null;
  if (/^(?:标的|子公司|控股子公司|参股|对手|竞争对手|客户|[A-Z][A-Za-z]{2,})/.test(text)) return 'other';
  const isAdjacent =
    first !== undefined &&
    text.length <= 8 &&
    !/显示|持续|增长|优化|水平|态势|提升|改善|表现|趋势|加速|复苏|修复|放量|稳[健定]|承压/.test(text) &&
    /^[\u4e00-\u9fff]+$/.test(text) &&
    !/[的了于为在端来看等中后前内外上下时]$/.test(text);
  return isAdjacent ? 'other' : 'unclear';
}

const sectorWord = /行业|产业|板块|赛道/;
const marketWord = /市场|^(?:我国|全国|中国|全球|世界|美国|日本|欧洲|欧盟|印度|北美|亚洲|东南亚)/;
const beyondCompany = /行业|产业|^(?:我国|全国|全球|世界)|市场$/;
/** Words before a metric that name nothing by themselves. */
const notSubject =
  /^(?:合理|公允|参考|行业|市场|全行业|产业|板块|总体|公司|其|该|本|上述|整体|合计|累计|新增|平均|总|年|月|日|季|单|预计|实际|最大|最高|最低|国内|海外|境内|境外|主要|其他|部分|相关|目前|当前|同期|首年|远期|年化|规划|设计|名义|有效|新|老|旧|当期|本期|期末|期初|人均|户均|对应|略|小幅|上调|下调|调整|计算|测算)+$/;
/** Open quantities that a report on one company gives as the company's. Others, such as prices, may be of its market. */
const ofCompany =
  /吨价|客单价|ARR|ARPU|用户|专利|客户|减值|授予|行权|电量|产能|产量|销量|销售量|出货|发货|交付|订单|门店|店铺|开店|员工|投资|投入|采购|募|中标|合同|签约|回购|分红|采浆|浆站|研发|专利/;

/** Many companies without a name, or the source of a chart. */
const noSubject = /部分|多数|某|若干|企业|公司|厂商|证券|来源|同行|对手|标的|[我他它]们|承诺|年内|以上|以下|[()（）|]/;

/** Endings of company names that are no words for goods. */
const companyEnding = '(?:生物|科技|股份|集团|制药|药业|控股|实业|光电|重工)';
const companyName = new RegExp(`^[\\u4e00-\\u9fff]{2,4}${companyEnding}$`);
/** A company that no directory knows, between a known one and the number. */
const unknownBetween = new RegExp(`[、,，和及;；][\\u4e00-\\u9fff]{2,4}${companyEnding}`);
/** Several companies together. */
const together = /[一二三四五六七八九十两几\d]家|合计|前[三五十\d]|占/;

/** A market, trade or product that the words before the metric name, or a company that no directory knows. */
function lineSubject(line: string): Subject | null {
  const name = line.replace(/(?:的约|[的约上中内]|目前|预计|整体|累计|分别|方面|来自|其中)+$/, '');
  if (name.length < 2 || notSubject.test(name) || noSubject.test(name)) return null;
  if (companyName.test(name)) return { kind: 'company', company: unknownCompany(name) };
  return { kind: sectorWord.test(name) ? 'sector' : marketWord.test(name) ? 'market' : 'product', name };
}

/** 激光治疗2019年收入: what the clause names before its period. */
function beforePeriod({ plain, start, periods }: Tokens, metricStart: number): Subject | null {
  const period = periods.findLast(({ end }) => end <= metricStart);
  if (!period || !/^(?:的|实现)?$/.test(plain.slice(period.end, metricStart))) return null;
  const name = plain.slice(clauseStart(plain, start, period.start), period.start).replace(/^.*[:：]/, '');
  return /^[\u4e00-\u9fffA-Za-z]{3,12}$/.test(name) ? lineSubject(name) : null;
}

const ofEach = /[均都](?:已|仅|为|在|不到|不足|超过?|达到?|低于|高于|接近|约|近)*$/;

/** Whose number it is, with the words before the metric as subject if no company is. */
export function subjectsOf(
  tokens: Tokens,
  run: Run,
  group: readonly MetricToken[],
  metric: Metric,
  state: SentenceState,
): SubjectsFound {
  const found = subjectsAt(tokens, run, group[0]?.start ?? run.start, metric, state);
  // 亚马逊、谷歌、微软三大云巨头资本开支: the words between name the group again.
  if (found.subjects[0]?.kind === 'group') return { ...found, isLine: true };
  // A和B的负债率均不到30%: of several, of whom only some are known.
  if (ofEach.test(tokens.plain.slice(Math.max(tokens.start, run.start - 8), run.start)) && run.items.length === 1)
    return { subjects: [], isSure: false };
  const [token] = group;
  if (!token) return found;
  if (token.lines.some((line) => together.test(line))) return { subjects: [], isSure: false };
  const lines = token.lines.map(lineSubject).filter((line) => line !== null);
  const isReadable = group.length === 1 && lines.length === token.lines.length && lines.length > 0;
  // In a report on one company, 零售板块 and 美国家具 are parts of it; 行业 and 我国 are not.
  const isOther = lines.some(
    (line) =>
      line.kind === 'company' ||
      (line.kind !== 'product' && 'name' in line && (!state.topic.isWhole || beyondCompany.test(line.name))),
  );
  const from = clauseStart(tokens.plain, tokens.start, token.start);
  const isCompanyMetric = metric.isOpen !== true || ofCompany.test(metric.zh);
  // A name with a colon opens a part of the text; what the part says of prices is not of the company.
  const isNamed =
    tokens.names.some(
      ({ end, endWithCode }) =>
        end <= token.start && (isCompanyMetric || !/[:：]/.test(tokens.plain.charAt(endWithCode))),
    ) || companyWord.test(tokens.plain.slice(tokens.start, token.start));
  const isNear = tokens.names.some(({ start, end }) => start >= from && end <= token.start);
  const isAchieved = /(?:实现|录得)[^，,。;；]{0,4}$/.test(
    tokens.plain.slice(Math.max(tokens.start, token.start - 8), token.start),
  );
  const isOwn = isNamed || (state.topic.isWhole && isAchieved) || (state.topic.isWhole && isCompanyMetric);
  if (isReadable && ((isOther && (!isNear || lines[0]!.kind === 'company')) || found.subjects.length === 0 || !isOwn))
    return { subjects: lines, isSure: false, isLine: true };
  const named = found.subjects.length === 0 && token.lines.length === 0 ? beforePeriod(tokens, token.start) : null;
  if (named) return { subjects: [named], isSure: false };
  return metric.isOpen && !isOwn ? { subjects: [], isSure: false } : found;
}

function subjectsAt(
  tokens: Tokens,
  run: Run,
  metricStart: number,
  metric: Metric,
  state: SentenceState,
): SubjectsFound {
  const { topic, previous } = state;
  const { plain, start, names } = tokens;
  const at = Math.min(run.start, metricStart);
  // The sellers of a company promise its profit.
  if (/业绩承诺|承诺方/.test(plain.slice(start, at))) return { subjects: [], isSure: false };
  const before = names.filter(({ end }) => end <= at);
  const usable = before.filter((name) => !objectBefore.test(plain.slice(Math.max(start, name.start - 4), name.start)));
  const last = usable.at(-1);
  const own: Subject[] = topic.company ? [{ kind: 'company', company: topic.company }] : [];
  const market = marketOf(plain, start, metricStart, metric);
  if (market && 'name' in market) {
    const name = market.name === '' ? state.market : market.name;
    state.market = name;
    return { subjects: name === null ? [] : [{ kind: 'market', name }], isSure: false };
  }
  if (!last) {
    const said = plain.slice(start, at);
    if (ofSource.test(said) && !companyWord.test(said)) return { subjects: [], isSure: false };
    // …对亚马逊的利润造成压力，公司预计…: the object is the company that the next clause speaks of.
    const object = before.at(-1);
    if (object && !topic.isWhole && companyWord.test(plain.slice(object.endWithCode, at))) {
      return { subjects: companies([object]), isSure: false };
    }
    const near = tokens.periods.findLast((period) => period.end <= at);
    const isOfTarget =
      near !== undefined && /标的(?:公司)?$/.test(plain.slice(Math.max(start, near.start - 4), near.start));
    const stranger = isOfTarget ? 'other' : strangerBefore(tokens, at);
    if (stranger === 'other' && !companyWord.test(plain.slice(start, at))) return { subjects: [], isSure: false };
    const isNamed = companyWord.test(plain.slice(start, at));
    // …收入231.8亿元。归母净利润15.4亿元: the same company's.
    if (own.length === 0 && previous !== null && (stranger === null || isNamed))
      return { subjects: [{ kind: 'company', company: previous }], isSure: false };
    return { subjects: own, isSure: isNamed || (topic.isWhole && stranger === null) };
  }
  const list = listEndingWith(plain, usable, last);
  const between = plain.slice(last.endWithCode, at);
  if (list.length > 1 && list.length === run.items.length) return { subjects: companies(list), isSure: true };
  // Members of a list whose sum the number is.
  if (list.length > 1)
    return {
      subjects: [
        { kind: 'group', companies: list.map(({ company }) => company), name: plain.slice(list[0]!.start, last.end) },
      ],
      isSure: false,
    };
  if (unknownBetween.test(between) || (manyWord.test(between) && !companyWord.test(between)))
    return { subjects: [], isSure: false };
  if (topic.company && topic.isWhole && metric.id.startsWith('target-')) return { subjects: own, isSure: false };
  const isTopic = topic.company?.id === last.company.id;
  if (isTopic) return { subjects: own, isSure: true };
  const clause = clauseStart(plain, start, at);
  // 苹果领跑，全球智能手表收入…: the clause is about a market.
  if (
    last.end <= clause &&
    /^(?:其中|而|且|但)?(?:全球|全国|我国|中国|国内市场|海外市场|全行业|行业)/.test(plain.slice(clause, at))
  )
    return { subjects: [], isSure: false };
  const isUnit = last.company.parentId !== null;
  if (isUnit && last.start < clause && ofWholeCompany.test(metric.id)) {
    const parent = topic.parentOf(last.company);
    return { subjects: parent ? [{ kind: 'company', company: parent }] : [], isSure: false };
  }
  if (topic.isWhole && companyWord.test(between)) return { subjects: own, isSure: true };
  const leads = /^[\s"“《•:：(（\d.、]*(?:\d{4}年?[^，,]{0,8})?$/.test(
    plain.slice(Math.max(start, clauseStart(plain, start, last.start)), last.start),
  );
  const isNear = last.start >= clause;
  if (topic.isWhole && !leads && !isNear) return { subjects: own, isSure: false };
  return { subjects: companies([last]), isSure: leads || (isNear && between.length <= 12) };
}

const marketNoun = /(?:中国|全球|我国|国内|美国|海外|欧洲)[\u4e00-\u9fffA-Za-z\d+]{1,16}$/;

const namedMarket = /(?:中国|全球|我国|国内|美国|海外|欧洲)[\u4e00-\u9fffA-Za-z\d+]{1,14}?(?=市场|行业)/g;

/** 市场规模 belongs to a market, never to a company. */
function marketOf(plain: string, start: number, metricStart: number, metric: Metric): Subject | null {
  if (metric.id !== 'market-size' && !metric.id.endsWith('-market-size')) return null;
  const direct = marketNoun
    .exec(plain.slice(Math.max(start, metricStart - 24), metricStart))?.[0]
    .replace(/(?:到|至|在)?(?:20)?\d{2}年.*$/, '');
  // 全球电阻市场保持增长，2020年市场规模…: the market that the sentence named last.
  const earlier = [...plain.slice(Math.max(start, metricStart - 120), metricStart).matchAll(namedMarket)].at(-1);
  const name = direct ?? earlier?.[0];
  return name === undefined ? { kind: 'market', name: '' } : { kind: 'market', name };
}
