import { describe, expect, it } from 'vitest';
import { comparedInHash, companyInHash, parseCompared } from '../../../lib/browser/compare-page.ts';
import { parseClip } from '../../../lib/browser/menu.ts';

describe('parseCompared', () => {
  it.each([{ companyIds: ['300308.SZSE', 'openai'] }, { group: '光通信 & 液冷' }])(
    'reads what the address of %o says',
    (compared) => {
      expect(parseCompared(comparedInHash(compared))).toEqual(compared);
    },
  );

  it.each(['', '#', '#companies=', '#companies=,,', '#group='])('finds no company in %j', (hash) => {
    expect(parseCompared(hash)).toEqual({ companyIds: [] });
  });

  it('takes a repeated company once', () => {
    expect(parseCompared('#companies=openai,openai')).toEqual({ companyIds: ['openai'] });
  });
});

it('reads the company of the picture page', () => {
  expect(companyInHash('#company=300308.SZSE')).toBe('300308.SZSE');
  expect(companyInHash('')).toBeNull();
});

describe('parseClip', () => {
  const clip = { text: '订单超预期', address: 'https://news.example/a', title: '新闻', companyIds: ['300308.SZSE'] };

  it('reads a clip', () => {
    expect(parseClip(JSON.stringify(clip))).toEqual(clip);
  });

  it.each(['', 'null', '{}', '[]', JSON.stringify({ ...clip, text: 1 }), JSON.stringify({ ...clip, companyIds: 'x' })])(
    'refuses %j',
    (json) => {
      expect(parseClip(json)).toBeNull();
    },
  );
});
