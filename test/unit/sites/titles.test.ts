import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listingOfTitle } from '../../../lib/sites/titles.ts';

const readingsOf = (title: string): string | null =>
  listingOfTitle(title)
    ?.readings.map(({ code, exchange }) => `${code}.${exchange}`)
    .join(' ') ?? null;

describe('listingOfTitle', () => {
  it.each([
    ['中际旭创(300308)股票价格_行情_走势图—东方财富网', '300308.SZSE'],
    ['中际旭创(SZ300308)股票股价_股价行情_财报_数据报告 - 雪球', '300308.SZSE'],
    ['中际旭创（300308）股吧_中际旭创怎么样_分析讨论社区—东方财富网', '300308.SZSE'],
    ['中际旭创(SZ:300308)', '300308.SZSE'],
    ['中际旭创【300308.SZ】实时行情', '300308.SZSE'],
    ['TCL科技(000100)股票价格', '000100.SZSE'],
    ['寒武纪-U(688256)行情走势', '688256.SSE'],
    ['*ST 天山(300313)个股行情', '300313.SZSE'],
    ['曙光数创(920808)股票价格', '920808.BSE'],
    ['腾讯控股(00700.HK)', '00700.HKEX'],
    ['腾讯控股 (HK:00700) 股票股价', '00700.HKEX'],
    ['騰訊控股(700.HK) - AASTOCKS', '00700.HKEX'],
    ['英伟达(NASDAQ:NVDA)', 'NVDA.NASDAQ'],
    ['英伟达(NVDA)股票股价_股价行情', 'NVDA.NASDAQ NVDA.NYSE'],
    ['NVIDIA Corporation (NVDA) Stock Price, News, Quote & History - Yahoo Finance', 'NVDA.NASDAQ NVDA.NYSE'],
    ['NVIDIA (NVDA) Stock Price & Overview', 'NVDA.NASDAQ NVDA.NYSE'],
    ['NVDA Stock Price Quote - NVIDIA Corp - Bloomberg', 'NVDA.NASDAQ NVDA.NYSE'],
    ['NVDA Stock Price and Chart — NASDAQ:NVDA — TradingView', 'NVDA.NASDAQ'],
    ['300308 Stock Price and Chart — SZSE:300308 — TradingView', '300308.SZSE'],
    ['Berkshire Hathaway Inc. (BRK.B) Stock Quote', 'BRK.B.NASDAQ BRK.B.NYSE'],
    ['Amazon.com, Inc. (AMZN) Stock Price, News, Quote & History - Yahoo Finance', 'AMZN.NASDAQ AMZN.NYSE'],
    ['快讯：中际旭创(300308)股价走势', null],
    ['Alibaba Group (NYSE: BABA) Stock Price', 'BABA.NYSE'],
    ['TSMC (2330.TW) Stock Price', '2330.TWSE'],
    ['SoftBank Group (9984.T) Stock Price', '9984.TSE'],
    ['中国移动 600941', '600941.SSE'],
    ['00941 中国移动', '00941.HKEX'],
    ['上证指数(000001)股票价格_行情', null],
    ['上证指数(SH000001)', null],
    ['科创50(000688)行情_走势', null],
    ['国债ETF(511010)行情', null],
    ['华夏成长(000001)基金净值', null],
    ['中国移动(600941)(00941.HK)行情', null],
    ['中际旭创(300308)和新易盛(300502)谁更值得买', null],
    ['中际旭创(300308)股票值得买吗', null],
    ['中际旭创(300308):2025年半年度报告', null],
    ['中际旭创(300308)大跌原因', null],
    ['一文看懂,中际旭创(300308)股票价格', null],
    ['Is NVIDIA (NVDA) Stock Price Too High', null],
    ['人工智能(AI)浪潮', null],
    ['订单 600519 已发货', null],
    ['2025年(202501)行情', null],
  ])('reads %s as %s', (title, listings) => {
    expect(readingsOf(title)).toBe(listings);
  });

  it('never throws', () => {
    const unit = fc.constantFrom(
      '(',
      ')',
      '（',
      '300308',
      'NVDA',
      'SZ',
      ':',
      '.',
      '-',
      ' ',
      '股价',
      'stock price',
      '中',
      '\uD800',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120 }), (title) => {
        const read = listingOfTitle(title);
        expect(read === null || read.readings.length > 0).toBe(true);
      }),
    );
  });
});
