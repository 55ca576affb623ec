import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDirectory, parseDirectory, type Directory } from '../../../lib/listings/directory.ts';
import { indexDirectory } from '../../../lib/listings/directory-index.ts';

const head = '#yanjing-directory 1 2026-08-20\nlistings\tzh\ten\tformer\taliases\tdoubtful\tformerCodes\tneed\n';
const row = (...cells: string[]): string => `${[...cells, ...Array<string>(8 - cells.length).fill('')].join('\t')}\n`;
const lamp = row('600901.SSE|00901.HKEX', '灯塔', 'Lamp Works', '老灯厂', '灯塔股份', '星期六', '600001', 'signal');

const problemsOf = (text: string): string[] => {
  const read = parseDirectory(text);
  return 'problems' in read
    ? read.problems.map(({ line, reason, text: cell }) => `${line} ${reason} ${cell}`.trim())
    : [];
};

function read(text: string): Directory {
  const directory = parseDirectory(text);
  if ('problems' in directory) throw new Error(JSON.stringify(directory.problems));
  return directory;
}

describe('parseDirectory', () => {
  it('reads what formatDirectory wrote, with a byte order mark and Windows line ends too', () => {
    const directory = read(head + lamp);

    expect(directory.companies[0]).toMatchObject({ zh: '灯塔', formerCodes: ['600001'], need: 'signal' });
    expect(formatDirectory(directory)).toBe(head + lamp);
    expect(read(`\ufeff${(head + lamp).replaceAll('\n', '\r\n')}`)).toEqual(directory);
  });

  it.each([
    ['an empty file', '', ['1 no-header']],
    ['another format', '#yanjing-directory 2 2026-08-20\n', ['1 no-header']],
    ['other columns', `${head.split('\n')[0]}\ncode\tname\n`, ['2 no-header']],
    ['an impossible day', head.replace('2026-08-20', '2026-02-30'), ['1 bad-date 2026-02-30']],
    ['a code twice', head + lamp + row('00901.HKEX', '盐田'), ['4 repeated-code 00901.HKEX']],
    ['a code of no exchange', head + row('600901.LSE', '灯塔'), ['3 bad-code 600901.LSE']],
    ['a code of another form', head + row('6009.SSE', '灯塔'), ['3 bad-code 6009.SSE']],
    ['no code', head + row('', '灯塔'), ['3 bad-code']],
    ['no name', head + row('600901.SSE'), ['3 no-name']],
    ['a name of one character', head + row('600901.SSE', '灯'), ['3 short-name 灯']],
    ['an alias of one character', head + row('600901.SSE', '灯塔', '', '', '塔'), ['3 short-name 塔']],
    ['a wrong encoding', head + row('600901.SSE', '\ufffd\ufffd塔'), ['3 damaged-text']],
    ['a missing cell', `${head}600901.SSE\t灯塔\n`, ['3 bad-cell-count']],
    ['an unknown need', head + row('600901.SSE', '灯塔', '', '', '', '', '', 'luck'), ['3 bad-need luck']],
  ])('refuses %s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('reports every bad row, up to fifty', () => {
    const bad = row('1.LSE', '灯塔');

    expect(problemsOf(head + bad + lamp + bad)).toEqual(['3 bad-code 1.LSE', '5 bad-code 1.LSE']);
    expect(problemsOf(head + bad.repeat(80))).toHaveLength(50);
  });

  it('refuses 200,000 rows without reading them', () => {
    expect(problemsOf(head + '\n'.repeat(200_000))).toEqual(['50003 too-many-rows']);
  });
});

describe('indexDirectory', () => {
  const directory = read(
    head +
      lamp +
      row('600001.SSE', '新厂') +
      row('920902.BSE', '绳厂', '', '', '', '', '830902') +
      row('600903.SSE', '盐田', 'Salt', '灯塔股份'),
  );
  const { byKey, byName } = indexDirectory(directory);
  const zhOf = (name: string): (string | null)[] => byName(name).map(({ zh }) => zh);

  it('finds a company by each of its codes', () => {
    expect(byKey('00901.HKEX')?.zh).toBe('灯塔');
    expect(byKey('830902.BSE')?.zh).toBe('绳厂');
    expect(byKey('999999.SSE')).toBeNull();
  });

  it('prefers the present owner of a code to a former one', () => {
    expect(byKey('600001.SSE')?.zh).toBe('新厂');
  });

  it('finds companies by any name, present names before former ones before aliases', () => {
    expect(zhOf('lamp works')).toEqual(['灯塔']);
    expect(zhOf('星期六')).toEqual(['灯塔']);
    expect(zhOf('灯塔股份')).toEqual(['盐田', '灯塔']);
    expect(zhOf('无名')).toEqual([]);
  });
});

describe('seeds/directory.tsv', () => {
  const directory = read(readFileSync(new URL('../../../seeds/directory.tsv', import.meta.url), 'utf8'));
  const { byKey, byName } = indexDirectory(directory);

  it('has the listed companies of the mainland and Hong Kong, and the large ones of America', () => {
    const count = (exchange: string): number =>
      directory.companies.filter(({ listings }) => listings.some((one) => one.exchange === exchange)).length;

    expect([count('SSE'), count('SZSE'), count('BSE')]).toEqual([
      expect.toSatisfy((n: number) => n > 2200),
      expect.toSatisfy((n: number) => n > 2800),
      expect.toSatisfy((n: number) => n > 330),
    ]);
    expect(count('HKEX')).toBeGreaterThan(2600);
    expect(count('NASDAQ') + count('NYSE')).toBeGreaterThan(1400);
  });

  it.each([
    ['贵州茅台', '600519.SSE'],
    ['宁王', '300750.SZSE'],
    ['摩尔线程', '688795.SSE'],
    ['腾讯控股', '00700.HKEX'],
    ['NVIDIA', 'NVDA.NASDAQ'],
  ])('knows %s', (name, key) => {
    expect(byName(name).map(({ listings: [first] }) => `${first.code}.${first.exchange}`)).toContain(key);
  });

  it('joins the listings of an issuer in one row', () => {
    expect(byKey('03750.HKEX')).toBe(byKey('300750.SZSE'));
    expect(byKey('80700.HKEX')).toBe(byKey('00700.HKEX'));
    expect(byKey('BABA.NYSE')).toBe(byKey('09988.HKEX'));
  });

  it('has no mark of an exchange in a name', () => {
    const marked = directory.companies.filter(({ zh }) =>
      /^\*?ST[\u4e00-\u9fff]|^X[DR][\u4e00-\u9fff]|[-－][A-Z]{1,2}$/.test(zh ?? ''),
    );

    expect(marked).toEqual([]);
  });
});
