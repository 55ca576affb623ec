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
