import { describe as group, expect, it } from 'vitest';
import { suggestionOf } from '../../../lib/background/omnibox.ts';
import { describe } from '../../../lib/browser/omnibox.ts';
import type { SearchRow } from '../../../lib/store/search.ts';
import { aCompany, aReport, aView } from '../../support/builders.ts';

const words = {
  unreported: '研报未提及',
  noView: '暂无评级',
  age: (unit: string, count: number): string => `${count} ${unit}`,
};

const row = (summary: Partial<SearchRow['summary']> = {}): SearchRow => ({
  summary: { company: aCompany(), view: null, disputing: [], figure: null, change: null, report: null, ...summary },
  match: null,
});

const listed = aCompany({
  id: 'listed',
  names: { zh: '灯塔制造', en: 'Lamp Works' },
  status: 'listed',
  listings: [{ code: '300001', exchange: 'SZSE' }],
});

group('a suggestion', () => {
  it('shows name, code, stance and age', () => {
    const told = suggestionOf(
      row({ company: listed, view: aView(), report: aReport({ asOf: '2025-04-30' }) }),
      'zh-CN',
      '2025-05-10',
      words,
    );

    expect(told).toEqual({ content: '300001.SZ', name: '灯塔制造', details: ['300001.SZ', '建议关注', '10 days'] });
  });

  it('is available in English, and says if no report rates the company', () => {
    expect(suggestionOf(row(), 'en', '2025-05-10', words)).toEqual({
      content: '灯塔制造',
      name: 'Lamp Works',
      details: ['研报未提及'],
    });
  });

  it('does not show an outlook as a rating', () => {
    const outlook = aView({ stance: '有望超过', stanceClass: 'outlook' });

    expect(suggestionOf(row({ view: outlook, report: aReport() }), 'zh-CN', '2025-05-10', words).details).toEqual([
      '暂无评级',
      '10 days',
    ]);
  });

  it('shows the exchange of a listing without reports', () => {
    const company = aCompany({
      id: '600519.SSE',
      names: { zh: '600519', en: '600519' },
      listings: [{ code: '600519', exchange: 'SSE' }],
    });

    expect(suggestionOf(row({ company }), 'zh-CN', '2025-05-10', words)).toEqual({
      content: '600519.SH',
      name: '600519.SH',
      details: ['SSE', '研报未提及'],
    });
  });

  it('includes the exchange in the content of a US code', () => {
    const company = aCompany({ ...listed, listings: [{ code: 'LAMP', exchange: 'NYSE' }] });

    expect(suggestionOf(row({ company }), 'zh-CN', '2025-05-10', words).content).toBe('NYSE:LAMP');
  });
});

group('its description', () => {
  const suggestion = { name: '灯塔制造', details: ['300001.SZ', '建议关注'] };

  it('has markup for Chromium and plain text for Firefox', () => {
    expect(describe(suggestion, true)).toBe('<match>灯塔制造</match> <dim>300001.SZ</dim> · 建议关注');
    expect(describe(suggestion, false)).toBe('灯塔制造 · 300001.SZ · 建议关注');
  });

  it('escapes XML in any text', () => {
    const hostile = { name: `A&B <match>"x"</match> 'y'\u0000\ud800`, details: ['<dim>', '&amp;'] };

    expect(describe(hostile, true)).toBe(
      '<match>A&amp;B &lt;match&gt;&quot;x&quot;&lt;/match&gt; &apos;y&apos;  </match> <dim>&lt;dim&gt;</dim> · &amp;amp;',
    );
    expect(describe(hostile, false)).toContain('A&B <match>');
  });
});
