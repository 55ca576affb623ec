// Metrics that are read from sentences and tables: id and names of the registry, the kind of quantity, and the wordings of
// reports. Open metrics (open-metrics.ts) have no row here.
import registry from '../../seeds/metrics.json' with { type: 'json' };

/** What a metric counts; `price` is money for a unit of goods, `size` money or a count. A number with a unit of another dimension is never its value. */
export type Dimension = 'money' | 'percent' | 'multiple' | 'per-share' | 'count' | 'points' | 'price' | 'size';

export interface Metric {
  id: string;
  zh: string;
  en: string;
  dimension: Dimension;
  /** Patterns without groups; the longest match at a place wins. */
  wordings: readonly string[];
  /** Named by the text, see open-metrics.ts. */
  isOpen?: true;
}

const names = new Map(registry.map(({ id, zh, en }) => [id, { zh, en }]));

/** Names come from the registry of metrics, so that drafts and packaged facts call a metric the same. */
const row = (id: string, dimension: Dimension, ...wordings: string[]): Metric => {
  const name = names.get(id);
  if (!name) throw new Error(`seeds/metrics.json has no metric ${id}`);
  return { id, ...name, dimension, wordings: wordings.length === 0 ? [name.zh] : wordings };
};

const owner = '(?:上市公司|母公司|公司)?(?:普通股)?(?:股东|所有者)?';

