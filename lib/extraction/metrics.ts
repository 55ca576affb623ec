// Finds the metrics of a sentence: closed wordings, growth rates of them, and the business line that qualifies one.
import { cagrOf, growthOf, metrics, type Metric } from './metric-grammar.ts';
import { hashOf, isFollowed, openMetric, openWordings } from './open-metrics.ts';

export interface MetricToken {
  start: number;
  end: number;
  metric: Metric;
  /** Business lines as written (手游, 国内 和 海外); empty for the company as a whole. */
  lines: string[];
  /** The business lines as one, with the words between them. */
  written?: string;
  /** Words before the metric could not be read, so it may not be the company's own total. */
  isQualified: boolean;
}

const wordings = metrics
  .flatMap((metric) => metric.wordings.map((wording) => ({ metric, wording })))
  .toSorted((a, b) => b.wording.length - a.wording.length)
  // Open metrics come last: at one place, a metric of the registry wins.
  .concat(openWordings);
const token = new RegExp(
  `(?<![A-Za-z](?=[A-Za-z]))(?:${wordings.map(({ wording }) => `(${wording})`).join('|')})(?![A-Za-z]*[a-z]{2}|能力|预测(?!为|分别)|结构|质量|模式|来源|确认|贡献|驱动|弹性|中枢|端口|公告|费用比|跌价|减值|准备)`,
  'g',
);

/** Words after a metric that make it a growth rate, or another quantity that is not read. */
const growthSuffix = /^(?:的)?(?:同比|较上年同期)?(?:增速|增长率|增幅|增长幅度|增长速度)/;
const quarterlySuffix = /^(?:的)?环比(?:增速|增长率|增幅)/;
const compoundSuffix = /^(?:的)?(?:年均)?(?:复合(?:增长率|增速)|CAGR)/;
const otherSuffix = /^(?:的)?(?:占|单价|均价|排名|预期差|缺口|目标完成)/;
/** A share of the quantity, which has a name of its own: 收入占比, 出货份额. */
const shareSuffix = /^(?:的)?(?:占比|比重|比例|份额)/;

/** Words that add nothing: the company's own total. */
const plainWords =
  /^(?:公司|集团|本公司|目前|当前|现有|已有|年化|本季度?|其中|其(?![他余它次])|预测|同期|未来(?:[几两三]年)?|[几近][几两三]?年|[今去明]年(?:前三季度|上半年|下半年|[一二三四]季度)?|\d{1,2}日|近年来?|度|底|末|该公司|整体|合计|总体|累计|单季度?|当季|全年|年度|报告期内?|期内|期间|共计?|实现|完成|取得|录得|营业|综合|合并口?径?|主要|对应|预计|预期|有望|将|可|的|为|达到?|实际|我们|维持|略|小幅|上调|下调|上修|下修|调整|计算|测算|盈利预测|至|和|与|及|但|而|且|则|同时|其中|随着|由于|公告|发布|最新|年|季|方面|情况|[:：\s•\-(（]|业绩|计划|指引|分别|模拟|经审计|未经审计|约)+/;
/** 对应股票市值: the value of some shares, not of the company. */
const someShares = /(?:股票|股份|持股|持仓|解禁股?|限售股?|质押|回购|减持|增持)(?:的|对应的?)?(?:当前|最新)?$/;
const verbs = /[增升降带受致影使了但而且则将在等因由对让比较超过是有向从以并促推]/;

/** Business lines by name, with the id that the packaged reports use. */
const lineIds: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:国内|境内|内销|中国区?|大陆)(?:业务|市场)?$/, 'domestic', 'Domestic'],
  [/^(?:海外|境外|国外|外销|国际|出口)(?:业务|市场)?$/, 'overseas', 'Overseas'],
  [/^AI(?:业务|相关)?$/, 'ai', 'AI'],
  [/^AIDC(?:业务)?$/, 'aidc', 'AIDC'],
  [/^IDC(?:业务)?$/, 'idc', 'IDC'],
  [/^数据中心(?:业务)?$/, 'data-center', 'Data center'],
  [/^云基础设施(?:业务|服务)?$/, 'cloud-infrastructure', 'Cloud infrastructure'],
  [/^(?:云|云计算|云服务)(?:业务)?$/, 'cloud', 'Cloud'],
  [/^(?:广告|网络广告|在线广告)(?:业务|服务)?$/, 'advertising', 'Advertising'],
  [/^(?:游戏|网络游戏)(?:业务)?$/, 'games', 'Games'],
  [/^手游(?:业务)?$/, 'mobile-games', 'Mobile games'],
];

/** A business line is part of the metric: "AI业务收入" is the metric ai-revenue, named AI业务收入. */
export function ofLine(metric: Metric, line: string): Metric {
  if (metric.isOpen) return openMetric(metric, `${line}${metric.zh}`);
  const known = lineIds.find(([pattern]) => pattern.test(line));
  const [, prefix, english] = known ?? [null, `segment-${hashOf(line)}`, line];
  const zh = /^(?:营业收入|主营业务收入)$/.test(metric.zh) ? '收入' : metric.zh;
  return { ...metric, id: `${prefix}-${metric.id}`, zh: `${line}${zh}`, en: `${english} ${metric.en.toLowerCase()}` };
}

