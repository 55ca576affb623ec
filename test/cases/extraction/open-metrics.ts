// Metrics that the registry does not have, and numbers of markets, trades and products.
import type { ExtractionCase } from './case.ts';

export const openMetrics: readonly ExtractionCase[] = [
  // The words before a quantity noun name a product, a trade or a market.
  {
    text: '2024年国内静脉注射液批签发量为812万瓶，同比增长9%。',
    figures: ['国内静脉注射液 | 批签发量 | 812万瓶 | 2024 | actual | yoy 9%'],
  },
  {
    text: '2023年全球覆铜板产值为127亿美元，预计2028年全球覆铜板产值将达到189亿美元，2023-2028年复合增速为8.3%。',
    figures: [
      '全球覆铜板 | 产值 | 127亿美元 | 2023 | actual',
      '全球覆铜板 | 产值 | 189亿美元 | 2028 | estimate',
      '全球覆铜板 | 产值复合增速 | 8.3% | 2023..2028 | estimate',
    ],
  },
  {
    text: '2024年我国工业机器人行业整体规模约620亿元。',
    figures: ['我国工业机器人行业 | 整体规模 | ~620亿元 | 2024 | actual'],
  },
  {
    text: '2024年三元正极材料均价为11.8万元/吨，同比下降32%。',
    figures: ['三元正极材料 | 均价 | 11.8万元/吨 | 2024 | actual | yoy -32%'],
  },
  {
    text: '2024年眼科手术机器人渗透率为3.5%，较上年提升0.6个百分点。',
    figures: ['眼科手术机器人 | 渗透率 | 3.5% | 2024 | actual | yoy 0.6百分点'],
  },
  { text: '2025年6月全国5G基站数量达455万座。', figures: ['全国5G | 基站数量 | 455万座 | 2025-06 | actual'] },
  // A quantity of the company in a report on it.
  {
    text: '中简科技(300777)：公司目前高模量原丝产能约2500吨，2024年研发人员数量为186人。',
    figures: ['中简科技 | 高模量原丝产能 | ~2500吨 | - | actual', '中简科技 | 研发人员数量 | 186人 | 2024 | actual'],
  },
  {
    text: '中国联通(600050)：2025年上半年公司算力业务签约金额同比增长60%。',
    figures: ['中国联通 | 算力业务签约金额同比增速 | 60% | 2025H1 | actual'],
  },
  // A share of a quantity is a metric of its own.
  {
    text: '太辰光(300570)：2024年公司外销收入占比为81%。',
    figures: ['太辰光 | 外销收入占比 | 81% | 2024 | actual'],
  },
  // Numbers of a market in a report on a company are not the company's.
  {
    text: '英维克(002837)：2024年我国液冷服务器行业市场规模为201亿元。',
    figures: ['我国液冷服务器行业 | 市场规模 | 201亿元 | 2024 | actual'],
  },
  { text: '英维克(002837)：2024年冷却液价格为38元/公斤。', figures: ['冷却液 | 价格 | 38元/公斤 | 2024 | actual'] },
  // A company that no directory knows, beside one that it knows.
  {
    text: '2024年上海莱士批签发27万瓶，海澜生物批签发16万瓶。',
    figures: ['上海莱士 | 批签发 | 27万瓶 | 2024 | actual', '海澜生物 | 批签发 | 16万瓶 | 2024 | actual'],
  },
  {
    text: '2024年上海莱士获批152万瓶（市场份额5%）、海澜生物获批120万瓶（市场份额4%）。',
    figures: ['上海莱士 | 市场份额 | 5% | 2024 | actual'],
  },
  // A share in a bracket that does not say of what, and several companies together.
  {
    text: '2024年上海莱士市场份额24%，天坛生物113万瓶（16%）。',
    figures: ['上海莱士 | 市场份额 | 24% | 2024 | actual'],
  },
  { text: '份额最高的是上海莱士与天坛生物，三家公司合计市场份额超过80%。', figures: [] },
  // Nouns without a number of their kind.
  { text: '中简科技(300777)：公司产品价格稳定，2024年产能利用充分，质量管理体系通过3项认证。', figures: [] },
  // Lists of a sentence go on with the years of the one before.
  {
    text: '华东医药(000963)：我们预计2025-2027年公司营业收入分别为446亿元、479亿元、513亿元；归母净利润分别为39.2亿元、44.1亿元、49.8亿元，对应增速分别为11.6%、12.5%、12.9%。',
    figures: [
      '华东医药 | 营业收入 | 446亿元 | 2025 | estimate',
      '华东医药 | 营业收入 | 479亿元 | 2026 | estimate',
      '华东医药 | 营业收入 | 513亿元 | 2027 | estimate',
      '华东医药 | 归母净利润 | 39.2亿元 | 2025 | estimate | yoy 11.6%',
      '华东医药 | 归母净利润 | 44.1亿元 | 2026 | estimate | yoy 12.5%',
      '华东医药 | 归母净利润 | 49.8亿元 | 2027 | estimate | yoy 12.9%',
    ],
  },
  {
    text: '朗姿股份(002612)：2024年收入56.9亿元/+10.4%，归母净利润2.6亿元/-15.2%。',
    figures: [
      '朗姿股份 | 营业收入 | 56.9亿元 | 2024 | actual | yoy 10.4%',
      '朗姿股份 | 归母净利润 | 2.6亿元 | 2024 | actual | yoy -15.2%',
    ],
  },
  // The old value of a movement is of a period that the text does not name, and no end of a range.
  {
    text: '2024年二季度我国存储服务器收入从单季度11亿元到44亿元。',
    figures: ['我国存储服务器 | 营业收入 | 44亿元 | 2024Q2 | actual'],
  },
  {
    text: '中简科技(300777)：2024年公司研发人员数量由120人增加至186人。',
    figures: ['中简科技 | 研发人员数量 | 186人 | 2024 | actual'],
  },
  {
    text: '我国居民存款余额从2019年的82万亿元增长至2024年的151万亿元。',
    figures: ['我国居民 | 存款余额 | 82万亿元 | 2019 | actual', '我国居民 | 存款余额 | 151万亿元 | 2024 | actual'],
  },
  // A clause about a market after one about a company.
  {
    text: '从2024年智能手表销售看，苹果继续领跑市场，全球2024年上半年智能手表收入同比增长12%。',
    figures: ['智能手表 | 营业收入同比增速 | 12% | 2024H1 | actual'],
  },
  // The market that the sentence named last.
  {
    text: '2019年全球电容器市场规模达222亿美元。全球电阻市场保持增长，2020年市场规模达57亿美元。',
    figures: ['全球电容器 | 市场规模 | 222亿美元 | 2019 | actual', '全球电阻 | 市场规模 | 57亿美元 | 2020 | actual'],
  },
  // Of several companies, of which some may be unknown.
  { text: '沃林药业、博腾股份和九洲药业的资产负债率均不到30%。', figures: [] },
  {
    text: '2021年一季度前五名的手机出货量分别为7530万、5520万、4860万台，苹果居第二。',
    figures: [],
  },
  {
    text: '2025年3月我国半导体设备出货额24.1亿元。',
    figures: ['我国半导体设备 | 出货额 | 24.1亿元 | 2025-03 | actual'],
  },
];
