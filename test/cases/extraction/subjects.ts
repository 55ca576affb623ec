// Whose number it is: units and parents, lists of companies, share classes, strangers.
import type { ExtractionCase } from './case.ts';

export const subjects: readonly ExtractionCase[] = [
  // 11: three companies on two markets.
  {
    text: '中国移动/中国电信/中国联通港股股息率约5.9%/6.1%/4.8%，A股股息率约4.2%/4.4%/3.0%。',
    figures: [
      '中国移动 | 港股股息率 | ~5.9% | - | actual',
      '中国电信 | 港股股息率 | 6.1% | - | actual',
      '中国联通 | 港股股息率 | 4.8% | - | actual',
      '中国移动 | A股股息率 | ~4.2% | - | actual',
      '中国电信 | A股股息率 | 4.4% | - | actual',
      '中国联通 | A股股息率 | 3% | - | actual',
    ],
  },
  {
    text: '招商银行、工商银行、建设银行2024年净利润分别为1484亿元、3659亿元、3356亿元。',
    figures: [
      '招商银行 | 净利润 | 1484亿元 | 2024 | actual',
      '工商银行 | 净利润 | 3659亿元 | 2024 | actual',
      '建设银行 | 净利润 | 3356亿元 | 2024 | actual',
    ],
  },
  // 18: a unit is the subject of its own clause only.
  {
    text: '阿里云2025Q1收入301.3亿元，同比增长18%，本季度资本开支246亿元。',
    figures: [
      '阿里云 | 营业收入 | 301.3亿元 | 2025Q1 | actual | yoy 18%',
      '阿里巴巴 | 资本开支 | 246亿元 | 2025Q1 | actual',
    ],
  },
  // 19: guidance belongs to the metric that the clause before names.
  {
    text: '台积电：公司将全年总资本开支指引上调至380-420亿美元。',
    figures: ['台积电 | 资本开支 | 380~420亿美元 | - | guidance'],
  },
  // Strangers in a report on one company.
  { text: '海信视像(600060)深度报告\n标的2023年营收3.2亿元，净利润1100万元。', figures: [] },
  { text: '海信视像(600060)深度报告\nAcmeVision为以色列上市公司，2023年营收1.13亿元。', figures: [] },
  { text: '海信视像(600060)深度报告\n大部分企业的毛利率均在40%以上。', figures: [] },
  // The company again after another one.
  {
    text: '海信视像(600060)深度报告\n相比TCL科技，公司2024年毛利率为15.7%。',
    figures: ['海信视像 | 毛利率 | 15.7% | 2024 | actual'],
  },
  // The house's own name under a chart.
  { text: '国元证券：机械设备行业周报\n数据来源：Wind，国元证券 毛利率 23.5%', figures: [] },
  // A profit that somebody else promises.
  {
    text: '皓元医药(688131)：业绩承诺方承诺2025年净利润不低于2600万元。',
    figures: [],
  },
  // News digests: 【company】 opens its part.
  {
    text: '【鹏鼎控股】公司2024年营业收入351.4亿元。【沃格光电】公司2024年营业收入22.2亿元。',
    figures: ['鹏鼎控股 | 营业收入 | 351.4亿元 | 2024 | actual', '沃格光电 | 营业收入 | 22.2亿元 | 2024 | actual'],
  },
  // A part of the company with the name of a country, in a report on it.
  {
    text: '罗莱生活(002293)：2024年上半年公司美国家具收入占比19.9%。',
    figures: ['罗莱生活 | 美国家具收入占比 | 19.9% | 2024H1 | actual'],
  },
];
