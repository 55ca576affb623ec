import { describe, expect, it } from 'vitest';
import { exchangeOfNumber, fitsExchange, kindOf } from '../../../lib/listings/exchanges.ts';

describe('mainland codes', () => {
  it.each([
    ['600519', 'SSE', 'share'],
    ['688256', 'SSE', 'share'],
    ['900901', 'SSE', 'share'],
    ['510300', 'SSE', 'fund'],
    ['588000', 'SSE', 'fund'],
    ['000001', 'SSE', 'index'],
    ['999999', 'SSE', 'index'],
    ['880207', 'SSE', 'index'],
    ['113050', 'SSE', 'bond'],
    ['204001', 'SSE', 'bond'],
    ['300308', 'SSE', null],
    ['000001', 'SZSE', 'share'],
    ['003816', 'SZSE', 'share'],
    ['301308', 'SZSE', 'share'],
    ['200002', 'SZSE', 'share'],
    ['159915', 'SZSE', 'fund'],
    ['161725', 'SZSE', 'fund'],
    ['180101', 'SZSE', 'fund'],
    ['399001', 'SZSE', 'index'],
    ['123456', 'SZSE', 'bond'],
    ['008888', 'SZSE', null],
    ['600519', 'SZSE', null],
    ['920808', 'BSE', 'share'],
    ['830799', 'BSE', 'share'],
    ['872808', 'BSE', 'share'],
    ['430047', 'BSE', 'share'],
    ['899050', 'BSE', 'index'],
    ['885864', 'BSE', null],
    ['60051', 'SSE', null],
    ['6005190', 'SSE', null],
  ] as const)('classify %s on %s as %s', (code, exchange, kind) => {
    expect(kindOf(code, exchange)).toBe(kind);
  });

  it.each([
    ['600519', 'SSE'],
    ['900901', 'SSE'],
    ['510300', 'SSE'],
    ['000001', 'SZSE'],
    ['200002', 'SZSE'],
    ['159915', 'SZSE'],
    ['430047', 'BSE'],
    ['830799', 'BSE'],
    ['920808', 'BSE'],
    ['885864', null],
    ['399001', null],
    ['113050', null],
    ['123', null],
  ])('resolve %s without market to %s', (code, exchange) => {
    expect(exchangeOfNumber(code)).toBe(exchange);
  });

  it('have disjoint ranges of shares and funds between exchanges', () => {
    const claimed = Array.from({ length: 1000 }, (_, start) => `${String(start).padStart(3, '0')}001`).filter(
      (code) =>
        (['SSE', 'SZSE', 'BSE'] as const).filter((exchange) => /share|fund/.test(kindOf(code, exchange) ?? '')).length >
        1,
    );

    expect(claimed).toEqual([]);
  });
});

it('accept an exchange-traded fund in Shanghai, but no fund that is not traded', () => {
  expect(fitsExchange('510300', 'SSE')).toBe(true);
  expect(fitsExchange('110011', 'SSE')).toBe(false);
});
