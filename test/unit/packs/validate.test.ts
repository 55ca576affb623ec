import { describe, expect, it } from 'vitest';
import { rowLines } from '../../../lib/packs/lines.ts';
import { problemText } from '../../../lib/packs/problems.ts';
import { readPack } from '../../../lib/packs/validate.ts';
import { seeds } from '../../../seeds/index.ts';
import { aPack, packFile } from '../../support/packs.ts';

const nowMs = Date.UTC(2026, 10, 30);
const read = (text: string) => readPack(text, { shared: seeds.shared, nowMs });

/** The problems of a file, as "place:line: reason". */
function problemsOf(text: string): string[] {
  const reading = read(text);
  if (reading.ok) return [];
  return reading.problems.map(({ place, line, ...problem }) => {
    const { reason, remedy } = problemText(problem, 'en');
    const chinese = Object.values(problemText(problem, 'zh-CN'));
    expect([reason, remedy, ...chinese].filter((written) => written === '' || /\{\w+\}/.test(written))).toEqual([]);
    return `${place}:${line}: ${reason}`;
  });
}

const pack = aPack();
const [company, report, view, figure] = [pack.companies[0]!, pack.reports[0]!, pack.views[0]!, pack.figures[0]!];

const fileWith = (overrides: Record<string, unknown>): string => packFile(aPack(overrides));

describe('readPack', () => {
  it('accepts a pack, with and without a byte order mark and in one line', () => {
    for (const text of [packFile(pack), `\ufeff${packFile(pack)}`, JSON.stringify(pack)])
      expect(read(text)).toEqual({ ok: true, pack });
  });

  it.each([
    ['target-price', '元'],
    ['revenue', '亿'],
    ['unit-sales', '万吨'],
  ])('accepts %s in %s, as reports write it', (id, unit) => {
    expect(problemsOf(fileWith({ figures: [{ ...figure, metric: { id }, unit }] }))).toEqual([]);
  });

  it('accepts what a view does with its rating, and the rated share class', () => {
    const rated = { ...view, action: 'upgrade', previousStance: '增持', listing: '02715.HK' };

    expect(problemsOf(fileWith({ views: [rated] }))).toEqual([]);
    expect(problemsOf(fileWith({ views: [{ ...rated, action: 'raise' }] }))).toHaveLength(1);
  });

  it('accepts a pack in one language without any English', () => {
    const chinese = { ...company, names: { zh: '潮汐制造' } };

    expect(problemsOf(fileWith({ companies: [chinese], glossary: [] }))).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'a row without its unit',
      { figures: [figure, { ...figure, id: 'tide.second', unit: undefined }] },
      'figures[1]:13: unit: Invalid input: expected string, received undefined',
    ],
    ['an unknown company', { companies: [] }, 'views[0]:9: unknown company tide-works'],
    ['an unknown report', { reports: [] }, 'views[0]:9: unknown report tide.weekly'],
    ['two rows with one id', { reports: [report, report] }, 'reports[1]:7: duplicate id tide.weekly'],
    [
      'a metric without a name',
      { figures: [{ ...figure, metric: { id: 'x' } }] },
      'figures[0]:12: metric: x has no name',
    ],
    [
      'a unit of another family',
      { figures: [{ ...figure, unit: '%' }] },
      'figures[0]:12: unit: revenue is measured in units of money, not of ratio (%)',
    ],
    [
      'a class that the glossary contradicts',
      { views: [{ ...view, stanceClass: 'watch' }] },
      'views[0]:9: stanceClass: 乘潮 is recommend in the glossary, not watch',
    ],
    ['an unknown field', { companies: [{ ...company, ticker: 'TIDE' }] }, 'companies[0]:3: Unrecognized key: "ticker"'],
    ['an unknown part', { reviews: [] }, ':1: Unrecognized key: "reviews"'],
    ['a missing part', { glossary: undefined }, 'glossary:1: Invalid input: expected array, received undefined'],
    ['an id with spaces', { id: 'My pack' }, 'id:1: an id must be lower-case words joined by "-" or "."'],
    [
      'a future report',
      { reports: [{ ...report, asOf: '2099-01-01' }] },
      'reports[0]:6: asOf: the date is in the future',
    ],
    ['a pack of the future', { createdAt: '2099-01-01' }, 'createdAt:1: the date is in the future'],
    [
      'a glossary row of an unknown kind',
      { glossary: [{ kind: 'mood', term: '潮' }] },
      'glossary[0]:15: kind: Invalid discriminator value',
    ],
    ['the kind of the packaged pack', { kind: 'seed' }, 'kind:1: the packaged pack can’t be a file'],
    ['a newer format', { formatVersion: 2 }, 'formatVersion:1: format 2 is newer than 1'],
    ['another program’s file', { format: 'other' }, 'format:1: not a pack of Yanjing'],
  ])('refuses %s with place, line and reason', (_, overrides, problem) => {
    const { glossary, ...rest } = aPack(overrides);
    const text =
      glossary === undefined
        ? packFile({ ...rest, glossary: [] }).replace(/,\n"glossary"[^]*$/, '\n}')
        : fileWith(overrides);

    expect(problemsOf(text)).toEqual(expect.arrayContaining([expect.stringContaining(problem)]));
  });

  it('names the line where a cut file stops being JSON', () => {
    const text = packFile(pack).split('\n').slice(0, 9).join('\n');

    expect(problemsOf(text)).toEqual([expect.stringMatching(/^:\d+: not JSON: /)]);
  });

  it.each(['', 'null', '[]', '"pack"', '7', '{}'])('refuses %j, which is no pack', (text) => {
    expect(problemsOf(text)).toHaveLength(1);
  });

  it('reports all problems of all rows', () => {
    const bad = { ...figure, unit: '', asWritten: '' };

    expect(problemsOf(fileWith({ figures: [bad, bad] }))).toHaveLength(4);
  });
});

