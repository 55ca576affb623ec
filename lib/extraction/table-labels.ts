// Labels of rows in forecast tables: the metric, the unit, growth rows and headings of sections.
import { growthOf, metrics as grammar, type Metric } from './metric-grammar.ts';
import { findMetrics } from './metrics.ts';

const money = String.raw`(?:人民币|RMB|Rmb)?(?:百万|千万|亿|万|千|十亿)?(?:元|港元|美元|港币|人民币|新台币|日元|欧元)`;
const unitPattern = new RegExp(
  String.raw`[(（,，/ ](${money}(?:/股)?|股|%|倍|x|X|百万|亿)[)）]?\s*$|[(（](${money}(?:/股)?|%|倍|x|X)[)）]`,
);
const chineseTableUnit = new RegExp(
  String.raw`单位[:：]?\s*(${money})|[(（,，]\s*((?:人民币|RMB)?(?:百万|千万|亿|万|千)(?:元|港元|美元)?)[)）]`,
);
const currencies: readonly (readonly [RegExp, string])[] = [
  [/^(?:RMB|Rmb|CNY|Cny|CNH)$/, '元'],
  [/^(?:US\$|USD|\$|US)$/, '美元'],
  [/^(?:HK\$|HKD)$/, '港元'],
  [/^(?:NT ?\$|NTD|TWD)$/, '新台币元'],
  [/^(?:W|KRW|Won|₩)$/, '韩元'],
  [/^(?:¥|JPY|Yen)$/, '日元'],
  [/^(?:€|EUR|Eur)$/, '欧元'],
  [/^(?:£|GBP)$/, '英镑'],
  [/^CHF$/, '瑞郎'],
];
const englishUnitPattern =
  /(?<![A-Za-z])(RMB|Rmb|CNY|CNH|US\$|USD|HK\$|HKD|NT ?\$|NTD|TWD|KRW|Won|W|₩|JPY|Yen|¥|EUR|Eur|€|GBP|£|CHF|\$)(?:'| in | )*(?:(mn|m|mm|millions?|bn|b|billions?|tn|thousands?|'?000)(?![A-Za-z]))?(?![A-Za-z\d])/i;

/** A unit without its scale: 百万美元 → 美元. */
export const currencyOf = (unit: string): string => unit.replace(/^(?:百万|千万|十亿|万亿|亿|万|千)/, '');

const scaleOf = (written: string | undefined): string =>
  written === undefined
    ? ''
    : /^m/i.test(written)
      ? '百万'
      : /^b/i.test(written)
        ? '十亿'
        : /^tn/i.test(written)
          ? '万亿'
          : '千';

/** "(Rmb mn)", "NT$ m", "US$ Millions" → 百万元 … A currency alone is the unit of shares, not of the table's money. */
export function englishUnit(text: string): string | null {
  const match = englishUnitPattern.exec(text);
  const currency = match ? currencies.find(([pattern]) => pattern.test(match[1]!))?.[1] : undefined;
  return match && currency !== undefined ? `${scaleOf(match[2])}${currency}` : null;
}

/** The currency that a title names without a scale: Estimates (Dec) (US$). */
export function bareCurrency(text: string): string | null {
  for (const [bracket] of text.matchAll(/[(（][^()（）]{1,6}[)）]/g)) {
    const unit = englishUnit(bracket);
    if (unit !== null && unit === currencyOf(unit)) return unit;
  }
  return null;
}

/** The unit that a title or the cell over the labels gives to the money of a table. */
export function tableUnitOf(text: string): string | null {
  const match = chineseTableUnit.exec(text);
  const written = (match?.[1] ?? match?.[2])?.replace(/^(?:人民币|RMB ?)(?=.)/, '');
  if (written !== undefined) return /[元币]$/.test(written) ? written : `${written}元`;
  const english = englishUnit(text);
  return english !== null && currencyOf(english) !== english ? english : null;
}

export const growthRow =
  /^[\s+()（）/-]*(?:(?:同比)?(?:增长率?|增速|增幅|变动|变化)|同比|yoy|y\/y|% ?change|change|% ?growth|growth|% ?yoy|% ?chg|增长率|成长率|[+-]\/-)(?:[(（]?(?:%|yoy|同比)[)）]?)?[\s%()（）+/-]*$/i;

