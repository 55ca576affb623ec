// Pages that only their title identifies, and titles that identify nothing.
import { titled, type SiteRow } from './row.ts';

const investing = 'https://cn.investing.com/equities/zhongji-innolight';
const cninfo = 'https://www.cninfo.com.cn/new/disclosure/stock?orgId=9900022016';

export const titledPages: readonly SiteRow[] = [
  titled(investing, '中际旭创(300308)股票价格_行情_走势图 - 英为财情', '300308.SZSE'),
  titled(investing, '中际旭创（300308）股票股价_股价行情_财报_数据报告', '300308.SZSE'),
  titled(
    'https://www.investing.com/equities/nvidia-corp',
    'NVIDIA Corporation (NVDA) Stock Price Today',
    'NVDA.NASDAQ',
  ),
  titled('https://www.investing.com/equities/oracle-corp', 'Oracle Stock Price Today | NYSE: ORCL Live', null),
  titled('https://hk.investing.com/equities/tencent-holdings-hk', '腾讯控股(0700.HK) 股价 - 英为财情', '00700.HKEX'),
  titled('https://cn.investing.com/equities/alibaba', '阿里巴巴 (NYSE: BABA) 股价', 'BABA.NYSE'),
  titled(cninfo, '中际旭创(300308)-巨潮资讯网', '300308.SZSE'),
  titled(cninfo, '中际旭创 300308', '300308.SZSE'),
  titled(cninfo, '300308 中际旭创', '300308.SZSE'),
  titled(cninfo, '平安银行(000001)', '000001.SZSE'),
  titled(
    'https://irm.cninfo.com.cn/ircs/question/questionDetail?questionId=1',
    '中际旭创(300308) - 互动易',
    '300308.SZSE',
  ),
  titled('https://sns.sseinfo.com/company.do?uid=93067', '寒武纪(688256)_上证e互动', '688256.SSE'),
  titled('https://www1.hkexnews.hk/search/titlesearch.xhtml?stockId=7609', '騰訊控股 (00700) - 披露易', '00700.HKEX'),
  // An unknown form of address on a known site: only the title of a quote page is trusted.
  titled('https://quote.eastmoney.com/neo/abc', '中际旭创(300308)股票价格_行情_走势图—东方财富网', '300308.SZSE'),
  titled('https://quote.eastmoney.com/neo/abc', '中际旭创(300308)-东方财富网', null),
  titled('https://xueqiu.com/1234567890/98765', '中际旭创(SZ300308): 上半年净利润同比增长', null),
  // Sites whose addresses do not identify a listing.
  titled('https://www.snowballsecurities.com/quote/x', '英伟达(NASDAQ:NVDA) 股票行情', 'NVDA.NASDAQ'),
  titled('https://www.jiuyangongshe.com/a/gc8k77lmwl', '中际旭创(300308)-光模块', null),
  // Not on a site of the table.
  titled('https://news.example.com/a', '中际旭创(300308)股票价格_行情', null),
  // Indices and funds with the code of a share.
  titled(cninfo, '上证指数(000001)股票价格_行情', null),
  titled(cninfo, '中证500(000905)行情_走势', null),
  titled(cninfo, '科创50(000688) - 行情', null),
  titled(cninfo, '沪深300ETF(510300)基金净值', null),
  titled('https://xueqiu.com/S/SH000905', '中证500(000905)股票股价_股价行情', null),
  // Articles.
  titled(investing, '中际旭创(300308)：光模块龙头的下一站', null),
  titled(investing, '中际旭创(300308)大涨10%,发生了什么', null),
  titled(investing, '光模块三巨头谁更强?中际旭创(300308)股价创新高', null),
  titled(investing, 'Why NVIDIA (NVDA) Stock Price Is Falling Today', null),
  titled(investing, 'NVIDIA (NVDA) stock price is up', null),
  titled(investing, '中际旭创(300308)、新易盛(300502)股票价格对比', null),
  titled(investing, '中际旭创(300308) 股票价格 | 新易盛(300502)', null),
  titled(investing, '中际旭创股份有限公司', null),
  titled(investing, '', null),
  // Codes in address and title of pages about something else.
  titled('https://quote.eastmoney.com/zs000001.html', '上证指数(000001)行情', null),
  titled('https://xueqiu.com/S/SH000001', '上证指数(SH000001)', null),
  titled('https://quote.eastmoney.com/sz300308123.html', '页面不存在', null),
  titled('https://finance.sina.com.cn/stock/2025-08-14/300308.shtml', '新闻 300308', null),
  titled('https://xueqiu.com/k?q=SZ300308', '搜索', null),
  titled('https://quote.eastmoney.com.example/sz300308.html', '中际旭创(300308)行情', null),
];