function qualifierOf(
  plain: string,
  from: number,
  at: number,
): Pick<MetricToken, 'lines' | 'written' | 'isQualified'> | null {
  const near = plain.slice(Math.max(from, at - 16), at);
  // A list of business lines is longer than one.
  const text = /[、/]/.test(near) ? plain.slice(Math.max(from, at - 64), at) : near;
  const words = text
    .replace(/^.*[，,;；。]/s, '')
    .replace(plainWords, '')
    .replace(/(?:的|实现|分别|业务实现)+$/, '')
    .replaceAll(/^[、和及与]+|、+$/g, '')
    .trim();
  // 该类产品, 上述业务: the text before says which.
  if (/^(?:业务|产品|该|此|上述|这)/.test(words)) return null;
  if (words === '' || plainWords.exec(words)?.[0] === words) return { lines: [], isQualified: false };
  const lines = words
    .split(/和|及|与|、|\//)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isRead =
    lines.length > 0 &&
    !/表现|业绩|稳健|稳定|持续|良好|亮眼|承压|态势|强度/.test(words) &&
    lines.every(
      (line) =>
        line.length <= 10 && !verbs.test(line) && !/[()（）%:：\t/]/.test(line) && /[\u4e00-\u9fffA-Za-z]/.test(line),
    );
  return isRead ? { lines, written: words, isQualified: false } : { lines: [], isQualified: true };
}

/** The words after the last verb or 的, if the rest before a metric could not be read. */
function nearestLine(plain: string, from: number, at: number): Pick<MetricToken, 'lines' | 'isQualified'> {
  const line =
    /(?:^|[的，,、()（）:：/]|[增升降带受致影使了但而且则将在因由对让比较超过是有向从以并促推为])([\u4e00-\u9fffA-Za-z\d.+-]{2,12}?)$/.exec(
      plain.slice(Math.max(from, at - 14), at),
    )?.[1];
  return { lines: line === undefined || verbs.test(line) ? [] : [line], isQualified: true };
}

/** 销售/管理/研发费用率: metrics that share the ending of the last one. */
function ratesBefore(plain: string, from: number, at: number, { id }: Metric): MetricToken[] {
  const ending = /-expense(-ratio)?$/.exec(id)?.[0];
  if (ending === undefined) return [];
  const list = /(?:(?:销售|营销|管理|行政|研发|财务)(?:费用率?)?(?:[、/和及]|以及))+$/.exec(
    plain.slice(Math.max(from, at - 32), at),
  );
  if (!list) return [];
  const start = at - list[0].length;
  return [...list[0].matchAll(/(销售|营销)|(管理|行政)|(研发)|财务/g)].flatMap((match) => {
    const kind = match[1] ? 'selling' : match[2] ? 'admin' : match[3] ? 'rd' : 'finance';
    const metric = metrics.find((one) => one.id === `${kind}${ending}`);
    const end = start + match.index + /^.{2}(?:费用率?)?/.exec(list[0].slice(match.index))![0].length;
    return metric ? [{ start: start + match.index, end, metric, lines: [], isQualified: false }] : [];
  });
}

/** @param stops ends of other tokens, which the words before a metric do not reach over. */
export function findMetrics(plain: string, from: number, to: number, stops: readonly number[]): MetricToken[] {
  const found: MetricToken[] = [];
  token.lastIndex = from;
  const text = plain.slice(0, to);
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const end = match.index + match[0].length;
    if (end > to) break;
    const nth = match.slice(1).findIndex((group) => group !== undefined);
    const written = wordings[nth]!.metric;
    const rest = plain.slice(end, Math.min(to, end + 12));
    const share = written.dimension === 'percent' ? undefined : shareSuffix.exec(rest)?.[0];
    const metric =
      share !== undefined
        ? openMetric({ ...written, dimension: 'percent', isOpen: true }, `${match[0]}${share.replace(/^的/, '')}`)
        : written.isOpen
          ? openMetric(written, match[0])
          : written;
    if (metric.isOpen && !isFollowed(plain, end)) continue;
    if (metric.id === 'market-cap' && someShares.test(plain.slice(Math.max(from, match.index - 10), match.index)))
      continue;
    if (share === undefined && otherSuffix.test(rest)) continue;
    const suffix = growthSuffix.exec(rest) ?? quarterlySuffix.exec(rest) ?? compoundSuffix.exec(rest);
    const growth = compoundSuffix.test(rest)
      ? cagrOf(metric)
      : growthOf(metric, quarterlySuffix.test(rest) ? 'qoq' : 'yoy');
    const stop = Math.max(from, found.at(-1)?.end ?? 0, ...stops.filter((one) => one <= match.index));
    const qualifier = qualifierOf(plain, stop, match.index);
    if (qualifier === null) continue;
    // A noun alone, after words that could not be read, may be the quantity of anything.
    if (metric.isOpen && qualifier.isQualified) Object.assign(qualifier, nearestLine(plain, stop, match.index));
    if (metric.isOpen && qualifier.isQualified && qualifier.lines.length === 0) continue;
    const rates = ratesBefore(plain, stop, match.index, metric);
    if (rates.length > 0) Object.assign(qualifier, { lines: [], isQualified: false });
    found.push(...rates);
    found.push({
      start: match.index,
      end: end + (suffix ?? [share ?? ''])[0].length,
      metric: suffix ? growth : metric,
      ...qualifier,
    });
  }
  return found;
}
