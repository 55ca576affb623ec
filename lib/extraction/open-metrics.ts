// Metrics without a row in the registry: a noun that names a quantity (批签发量, 渗透率, 单价) with the words before it, if a
// number with a unit of its kind follows.
import registry from '../../seeds/metrics.json' with { type: 'json' };
import { isFiller } from './filler.ts';
import type { Dimension, Metric } from './metric-grammar.ts';

interface Head {
  dimension: Dimension;
  /** Without groups. */
  pattern: string;
}

/** Nouns that end the name of a quantity, by what they count. Longer ones first. */
const heads: readonly Head[] = [
  {
    dimension: 'percent',
    pattern:
      '(?:渗透|替代|普及|覆盖|集中|连锁|自给|开工|入住|出租|空置|复购|转化|留存|续费|续约|付费|中标|自制|自供|良品|回收|转换|准确|成功|治愈|缓解|有效|接种|检出|就业|失业|不良|拨备|逾期|违约|利息|贷款|存款|折扣|换手|使用|利用|周转|溢价|折价|贴现|毛利|净利|费用|坏账|退货|增值|提升|下载|点击|打开|上座|签约|去化|达产|合格|故障|误码|幻觉|能效)率|(?:超配|质押|持股|配置|付息|中签)比例|依存度|依赖度|集中度|满产率|良率|利率|税率|汇率变动率|占有率|自给率|CR\\d{1,2}',
  },
  {
    dimension: 'count',
    pattern:
      '批签发量?|获批量|出货量|出货(?!额|金额)|销售量|销量|销售数量|发货量|交付量|产量|产能|装机量|装机容量|装机规模|装机|保有量|存量|增量|需求量|供给量|供应量|消费量|用量|用电量|发电量|进口量|出口量|进出口量|吞吐量|运输量|周转量|客流量|旅客量|成交量|交易量|订单量|库存量|库存|储量|采浆量|投浆量|处理量|调用量|访问量|下载量|播放量|注册量|浏览量|流量|开工量|竣工量|新开工面积|竣工面积|销售面积|储能规模|产能规模|车队规模|员工数量?|人员数量?|用户数量?|会员数量?|客户(?:数量?)?|门店(?:数量?)?|店铺(?:数量?)?|网点(?:数量?)?|开店(?:数量?)?|浆站(?:数量?)?|床位(?:数量?)?|机组(?:数量?)?|基站(?:数量?)?|卫星(?:数量?)?|专利(?:数量?)?|人口(?:数量?)?|上网电量|消耗量|月活跃应用数?|高价值用户数?|员工总人数|经销商(?:数量?)?|项目数量?|企业数量?|厂商数量?|家数|站点数量?|活跃用户数?|活跃用户|用户规模|参数量|参数规模|总参数量?|激活参数量?|上下文长度|芯片数量|晶体管数量?|机器人密度|人均\\S{0,4}量|单车用量|里程|续航里程|续航|使用寿命|内存容量|内存带宽|显存容量|显存|内存|带宽|算力规模|峰值算力|算力|功率密度|功率|容量|制程|人数',
  },
  {
    dimension: 'money',
    pattern:
      '人均GDP|GDP|平均工资|工资|薪酬|ARR|ARPU|减值准备|出货金额|出货额|投资总额|投资额|总投资|成交金额|成交额|交易额|交易规模|销售额|销售金额|零售额|消费额|进口额|出口额|进出口额|进口金额|贸易额|产值|增加值|中标金额|订单金额|订单总额|合同金额|合同总额|签约金额|募资额|募集金额|融资额|融资规模|融资金额|基金规模|管理规模|资产规模|贷款余额|存款余额|保费收入|保费|期间费用|补贴金额|补贴|罚款|罚金|分红总额|研发投入|投入金额|采购金额|采购额|支出金额|总支出|支出|费用|减值损失|投资收益|其他收益|商誉|客单价|单车价值量|单机价值量|价值量|人均收入|人均消费|人均可支配收入|现金流|应付账款|有息负债|短期借款|长期借款|固定资产|在建工程',
  },
  {
    dimension: 'price',
    pattern:
      '(?:销售|采购|出厂|市场|平均|含税|不含税|结算|输入|输出|进口|出口|批发|零售|现货|期货|合约|长协|中标|招标|上网|集采)(?:单)?(?:均)?价格?|均价|单价|价格|报价|电价|煤价|油价|运价|电费|吨价|授予价格|行权价格|成本|单位成本|吨成本|度电成本|吨毛利|吨净利|单吨盈利|单瓦盈利',
  },
  { dimension: 'size', pattern: '(?:整体|行业|产业|总体)?规模|体量' },
];

/** A short name of any text, for ids. */
export const hashOf = (text: string): string => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
};

const ids = new Map(registry.map(({ id, zh }) => [zh, id]));

/** The id of a name: the registry's, or one that the name determines, so that two reports with one wording agree. */
export const openId = (zh: string): string => ids.get(zh) ?? `open-${hashOf(zh)}`;

export const openWordings: readonly { metric: Metric; wording: string }[] = heads.map(({ dimension, pattern }) => ({
  metric: { id: 'open', zh: '', en: '', dimension, wordings: [], isOpen: true },
  wording: `(?:${pattern})`,
}));

export const openMetric = (metric: Metric, zh: string): Metric => ({ ...metric, id: openId(zh), zh, en: zh });

/** Whether a number follows, so that the noun is the name of its quantity. */
export function isFollowed(plain: string, end: number): boolean {
  const gap = /^([^，,。;；\n\d]{0,16})\d/.exec(plain.slice(end, end + 18))?.[1];
  return gap !== undefined && isFiller(gap);
}