describe('documents of a pack', () => {
  const text = '潮汐制造（乘潮）收入12亿元';
  const at = (of: string) => [{ start: text.indexOf(of), end: text.indexOf(of) + of.length }];
  const withText = (overrides: Record<string, unknown> = {}) =>
    JSON.stringify(
      aPack({
        reports: [{ ...report, source: { ...report.source, length: text.length } }],
        views: [{ ...view, evidence: at('乘潮') }],
        figures: [{ ...figure, evidence: at('12亿元') }],
        documents: [{ reportId: 'tide.weekly', text }],
        ...overrides,
      }),
    );

  it('are accepted when each number stands at its place', () => {
    expect(problemsOf(withText())).toEqual([]);
  });

  it.each([
    [
      'a number elsewhere',
      { figures: [{ ...figure, evidence: at('收入12') }] },
      'figures[0]:1: the text at 8–12 is “收入12”, not “12亿元”',
    ],
    [
      'a text of another length',
      { documents: [{ reportId: 'tide.weekly', text: '短' }] },
      'documents[0]:1: the text has 1 UTF-16 units, the report’s source 14',
    ],
    ['a document of no report', { documents: [{ reportId: 'lost', text }] }, 'documents[0]:1: unknown report lost'],
  ])('are refused for %s', (_, overrides, problem) => {
    expect(problemsOf(withText(overrides))).toEqual([problem]);
  });
});

it('rowLines finds rows whatever their texts contain', () => {
  const odd = { text: 'a "quoted" \\ [x] {y}, z\n', list: [[1], [2, 3]] };
  const text = `{"head": {"a": [1, 2]},\n"rows": [\n${JSON.stringify(odd)},\n\n${JSON.stringify(odd)}\n], "empty": [ ],\n"more": [7]}`;

  const lines = rowLines(text);

  expect([lines.get('rows[0]'), lines.get('rows[1]'), lines.get('rows[2]')]).toEqual([3, 5, undefined]);
  expect([lines.get('empty[0]'), lines.get('more[0]')]).toEqual([undefined, 7]);
});
