// Codes with the market marks of data vendors: Bloomberg, FactSet, 东方财富; and numbers and letters that only look so.
import { mark, trap, type RecognitionRow } from './row.ts';

export const codesMarkets: readonly RecognitionRow[] = [
  mark(
    'FactSet’s mark after an American code',
    '博通 (AVGO-US) 走低',
    ['博通', 'AVGO.NASDAQ'],
    ['AVGO-US', 'AVGO.NASDAQ'],
  ),
  mark(
    'FactSet’s mark after an English name',
    'Oracle (ORCL-US) slid',
    ['Oracle', 'ORCL.NYSE'],
    ['ORCL-US', 'ORCL.NYSE'],
  ),
  mark(
    'FactSet’s mark after codes of two markets',
    'NVDA-US 与 0700-HK',
    ['NVDA-US', 'NVDA.NASDAQ'],
    ['0700-HK', '00700.HKEX'],
  ),
  mark('FactSet’s mark of the mainland', '300308-CN 领涨', ['300308-CN', '300308.SZSE']),
  mark('Bloomberg’s mark of the mainland', '300308 CH Equity', ['300308 CH', '300308.SZSE']),
  mark(
    'Bloomberg’s mark after a code of STAR',
    'Cambricon (688256 CH)',
    ['Cambricon', '688256.SSE'],
    ['688256 CH', '688256.SSE'],
  ),
  mark(
    'a hyphen before the exchange',
    '300308-SZ 688256-SH',
    ['300308-SZ', '300308.SZSE'],
    ['688256-SH', '688256.SSE'],
  ),
  mark(
    'market numbers before American codes',
    '自选 105.NVDA 177.8 106.ORCL 291.5',
    ['105.NVDA', 'NVDA.NASDAQ'],
    ['106.ORCL', 'ORCL.NYSE'],
  ),
  mark(
    'the market number of Shenzhen beside the name',
    '中际旭创 0.300308 领涨',
    ['中际旭创', '300308.SZSE'],
    ['0.300308', '300308.SZSE'],
  ),
  mark(
    'market numbers in a list of codes',
    '代码 1.688256 0.300308 116.00700',
    ['1.688256', '688256.SSE'],
    ['0.300308', '300308.SZSE'],
    ['116.00700', '00700.HKEX'],
  ),
  trap('a decimal in prose', '相关系数约为 0.300308 左右'),
  trap('a decimal assigned to a variable', 'loss=0.300308, acc=0.9'),
  trap('a percentage of six decimals', '偏离 0.300308% 以内'),
  trap('a longer decimal', '系数为 0.3003081'),
  trap('an amount of the hundreds', '合计 2,116.00700 元'),
  trap('trade between regions', 'CHINA-US trade, EU-US talks and the UK-US pact'),
  trap('a country’s mark after a number of no share', '128039 CH 与 159915 CN 都不是股票'),
];