export const metrics: readonly Metric[] = [
  row(
    'revenue',
    'money',
    '(?:实现)?营业总?收入',
    '主营业务收入',
    '营业额',
    '总营收',
    '总?营收',
    '总收入',
    '销售收入',
    '主营收入',
    '收入',
    '(?:total |net |group )?revenues?',
    '(?:net )?sales',
  ),
  row(
    'net-profit-attributable',
    'money',
    '归母净?亏损',
    '归属于?上市公司股东的净亏损',
    '归母净利润?',
    '归母利润',
    '归属净利润',
    `归属于?${owner}的?净利润?`,
    `净利润归属于?${owner}`,
    `实现归属${owner}净利润`,
  ),
  row(
    'net-profit-excl-nonrecurring',
    'money',
    '扣非后?归?母?净?亏损',
    '扣非后?(?:的)?归母净利润?',
    '归母扣非净利润?',
    '扣非后?归?母?净利润?',
    '扣非后?归母',
    '扣除非经常性?损益后?的?(?:归母)?净利润?',
    `归属于?${owner}的?扣除非经常性?损益后?的?净利润?`,
    '扣非',
  ),
  row(
    'adjusted-net-profit',
    'money',
    '经?调整后?(?:的)?净?亏损',
    '经?调整后?(?:的)?(?:归母)?净利润?',
    '(?:经?调整后?)?(?:的)?(?:非国际财务报告准则|Non-?GAAP|Non-?IFRS|NON-?GAAP|non-?gaap|non-?ifrs)(?:归母)?(?:经调整)?净利润?',
    '核心净利润',
    'adjusted net (?:profit|income)',
    'non-(?:GAAP|IFRS) net (?:profit|income)',
  ),
  row('net-profit', 'money', '净?亏损额?', '净利润', '净利', '盈利', 'net (?:profit|income|earnings)'),
  row(
    'operating-income',
    'money',
    '营业利润',
    '经营利润',
    '运营利润',
    '营运利润',
    '经营溢利',
    '运营收入',
    'operating (?:profit|income)',
    'EBIT',
  ),
  row('adjusted-operating-income', 'money', '经?调整后?经营利润', '(?:Non-?GAAP|Non-?IFRS)经营利润'),
  row('total-profit', 'money', '利润总额', '税前利润', '除税前利润', 'pre-?tax profit'),
  row('gross-profit', 'money', '毛利润', '毛利额', '毛利', 'gross profit'),
  row('ebitda', 'money', '经调整EBITDA', '经?调整后?EBITDA', 'EBITDA', 'EBITA'),
  row(
    'capex',
    'money',
    '总?资本(?:性)?开支',
    '总?资本(?:性)?支出',
    'CAPEX',
    'Capex',
    'CapEx',
    'capex',
    'capital expenditures?',
  ),
  row(
    'operating-cash-flow',
    'money',
    '经营(?:性|活动)?(?:产生的)?(?:净?现金净?流量?(?:净额)?|净现金流入?)',
    'operating cash flow',
  ),
  row('free-cash-flow', 'money', '自由现金流', 'free cash flow', 'FCF'),
  row('rd-expense', 'money', '研发费用', '研发投入', '研发支出', '研发开支', 'R&D expenses?'),
  row('selling-expense', 'money', '销售费用', '营销费用', '销售及?营销费用'),
  row('admin-expense', 'money', '管理费用', '行政费用'),
  row('finance-expense', 'money', '财务费用'),
  row('operating-cost', 'money', '营业成本', '销售成本'),
  row('contract-liabilities', 'money', '合同负债', '预收账?款项?'),
  row('inventory', 'money', '存货(?:账面)?(?:余额|价值)?'),
  row('accounts-receivable', 'money', '应收账款(?:及票据)?(?:余额)?'),
  row('cash', 'money', '货币资金', '在手现金', '现金及现金等价物'),
  row('total-assets', 'money', '总资产', '资产总[计额]'),
  row('total-liabilities', 'money', '总负债', '负债合计', '负债总[计额]'),
  row(
    'equity',
    'money',
    '股东权益(?:合计)?',
    '归母净资产',
    '归属母公司(?:股东|所有者)?权益',
    '所有者权益(?:合计)?',
    '净资产',
  ),
  row('backlog', 'money', '在手订单', '订单余额'),
  row('order-backlog', 'money', '订单积压', '未完成订单'),
  row('new-orders', 'money', '新签(?:合同|订单)(?:额|总额|金额)?', '新增订单'),
  row('rpo', 'money', 'RPO', '剩余履约义务'),
  row('market-cap', 'money', '总市值', '当前市值', '最新市值', '市值', 'market cap'),
  row('target-market-cap', 'money', '目标市值'),
  row('float-market-cap', 'money', '流通A?股?市值'),
  row('market-size', 'money', '市场规模', '市场空间', '行业规模'),
  row('gmv', 'money', 'GMV', '商品交易额'),
  row('ipo-raise', 'money', '(?:IPO)?拟?募集资金(?:总额)?', '募资'),
  row('export-value', 'money', '出口金额', '出口额'),
  row('buyback', 'money', '回购金额', '股份回购'),
  row('dividend-total', 'money', '分红金额', '现金分红', '派息总额'),
  row('gross-margin', 'percent', '(?:综合|整体|销售)?毛利率', '(?:经调整)?毛利率', 'gross (?:profit )?margin', 'GPM'),
  row('net-margin', 'percent', '(?:归母|销售|扣非)?净利率', '(?:销售|归母)?净利润率', 'net (?:profit )?margin'),
  row(
    'operating-margin',
    'percent',
    '(?:经?调整后?)?(?:营业|经营|运营|营运)利润率',
    'operating (?:profit )?margin',
    'OPM',
    'EBIT margin',
  ),
  row('ebitda-margin', 'percent', '(?:正常化)?EBITDA利?润?率', 'EBITDA margin'),
  row('expense-ratio', 'percent', '(?:期间|四项|三项)?费用率', '费率'),
  row('selling-expense-ratio', 'percent', '(?:销售|营销|市场)费用?率'),
  row('admin-expense-ratio', 'percent', '(?:管理|行政)费用?率'),
  row('rd-expense-ratio', 'percent', '研发费用?率'),
  row('finance-expense-ratio', 'percent', '财务费用?率'),
  row('roe', 'percent', 'ROE', '(?:加权(?:平均)?)?净资产收益率'),
  row('roa', 'percent', 'ROA', '总资产收益率'),
  row('roic', 'percent', 'ROIC'),
  row('debt-ratio', 'percent', '资产负债率'),
  row('dividend-yield', 'percent', '股息率', '股息收益率', 'dividend yield'),
  row('payout-ratio', 'percent', '分红比例', '分红率', '派息率', '派息比率', '股利支付率'),
  row('market-share', 'percent', '市场份额', '市占率', '市场占有率', 'market share'),
  row('penetration', 'percent', '渗透率'),
  row('localisation-rate', 'percent', '国产化率'),
  row('utilisation', 'percent', '产能利用率', '稼动率'),
  row('revenue-cagr', 'percent', '(?:营收|收入)(?:年均)?复合增速', '(?:营收|收入)CAGR'),
  row(
    'eps',
    'per-share',
    '(?:摊薄|基本|稀释)?每股收益',
    '每股 ?EPS',
    '每股盈利',
    '(?:摊薄|基本|稀释|全面摊薄)?EPS',
    'earnings per share',
  ),
  row('bps', 'per-share', '每股净资产', 'BPS', 'BVPS'),
  row('dps', 'per-share', '每股股利', '每股派息', '每股股息', 'DPS'),
  row(
    'target-price',
    'per-share',
    '(?:6|12|六|十二)个月(?:内)?目标价[位格]?',
    '目标价[位格]?',
    '合理价值',
    '合理估值',
    '(?:price target|target price)',
    '\\bPO\\b',
    '\\bTP\\b',
  ),
  row('pe', 'multiple', '(?:动态)?市盈率', '(?:动态)?PE(?:估值)?', 'P/E', '(?<![A-Z])PER'),
  row('pb', 'multiple', '市净率', 'PB(?:估值)?', 'P/B'),
  row('ps', 'multiple', '市销率', 'PS(?:估值)?', 'P/S'),
  row('ev-ebitda', 'multiple', 'EV/EBITDA'),
  row('peg', 'multiple', 'PEG'),
  row('unit-sales', 'count', '(?:总)?销量', '销售量'),
  row('shipments', 'count', '出货量', 'shipments?'),
  row('deliveries', 'count', '交付量', 'deliveries'),
  row('output', 'count', '产量'),
  row('capacity', 'count', '(?:年|月)?产能'),
  row('installed-capacity', 'count', '(?:新增)?装机(?:量|容量|规模)?'),
  row('monthly-active-users', 'count', '月活跃?用户数?', 'MAU', '月活(?!跃)'),
  row('daily-active-users', 'count', '日活跃?用户数?', 'DAU', '日活'),
  row('weekly-active-users', 'count', '周活跃?用户数?'),
  row('paying-users', 'count', '付费用户数?', '付费会员数?'),
  row('employees', 'count', '员工(?:人数|总数)'),
  row('stores', 'count', '门店(?:总)?数量?', '门店总数'),
];

/** Growth metrics carry the metric's id, as in "revenue-growth-yoy". */
export function growthOf(metric: Metric, type: 'yoy' | 'qoq'): Metric {
  const words = type === 'yoy' ? { zh: '同比增速', en: 'growth (YoY)' } : { zh: '环比增速', en: 'growth (QoQ)' };
  return {
    id: `${metric.id}-growth-${type}`,
    zh: `${metric.zh}${words.zh}`,
    en: `${metric.en} ${words.en}`,
    dimension: 'percent',
    wordings: [],
    ...(metric.isOpen ? { isOpen: true } : {}),
  };
}

/** The metric of its compound annual growth rate. */
export const cagrOf = (metric: Metric): Metric => ({
  id: `${metric.id}-cagr`,
  zh: `${metric.zh}复合增速`,
  en: `${metric.en} CAGR`,
  dimension: 'percent',
  wordings: [],
  ...(metric.isOpen ? { isOpen: true } : {}),
});
