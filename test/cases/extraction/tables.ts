// Forecast tables: units of label and title, growth rows, expected years.
import type { ExtractionCase } from './case.ts';

export const tables: readonly ExtractionCase[] = [
  {
    text: '高测股份(688556)\n2022年07月19日\n主要财务数据及预测\n\t2020\t2021\t2022E\n营业收入(百万元)\t746\t1,567\t3,684\n(+/-)YOY(%)\t4.5%\t110.0%\t135.1%\n净利润(百万元)\t59\t173\t517\n(+/-)YOY(%)\t83.8%\t193.4%\t199.3%\n毛利率(%)\t35.4%\t33.7%\t37.5%\n每股收益(元)\t0.26\t0.76\t2.27',
    figures: [
      '高测股份 | 营业收入 | 746百万元 | 2020 | actual | yoy 4.5%',
      '高测股份 | 营业收入 | 1567百万元 | 2021 | actual | yoy 110%',
      '高测股份 | 营业收入 | 3684百万元 | 2022 | estimate | yoy 135.1%',
      '高测股份 | 净利润 | 59百万元 | 2020 | actual | yoy 83.8%',
      '高测股份 | 净利润 | 173百万元 | 2021 | actual | yoy 193.4%',
      '高测股份 | 净利润 | 517百万元 | 2022 | estimate | yoy 199.3%',
      '高测股份 | 毛利率 | 35.4% | 2020 | actual',
      '高测股份 | 毛利率 | 33.7% | 2021 | actual',
      '高测股份 | 毛利率 | 37.5% | 2022 | estimate',
      '高测股份 | 每股收益 | 0.26元 | 2020 | actual',
      '高测股份 | 每股收益 | 0.76元 | 2021 | actual',
      '高测股份 | 每股收益 | 2.27元 | 2022 | estimate',
    ],
  },
  {
    text: '光威复材(300699)\n2025-04-01\n单位：百万元\n会计年度 | 2024A | 2025E | 2026E\n营业收入 | 2,450 | 2,980 | 3,500\n同比增长率 | -2.7% | 21.6% | 17.4%\n归母净利润 | 741 | (12) | —\nP/E | 38.1 | 30.2 | 25.0',
    figures: [
      '光威复材 | 营业收入 | 2450百万元 | 2024 | actual | yoy -2.7%',
      '光威复材 | 营业收入 | 2980百万元 | 2025 | estimate | yoy 21.6%',
      '光威复材 | 营业收入 | 3500百万元 | 2026 | estimate | yoy 17.4%',
      '光威复材 | 归母净利润 | 741百万元 | 2024 | actual',
      '光威复材 | 归母净利润 | -12百万元 | 2025 | estimate',
      '光威复材 | 市盈率 | 38.1倍 | 2024 | actual',
      '光威复材 | 市盈率 | 30.2倍 | 2025 | estimate',
      '光威复材 | 市盈率 | 25倍 | 2026 | estimate',
    ],
  },
  // Growth rates below a heading have the labels of the values.
  {
    text: '光威复材(300699)\n2025-04-01\n财务摘要（百万元）\t2023A\t2024A\t2025E\n营业收入\t2,518\t2,450\t2,980\n成长能力\n营业收入\t0.3%\t-2.7%\t21.6%\n净利润增长率(%)\t-6.5\t-15.1\t12.4',
    figures: [
      '光威复材 | 营业收入 | 2518百万元 | 2023 | actual',
      '光威复材 | 营业收入 | 2450百万元 | 2024 | actual',
      '光威复材 | 营业收入 | 2980百万元 | 2025 | estimate',
      '光威复材 | 营业收入同比增速 | 0.3% | 2023 | actual',
      '光威复材 | 营业收入同比增速 | -2.7% | 2024 | actual',
      '光威复材 | 营业收入同比增速 | 21.6% | 2025 | estimate',
      '光威复材 | 净利润同比增速 | -6.5% | 2023 | actual',
      '光威复材 | 净利润同比增速 | -15.1% | 2024 | actual',
      '光威复材 | 净利润同比增速 | 12.4% | 2025 | estimate',
    ],
  },
  // Rows below a business line are the line's.
  {
    text: '光威复材(300699)\n2025-04-01\n单位：百万元\t2023A\t2024A\t2025E\n碳梁业务\n收入\t428\t534\t610\n毛利率(%)\t21.0\t23.5\t24.0',
    figures: [
      '光威复材 | 碳梁业务收入 | 428百万元 | 2023 | actual',
      '光威复材 | 碳梁业务收入 | 534百万元 | 2024 | actual',
      '光威复材 | 碳梁业务收入 | 610百万元 | 2025 | estimate',
      '光威复材 | 碳梁业务毛利率 | 21% | 2023 | actual',
      '光威复材 | 碳梁业务毛利率 | 23.5% | 2024 | actual',
      '光威复材 | 碳梁业务毛利率 | 24% | 2025 | estimate',
    ],
  },
  // English headers: the unit in the label, quarters, and columns without a mark beside marked ones.
  {
    text: '昊志机电(300503)\n2026-08-01\n(Rmb mn)\t1Q26\t2Q26\t3Q26E\nTotal revenue\t312.5\t340.1\t365.0\nEBIT margin\t8.1%\t8.8%\t9.0%\nEPS (Rmb)\t(0.02)\t0.06\t0.09\nCapital expenditure\t(25)\t(30)\t(31)',
    figures: [
      '昊志机电 | 营业收入 | 312.5百万元 | 2026Q1 | actual',
      '昊志机电 | 营业收入 | 340.1百万元 | 2026Q2 | actual',
      '昊志机电 | 营业收入 | 365百万元 | 2026Q3 | estimate',
      '昊志机电 | 营业利润率 | 8.1% | 2026Q1 | actual',
      '昊志机电 | 营业利润率 | 8.8% | 2026Q2 | actual',
      '昊志机电 | 营业利润率 | 9% | 2026Q3 | estimate',
      '昊志机电 | 每股收益 | -0.02元 | 2026Q1 | actual',
      '昊志机电 | 每股收益 | 0.06元 | 2026Q2 | actual',
      '昊志机电 | 每股收益 | 0.09元 | 2026Q3 | estimate',
      '昊志机电 | 资本开支 | 25百万元 | 2026Q1 | actual',
      '昊志机电 | 资本开支 | 30百万元 | 2026Q2 | actual',
      '昊志机电 | 资本开支 | 31百万元 | 2026Q3 | estimate',
    ],
  },
  // Years that end in December, and halves.
  {
    text: '昊志机电(300503)\n2026-08-01\n\t12/25\t12/26E\t12/27E\nRevenue (Rmb mn)\t1,250.0\t1,480.5\t1,702.3',
    figures: [
      '昊志机电 | 营业收入 | 1250百万元 | 2025 | actual',
      '昊志机电 | 营业收入 | 1480.5百万元 | 2026 | estimate',
      '昊志机电 | 营业收入 | 1702.3百万元 | 2027 | estimate',
    ],
  },
  {
    text: '昊志机电(300503)\n2026-08-01\n\t12/25\t6/26E\t12/26E\nEPS (Rmb)\t0.10\t0.12\t0.15',
    figures: [
      '昊志机电 | 每股收益 | 0.1元 | 2025H2 | actual',
      '昊志机电 | 每股收益 | 0.12元 | 2026H1 | estimate',
      '昊志机电 | 每股收益 | 0.15元 | 2026H2 | estimate',
    ],
  },
  // Units and growth in headings of sections; an English heading is no business line; rows of the consensus.
  {
    text: '昊志机电(300503)\n2026-08-01\nYear to\t12/2025a\t12/2026e\t12/2027e\nProfit & loss summary (CNYm)\nOperating profit/EBIT\t210\t265\t310\nConsensus EPS\t0.51\t0.66\t0.80\nY-o-y % change\nOperating profit\t8.1\t26.2\t17.0\nPer share data (CNY)\nDPS\t0.10\t0.12\t0.15',
    figures: [
      '昊志机电 | 营业利润 | 210百万元 | 2025 | actual',
      '昊志机电 | 营业利润 | 265百万元 | 2026 | estimate',
      '昊志机电 | 营业利润 | 310百万元 | 2027 | estimate',
      '昊志机电 | 营业利润同比增速 | 8.1% | 2025 | actual',
      '昊志机电 | 营业利润同比增速 | 26.2% | 2026 | estimate',
      '昊志机电 | 营业利润同比增速 | 17% | 2027 | estimate',
      '昊志机电 | 每股股利 | 0.1元 | 2025 | actual',
      '昊志机电 | 每股股利 | 0.12元 | 2026 | estimate',
      '昊志机电 | 每股股利 | 0.15元 | 2027 | estimate',
    ],
  },
  // Both names of a ratio in one label.
  {
    text: '光威复材(300699)\n2025-04-01\n\t2024A\t2025E\t2026E\n市盈率 PE\t30.1\t24.6\t19.8\n市净率（P/B）\t3.2\t2.9\t2.6',
    figures: [
      '光威复材 | 市盈率 | 30.1倍 | 2024 | actual',
      '光威复材 | 市盈率 | 24.6倍 | 2025 | estimate',
      '光威复材 | 市盈率 | 19.8倍 | 2026 | estimate',
      '光威复材 | 市净率 | 3.2倍 | 2024 | actual',
      '光威复材 | 市净率 | 2.9倍 | 2025 | estimate',
      '光威复材 | 市净率 | 2.6倍 | 2026 | estimate',
    ],
  },
  // Charts and tables whose header is not known give nothing.
  { text: '光威复材(300699)\n2025-04-01\nOPM\t-76.6%\t-67.0%\t-24.7% -11.9%\t10.8%', figures: [] },
  { text: '光威复材(300699)\n2025-04-01\n2026E EPS\t2.88元\t2.96元\n2027E EPS\t3.10\t3.32', figures: [] },
  // Rows of one metric that differ are those of parts that the table does not name.
  {
    text: '光威复材(300699)\n2025-04-01\n单位：百万元\t2023A\t2024A\t2025E\n收入\t428\t534\t610\n收入\t1,028\t1,134\t1,210',
    figures: [],
  },
  // A row with fewer cells than years gives nothing: it is not certain which year is missing.
  { text: '光威复材(300699)\n2025-04-01\n\t2023A\t2024A\t2025E\t2026E\n营业收入(百万元)\t2,450\t2,980', figures: [] },
];