/** A heading over rows of growth rates, whose labels are those of the values. */
export function growthSection(label: string): 'yoy' | 'qoq' | null {
  const text = label.replaceAll(/[\s()（）%:：*-]/g, '');
  if (/^(?:qoq|环比.{0,4}|q\/q)$/i.test(text)) return 'qoq';
  return /^(?:yoy|y\/y|同比.{0,4}|成长能力.{0,4}|成长性.{0,4}|成长率|增长率|growth.{0,12}|yoy(?:growth|change))$/i.test(
    text,
  )
    ? 'yoy'
    : null;
}

/** Headings that say nothing of whose rows follow. Any other heading in Chinese may name a business line. */
export const plainSection =
  /每股|估值|价值|盈利|偿债|营运|经营|运营|回报|收益|比率|指标|能力|利润表|损益|资产|负债|现金|财务|主要|预测|其他|单位|margin|ratio|valuation|per share|income|balance|cash|statement|profit|return|data|summary|growth|efficien|liquidity|leverage|multiples|key|^[\d.%()（）]*$/i;

/** Labels of rows that the sentence grammar spells differently. Compared without blanks. */
const rowNames: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:归属于?|归母|归属)(?:于)?(?:上市公司|母公司|母)?(?:普通股)?(?:股东|所有者)?的?净?利润?$|^归母净利$|^净利润[(（]归母[)）]$|^母公司净利润$/,
    'net-profit-attributable',
  ],
  [
    /^(?:营业总?收入|主营收入|主营业务收入|营收|收入|营业额|销售收入|(?:total|net|group|sales)?(?:operating)?revenues?(?:,net)?|net(?:sales|revenues?)|(?:total)?(?:net)?sales|turnover)$/i,
    'revenue',
  ],
  [
    /^(?:净利润|net(?:profit|income|earnings|inc\.?)(?:[(](?:pre-exceptionals|post-exceptionals)[)])?|profitaftertax|NPAT|PAT)$/i,
    'net-profit',
  ],
  [
    /^(?:(?:adjusted|core|adj\.?|non-gaap|recurring|underlying|normali[sz]ed|norm\.?)(?:net(?:profit|income|earnings|inc\.?)|NPAT)|net(?:profit|income)[(](?:adjusted|adj\.?|core|non-gaap|recurring)(?:-(?:mn|m|bn))?[)]|扣非(?:后)?(?:归母)?净利润?)$/i,
    'adjusted-net-profit',
  ],
  [/^(?:营业利润|operating(?:profit|income)(?:\/ebit)?|ebit)$/i, 'operating-income'],
  [/^(?:利润总额|税前利润|pre-?tax(?:profit|income)|profitbeforetax|earningsbeforetax|pbt)$/i, 'total-profit'],
  [/^(?:毛利|毛利润|grossprofits?|grossincome)$/i, 'gross-profit'],
  [/^EBITDA$/i, 'ebitda'],
  [
    /^(?:全面?摊薄|摊薄|基本|稀释|最新摊薄)?(?:EPS|每股收益|每股盈利|每股(?:收益|盈利)EPS|EPS每股收益|(?:diluted)?eps,?(?:diluted)?(?:[(](?:basic|diluted|fully)[^()]*[)])?|earningspershare)(?:[-—]?最新(?:股本)?摊薄)?$/i,
    'eps',
  ],
  [/^(?:P\/?E|price\/earnings|市盈率|PER|市盈率P\/?E|P\/?E市盈率)(?:[(（].*[)）]|\(?ratio\)?)?$/i, 'pe'],
  [/^(?:P\/?BV?|市净率|PBR|市净率P\/?B|P\/?B市净率|P\/BV|price\/book(?:value)?)(?:[(（].*[)）])?$/i, 'pb'],
  [/^(?:P\/?S|市销率|市销率P\/?S|price\/sales)$/i, 'ps'],
  [/^EV\/EBITDA\*?(?:[(]excl\.?leases[)])?$/i, 'ev-ebitda'],
  [
    /^(?:净资产收益率|ROE|(?:净资产收益率|净资产回报率)ROE|ROE净资产收益率|returnon(?:avg\.?|average)?equity)(?:[(（].*[)）])?$/i,
    'roe',
  ],
  [/^(?:总资产收益率|ROA|returnonassets)$/i, 'roa'],
  [/^(?:每股净资产|BPS|BVPS|bookvaluepershare)(?:[-—]?最新(?:股本)?摊薄)?$/i, 'bps'],
  [/^(?:每股股利|每股股息|每股派息|DPS|DPS[(]net[)]|dividend(?:s)?(?:per|\/)share)$/i, 'dps'],
  [/^(?:grossmargin|grossprofitmargin|GPM|毛利率|销售毛利率)$/i, 'gross-margin'],
  [/^(?:operatingmargin|ebitmargin|EBIT\(?margin\)?|OPM|营业利润率)$/i, 'operating-margin'],
  [/^(?:net(?:income|profit)?margin|NPM|净利率|销售净利率|净利润率)$/i, 'net-margin'],
  [/^(?:(?:dividend|div\.?)(?:yield|yld)(?:[(]net[)])?|股息率|股息收益率)$/i, 'dividend-yield'],
  [/^(?:freecashflow|FCF|自由现金流)$/i, 'free-cash-flow'],
  [/^(?:capex|capitalexpenditures?|资本开支)$/i, 'capex'],
  [
    /^(?:operatingcashflow|cashflowfromoperat(?:ions|ing(?:activities)?)|经营活动(?:产生的?)?现金(?:净?流量?)?(?:净额)?|经营性?现金(?:净?流量?)?(?:净额)?)$/i,
    'operating-cash-flow',
  ],
];

