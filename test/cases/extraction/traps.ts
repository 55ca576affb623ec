// Numbers and names that are no facts.
import type { ExtractionCase } from './case.ts';

export const traps: readonly ExtractionCase[] = [
  // 27, 28, 33
  {
    text: '新产业(300832)：业绩稳健\n2025 年 08 月 28 日\n相关研究\n1.《新产业：24Q4业绩环比改善，归母净利润5.2亿元》2025-03-28\n2.《新产业：Q2收入11.2亿元》2024-08-28',
    figures: [],
    report: { asOf: '2025-08-28' },
  },
  // Labels of the head are no title, and their sector is not what is rated.
  {
    text: '[证券研究报告]\n高测股份(688556.SH)\n增持（维持）\n所属行业：机械设备\n当前价格(元)：82.42\n投资要点：\n公司2022年营业收入35.7亿元，同比增长128%。',
    views: ['高测股份 增持 reiterate'],
    report: { kind: 'company', codes: ['688556.SH'], title: '高测股份(688556.SH)' },
  },
  {
    text: '太辰光(300570.SZ)\n买入（首次）\n申万行业：通信设备\n公司名称：太辰光\n证券代码：300570\n公司2024年营业收入13.8亿元。',
    views: ['太辰光 买入 initiate'],
    report: { kind: 'company', codes: ['300570.SZ'], title: '太辰光(300570.SZ)' },
  },
  // The day of the prices, and the list of other reports beside the head.
  {
    text: '可转债估值怎么看\n2024年10月22日\n证券研究报告 金融工程\n分析日期 2024年10月18日\n证券分析师 张三',
    report: { asOf: '2024-10-22', kind: 'strategy' },
  },
  {
    text: '低波组合的构建\n风险提示：模型失效\n报告发布日期\t2024年03月29日\n相关报告\n红利组合的比较\t2024-03-18\n小盘股的拥挤度\n2024-02-27',
    report: { asOf: '2024-03-29' },
  },
  { text: '技术分析实战：三重顶\n2024-05-06', report: { kind: 'strategy' } },
  // Value of some shares, which is not the company's.
  { text: '太辰光(300570)：本次激励涉及股份120万股，对应当前股票市值0.97亿元。', figures: [] },
  { text: '太辰光(300570)：股东拟转让股份，对应持股市值约3.4亿元。', figures: [] },
  // A source's number on a market, in a report on one company.
  {
    text: '太辰光(300570)：公司专注光器件。\n据 Acme Insight 预测，全球光缆市场持续扩张，到2028年出货量达到900万条。',
    figures: [],
  },
  // 略, 小幅 and 计算 name no product; a revised forecast is one.
  {
    text: '太辰光(300570)：高增可期。\n略调整25-26年EPS为1.62、2.05元。',
    figures: ['太辰光 | 每股收益 | 1.62元 | 2025 | estimate', '太辰光 | 每股收益 | 2.05元 | 2026 | estimate'],
  },
  {
    text: '太辰光(300570)：预计公司2025-2026年每股 EPS 分别为 1.62/2.05 元。',
    figures: ['太辰光 | 每股收益 | 1.62元 | 2025 | estimate', '太辰光 | 每股收益 | 2.05元 | 2026 | estimate'],
  },
  // The value that a movement leads to is not of the period that it began in.
  {
    text: '太辰光(300570)：毛利率从2025Q1的31.2%升至39.8%。',
    figures: ['太辰光 | 毛利率 | 31.2% | 2025Q1 | actual', '太辰光 | 毛利率 | 39.8% | - | actual'],
  },
  {
    text: '太辰光(300570)：净利率从2023年的18.4%提升至2024年的21.7%。',
    figures: ['太辰光 | 净利率 | 18.4% | 2023 | actual', '太辰光 | 净利率 | 21.7% | 2024 | actual'],
  },
  // A plan holds for the whole sentence.
  {
    text: '太辰光(300570)：公司公告拟以自有资金预计回购股份，回购金额在3000万元至5000万元之间。',
    figures: ['太辰光 | 回购金额 | 3000~5000万元 | - | guidance'],
  },
  { text: '-60%-40%-20%0%20%40%60%80%100%\n2024-07\t2024-11\t2025-03', figures: [], views: [] },
  { text: '12020-10-10\t1.0213\t2.13%', figures: [] },
  // 29
  { text: '太辰光(300570)\n总市值(百万元)： 12,340.5', figures: ['太辰光 | 总市值 | 12340.5百万元 | - | actual'] },
  // 34
  { text: '人民币升值，行业景气上行，净利润有望增长20%。', figures: [], views: [] },
  // Shares, thresholds, code numbers.
  { text: '沪电股份(002463)：2024年企业通讯板收入占收入66%。', figures: [] },
  { text: '天孚通信(300394)：公司位于苏州，电话0512-6690，邮编215000。', figures: [] },
];
