// Reports of foreign houses and wires: heads in English, two share classes, tables of rating changes.
import type { ExtractionCase } from './case.ts';

export const foreign: readonly ExtractionCase[] = [
  // 24: old and new side by side.
  {
    name: '大摩-长飞光纤（6869.HK）：回调过度-260714.pdf',
    text: 'Yangtze Optical Fibre\nMorgan Stanley Asia Limited\nWhat’s Changed\nYangtze Optical (6869.HK)\tFrom\tTo\nRating\tEqual-weight\tOverweight\nPrice Target\tHK$60.00\tHK$72.00\nJuly 14, 2026 10:00 AM GMT',
    views: ['长飞光纤光缆 Overweight upgrade <Equal-weight'],
    figures: ['长飞光纤光缆 | 目标价 | 72港元 | - | estimate | vs-previous 60港元'],
    report: { publisher: '摩根士丹利', asOf: '2026-07-14', kind: 'company', codes: ['06869.HK'] },
  },
  {
    name: '花旗-生益科技（600183.SH）：业绩预增-260713.pdf',
    text: 'Shengyi Technology (600183.SS)\nPreliminary results ahead\nCITI’S TAKE\nWe stay positive.\nBuy\nPrice (13 Jul 26 15:00)\tRmb84.660\nTarget price\tRmb109.000\nCiti Research\n13 Jul 2026',
    views: ['生益科技 Buy'],
    figures: ['生益科技 | 目标价 | 109元 | - | estimate'],
    report: { publisher: '花旗', asOf: '2026-07-13', codes: ['600183.SH'] },
  },
  {
    name: '摩根大通-汇川技术（300124.SZ）：上调至增持-260804.pdf',
    text: 'J P M O R G A N\nAsia Pacific Equity Research\n04 August 2026\nInovance\nUpgrade on order recovery\n▲ Overweight\nPrevious: Neutral\n300124.SZ, 300124 CH\nPrice (03 Aug 26):Rmb64.11\n▲ Price Target (Jun-27):Rmb84.00\nPrior (Jun-27):Rmb70.00\nname@jpmorgan.com',
    views: ['汇川技术 Overweight upgrade <Neutral'],
    figures: ['汇川技术 | 目标价 | 84元 | - | estimate | vs-previous 70元'],
    report: { publisher: '摩根大通', asOf: '2026-08-04' },
  },
  {
    name: '美银-康宁（GLW.US）：目标价下调-260728.pdf',
    text: 'Corning Inc.\nMixed guide\nReiterate Rating: BUY | PO: 200.00 USD | Price: 121.28 USD\nBofA Global Research\n28 July 2026',
    views: ['康宁 BUY reiterate'],
    figures: ['康宁 | 目标价 | 200美元 | - | estimate'],
  },
  {
    name: '瑞银-三星电子（005930.KS）：涨价延续-260720.pdf',
    text: 'UBS\nSamsung Electronics\n12-month rating\tBuy\n12m price target\tWon120,000 / Prior : Won110,000\n20 July 2026',
    views: ['三星电子 Buy'],
    figures: ['三星电子 | 目标价 | 120000韩元 | - | estimate | vs-previous 110000韩元'],
  },
  {
    name: '高盛-沪硅产业（688126.SH）：新产能-260711.pdf',
    text: 'National Silicon (688126.SS): New capacity to support clients; maintain Neutral\nGoldman Sachs\n688126.SS 12m Price Target: Rmb20.10 Price: Rmb19.00 Upside: 5.8%\n11 July 2026',
    views: ['沪硅产业 Neutral reiterate'],
    figures: ['沪硅产业 | 目标价 | 20.1元 | - | estimate'],
  },
  // 23: a company that is mentioned and not covered, beside another one's rating.
  {
    name: '大摩-东微半导（688261.SH）：行业走访-260714.pdf',
    text: 'Morgan Stanley\nOriental Semi (688261.SS, NC)\nField trip notes\nOther: Upgrading StarPower to Neutral on valuation.\n14 July 2026',
    views: [],
  },
  {
    name: '花旗-中国硬件：手机出货更新-260802.pdf',
    text: 'Citi Research\nChina Hardware\nWe like names with exposure.\nRating definitions: Buy (1), Neutral (2), Sell (3).\n02 Aug 2026',
    views: [],
  },
  {
    name: '高盛-纳芯微（688052.SH）：管理层交流-260720.pdf',
    text: 'China Semis: Novosense (688052.SS, NC): Management call\nGoldman Sachs\nOur other names: we like the leader after\nUpgrading to Neutral.\n20 July 2026',
    views: [],
  },
  {
    text: 'Asia Pacific Equity Research\nJ P M O R G A N\n21 July 2026\nASMPT Ltd (0522)\nA new chief executive was announced today\nOverweight\n0522.HK, 522 HK\nPrice (20 Jul 26):HK$161.20\nPrice Target (Jun-27):HK$225.00\nname@jpmorgan.com',
    views: ['ASMPT Overweight'],
    figures: ['ASMPT | 目标价 | 225港元 | - | estimate'],
    report: { publisher: '摩根大通', codes: ['00522.HK'] },
  },
  {
    name: '高盛-现代摩比斯（012330.KS）：维持买入-260714.pdf',
    text: 'Hyundai Mobis\nHigher multiple justified; Buy (on CL)\nGoldman Sachs\n14 July 2026\nTarget price (12m fwd; W)\t710,000',
    figures: ['现代摩比斯 | 目标价 | 710000韩元 | - | estimate'],
  },
  {
    name: '花旗-建滔集团（0148.HK）：涨价-260701.pdf',
    text: 'Kingboard\nCiti Research\n01 Jul 2026\nRisks that could impede the stock from reaching our target price: 1) slower growth; 2) new capacity.',
    views: [],
    figures: [],
  },
  // 25: two share classes, two ratings.
  {
    name: '德银-埃斯顿（2715.HK）：首次覆盖H股-260707.pdf',
    text: 'Deutsche Bank\nResearch\n7 July 2026\nEstun Automation\nInitiation of Coverage\nKey Changes\nCompany\tTarget Price\tRating\n002747.SZ\t20.00 to 31.40(CNY)\t-\n2715.HK\t- to 23.60(HKD)\tNR to Hold\nCompanies Featured\nEstun (002747.SZ),CNY46.03\tSell\nEstun (2715.HK),HKD23.32\tHold',
    views: ['埃斯顿 Sell (002747.SZ)', '埃斯顿 Hold (02715.HK)'],
  },
  // 4: a wire's table of rating changes.
  {
    text: '股份 | 投资评级 | 目标价(港元)\n中国移动(00941.HK) | 买入 | 87元->90元\n中国联通(00762.HK) | 中性->增持 | 8.1元->9.4元',
    views: ['中国移动 买入', '中国联通 增持 upgrade <中性'],
    figures: [
      '中国移动 | 目标价 | 90港元 | - | estimate | vs-previous 87港元',
      '中国联通 | 目标价 | 9.4港元 | - | estimate | vs-previous 8.1港元',
    ],
  },
  // 7: a table of covered companies beside the sector's own word.
  {
    text: '电子行业周报\n评级：评级：买入买入\n代码 名称 评级\n002463 沪电股份 买入\n600183 生益科技 买入',
    views: ['电子行业 买入', '沪电股份 买入', '生益科技 买入'],
  },
  // English sentences: a number right beside its metric.
  {
    name: 'Inovance (300124.SZ).pdf',
    text: '汇川技术(300124)\n2026-08-04\nInovance reported 2Q26 revenue of Rmb9.8bn, with EPS of Rmb0.62. Industrial automation is stable.',
    figures: ['汇川技术 | 营业收入 | 9.8十亿元 | 2026Q2 | actual', '汇川技术 | 每股收益 | 0.62元 | 2026Q2 | actual'],
  },
  {
    text: '汇川技术(300124)\n2026-08-04\nWe forecast 2027 net profit to grow 18% to Rmb7.1bn, and gross margin of 29.5%.',
    figures: [
      '汇川技术 | 净利润 | 7.1十亿元 | 2027 | estimate | yoy 18%',
      '汇川技术 | 毛利率 | 29.5% | 2027 | estimate',
    ],
  },
  {
    text: '汇川技术(300124)\n2026-08-04\nThe company posted Rmb2.4bn in robotics orders and Rmb9.8bn in sales in 2Q26.',
    figures: ['汇川技术 | 营业收入 | 9.8十亿元 | 2026Q2 | actual'],
  },
  {
    text: '汇川技术(300124)\n2026-08-04\nIn 2025 cloud revenue fell 6%, and AI revenue was Rmb1.2bn in 2025.',
    figures: ['汇川技术 | cloud收入同比增速 | -6% | 2025 | actual', '汇川技术 | AI收入 | 1.2十亿元 | 2025 | actual'],
  },
  // Other companies, parts without a name, revisions and distances to the consensus.
  {
    text: '汇川技术(300124)\n2026-08-04\nWe change sales by +2% and EPS was 3% below consensus. Segment profit margins aside, segment EBIT of Rmb1.2bn beat. Estun Automation (002747.SZ) had revenue of Rmb1.1bn.',
    figures: [],
  },
  // A code between the label and the price is no price.
  {
    name: '伯恩斯坦-Kakao（035720.KS）：广告复苏-260727.pdf',
    text: 'Korea Internet\nKakao Corporation\nRating\nOutperform\nPrice Target\n035720.KS\t61,000 KRW\nname@bernsteinsg.com',
    figures: ['Kakao | 目标价 | 61000韩元 | - | estimate'],
  },
  {
    name: '花旗-地平线机器人（9660.HK）：毛利率-260721.pdf',
    text: 'Citi Research\n21 Jul 2026\nHorizon Robotics (9660.HK)\nBuy / High Risk\nPrice (21 Jul 26)\tHK$4.45\nTarget price\tHK$12.30\nWe value it like Mobileye (MBLY.US), so our target price is HK$12.3.',
    views: ['地平线机器人 Buy'],
    figures: ['地平线机器人 | 目标价 | 12.3港元 | - | estimate'],
  },
  // Changes, two years in one phrase, and a forecast for a quarter that is over.
  {
    text: '汇川技术(300124)\n2026-08-04\nBacklog grew Rmb9bn sequentially. The company raised its capex guide by Rmb2bn. We see FY26 and FY27 EPS at Rmb2.38 and Rmb3.16.',
    figures: [],
  },
  {
    text: '汇川技术(300124)\n2026-07-04\nFor 2Q26E, we forecast sales of Rmb9.5bn.',
    figures: ['汇川技术 | 营业收入 | 9.5十亿元 | 2026Q2 | estimate'],
  },
  // Heads that print the code only in a place of their own.
  {
    text: 'Daily Note\nUBS\nKey Call: Inovance\nAutomation demand keeps improving\n12-month rating\tBuy\n12m price target\tRmb84.00\nRIC: 300124.SZ BBG: 300124 CH\n4 August 2026',
    views: ['汇川技术 Buy'],
    figures: ['汇川技术 | 目标价 | 84元 | - | estimate'],
  },
  {
    text: 'Macquarie\nInovance\nAutomation demand keeps improving slowly\n300124 CH\tNeutral\n12-month target\tRmb70.00\n• Maintain Neutral. We see limited upside.\n4 August 2026',
    views: ['汇川技术 Neutral reiterate'],
    figures: ['汇川技术 | 目标价 | 70元 | - | estimate'],
  },
  {
    text: 'Inovance\nRmb64.50 - HIGH CONVICTION OUTPERFORM\nCLSA\nAutomation demand keeps improving slowly\nReuters\t300124.SZ\n12M price target Rmb84.00\n4 August 2026',
    views: ['汇川技术 OUTPERFORM'],
  },
  {
    text: '中金公司研究部\n业绩稳健\n股票代码\t300124.SZ\n评级\n2026-08-04\n维持“增持”评级，上调目标价5%至84元。',
    views: ['汇川技术 增持 reiterate'],
    figures: ['汇川技术 | 目标价 | 84元 | - | estimate'],
  },
  // What the text does with the word of the head.
  {
    name: '高盛-汇川技术（300124.SZ）：放量-260804.pdf',
    text: 'Inovance (300124.SZ)\nGoldman Sachs\n300124.SZ 12m Price Target: Rmb84.00 Price: Rmb64.00 Upside: 31%\nNEUTRAL\nOur 12-month target price of Rmb84 (vs. Rmb70 previously) is based on P/E, and we maintain our Neutral rating.\n4 August 2026',
    views: ['汇川技术 NEUTRAL reiterate'],
    figures: ['汇川技术 | 目标价 | 84元 | - | estimate | vs-previous 70元'],
  },
  {
    name: '德银-汇川技术（300124.SZ）：月度-260804.pdf',
    text: 'Deutsche Bank\nResearch\nRating\nBuy\nCompany\nInovance\nPrice target - 12mth (CNY)\t84.00\n52-week range (CNY)\t90.00 - 50.00\n4 August 2026',
    figures: ['汇川技术 | 目标价 | 84元 | - | estimate'],
  },
  {
    name: '花旗-汇川技术（300124.SZ）：订单-260804.pdf',
    text: 'Inovance (300124.SZ)\nCiti Research\nBuy\nTarget price\tRmb84.00↓\nfrom Rmb90.00\n04 Aug 2026',
    figures: ['汇川技术 | 目标价 | 84元 | - | estimate | vs-previous 90元'],
  },
  // A rate over several years is not the growth of one.
  {
    text: '汇川技术(300124)\n2026-08-04\nWe expect revenue to grow at 24% CAGR over 2026-28E.',
    figures: [],
  },
];