/** Metrics of a market or of a product as often as of a company. */
const notOfStatements =
  /^(?:market|unit-sales|shipments|deliveries|output|capacity|installed|penetration|localisation|utilisation|target|float|.*active-users|paying-users|ipo|export)/;

const withoutUnit = (label: string): string =>
  label
    .replace(unitPattern, '')
    .replaceAll(/[(（](?:mn|m|mm|millions?|bn|billions?)[)]/gi, '')
    .replaceAll(/[(（](?:百万元|亿元|万元|元|%|倍|x|X|摊薄|元\/股)[)）]/g, '')
    .replaceAll(
      /[(（,，]\s*(?:RMB|Rmb|CNY|US\$|USD|HK\$|HKD|NT ?\$|TWD|KRW|Won|W|JPY|¥|EUR|€|£|GBP|CHF|\$)(?:\s*(?:mn|m|mm|millions?|bn|billions?|b))?\s*[)）]?/gi,
      '',
    )
    .replace(/(?<=[)）])\s*[%xX倍]\s*$/, '')
    .replaceAll(/[\s*#†‡]/g, '')
    .replace(/^(?:减|加|其中|[一二三四五六七八九十]+)[:：、]/, '')
    .replace(/[:：]$/, '');

const growthLabel =
  /^(.+?)(?:的)?(?:同比)?(?:增长率?|增速|增幅|growth|change(?:\(?yoy\)?)?|yoy)(?:\(?(?:%|yoy|同比)\)?)?$/i;

function namedMetric(text: string): Metric | null {
  const named = rowNames.find(([pattern]) => pattern.test(text));
  if (named) return grammar.find(({ id }) => id === named[1]) ?? null;
  const [first, ...rest] = findMetrics(text, 0, text.length, []);
  if (!first || rest.length > 0 || first.start > 0 || first.end < text.length || first.lines.length > 0) return null;
  return notOfStatements.test(first.metric.id) ? null : first.metric;
}

export interface TableUnits {
  /** Unit of money, if the title or header names one. */
  table: string | null;
  /** Unit of a share, if nothing else is written: yuan in a Chinese report on a mainland company. */
  share: string | null;
}

export interface RowLabel {
  metric: Metric;
  unit: string | null;
  /** 0 for the metric itself, more for an adjusted or reported one, which counts where there is no other. */
  variant: number;
}

/** Names of houses and of their own definitions, which do not change what is measured. Blanks are gone. */
const houseMark =
  /^(?:HSBC(?:QH|Qianhai)?|ModelWare)(?=[A-Z])|[(]UBS(?:core)?(?:,(?:basic|diluted))?[)]|[(](?:Adj|Adjusted)\.?[)]$/i;
const adjusted =
  /^(?:FD)?(?:(?:adjusted|adj\.?|core|normali[sz]ed|norm\.?|non-?GAAP|underlying|recurring)|(?<printed>reported|GAAP))(?=[A-Z])/i;

/** Reads a metric with the words that houses put before it: Core EPS, FD normalised P/E, GAAP EPS, HSBC QH EPS. */
function variantOf(text: string): { metric: Metric; variant: number } | null {
  const plain = namedMetric(text);
  if (plain) return { metric: plain, variant: 0 };
  const own = text.replace(houseMark, '');
  const unmarked = namedMetric(own);
  if (unmarked) return { metric: unmarked, variant: 0 };
  const match = adjusted.exec(own);
  const rest = match ? namedMetric(own.slice(match[0].length)) : null;
  return match && rest ? { metric: rest, variant: match.groups?.['printed'] === undefined ? 1 : 2 } : null;
}

/** Costs and outlays are printed in brackets although they are no losses. */
export const isOutlay = ({ id }: Metric): boolean => /cost|expense|capex/.test(id);

/** The unit of a row: its label's, its dimension's, or the table's for money. */
function unitOf(label: string, { dimension }: Metric, { table, share }: TableUnits): string | null {
  if (dimension === 'percent') return '%';
  if (dimension === 'multiple') return '倍';
  // Turnover (x), net profit (%): a ratio of the amount, not the amount.
  if (/[(（](?:%|[xX]|倍)[)）]\s*$/.test(label)) return null;
  const match = unitPattern.exec(label);
  const chinese = (match?.[1] ?? match?.[2])?.replace(/^(?:人民币|RMB|Rmb)(?=.)/, '');
  if (chinese !== undefined && /元|币|百万|亿|股/.test(chinese))
    return /^(?:百万|亿)$/.test(chinese) ? `${chinese}元` : chinese.replace(/\/股$/, '');
  const bracket = /[(（,，][^()（）]*[)）]?\s*$/.exec(label)?.[0];
  const english = bracket === undefined ? null : englishUnit(bracket);
  if (english !== null) return english;
  // Revenue (mn) under a heading that names the currency alone.
  const scale = share === null ? undefined : /[(,，-]\s*(mn|m|mm|millions?|bn|billions?)[)]?\s*$/i.exec(label)?.[1];
  if (dimension === 'money') return scale === undefined ? table : `${scaleOf(scale)}${share}`;
  if (dimension !== 'per-share') return null;
  return share;
}

/** Reads a label. @returns `null` for a row that is not read. @param section kind of growth of the rows below a heading. */
export function labelOf(written: string, units: TableUnits, section: 'yoy' | 'qoq' | null): RowLabel | null {
  // Estimates after a revision: Revenue (Rmb mn) New.
  const label = written.replace(/(?:[\s(]+|(?<=\)))New\)?$/, '');
  // Values of others, and those before a revision.
  if (/§|consensus|\bBBG\b|\bCons\b|\b(?:prior|prev(?:ious)?|old)\b|一致预期|(?:调整|修正)前|原预测/i.test(label)) return null;
  const text = withoutUnit(label);
  const named = variantOf(text);
  if (named) {
    const { metric, variant } = named;
    const isGrowth = section !== null && metric.dimension !== 'percent';
    return isGrowth
      ? { metric: growthOf(metric, section), unit: '%', variant }
      : { metric, unit: unitOf(label, metric, units), variant };
  }
  const growing = growthLabel.exec(text)?.[1];
  const base = growing === undefined ? null : variantOf(growing);
  return base && base.metric.dimension !== 'percent'
    ? { metric: growthOf(base.metric, section ?? 'yoy'), unit: '%', variant: base.variant }
    : null;
}
