import { describe, expect, it } from 'vitest';
import { formatDirectory, parseDirectory, type DirectoryCompany } from '../../../lib/listings/directory.ts';
import { listingKey } from '../../../lib/listings/key.ts';
import { makeDirectory, type SourceTables } from '../../../scripts/directory-rows.ts';

const head = 'code,exchange,zh,en,former,aliases,aliasesDoubtful,asOf,confidence';

/** Tables of made-up companies; `over` replaces the rows of a market. */
const tables = (
  over: Partial<Record<'mainland' | 'hongKong' | 'american' | 'sameIssuer', string[]>>,
): SourceTables => ({
  mainland: [`${head},formerCodes,enConfidence`, ...(over.mainland ?? [])].join('\n'),
  hongKong: [head, ...(over.hongKong ?? [])].join('\n'),
  american: [`${head},kind,tier`, ...(over.american ?? [])].join('\n'),
  sameIssuer: ['code1,code2,name,kind', ...(over.sameIssuer ?? [])].join('\n'),
  homonyms: {
    mainland: [
      'rank,name,code',
      ...Array.from({ length: 25 }, (_, at) => `${at},其他,00000${at}`),
      '26,灯塔,600901',
    ].join('\n'),
    hongKong: 'rank,name,code\n1,盐田,00901',
    american: 'rank,name,code\n1,苹果,AAPL',
  },
  formerHomonyms: 'name,code\n星期六,600901',
});

const made = (over: Parameters<typeof tables>[0]): readonly DirectoryCompany[] => makeDirectory(tables(over)).companies;

const lamp = '600901,SSE,灯塔,Lamp Works,星期六|老灯厂,灯塔股份,灯,2026-08-20,high,,high';

describe('makeDirectory', () => {
  it('keeps trusted names, and moves former names that are words to the doubtful ones', () => {
    expect(made({ mainland: [lamp] })).toEqual([
      {
        listings: [{ code: '600901', exchange: 'SSE' }],
        formerCodes: [],
        zh: '灯塔',
        en: 'Lamp Works',
        former: ['老灯厂'],
        aliases: ['灯塔股份'],
        doubtful: ['星期六'],
        need: 'signal',
      },
    ]);
  });

  it.each([
    ['a mark of the exchange before the name', '600902,SSE,*ST绳厂,,,,,2026-08-20,high,,', '绳厂'],
    ['N of a new listing', '600902,SSE,N绳厂,,,,,2026-08-20,high,,', '绳厂'],
    ['a class of shares after the name', '600902,SSE,绳厂-U,,,,,2026-08-20,high,,', '绳厂'],
  ])('removes %s', (_, row, zh) => {
    expect(made({ mainland: [row] })[0]?.zh).toBe(zh);
  });

  it('leaves out untrusted names, and companies without any other', () => {
    expect(made({ mainland: ['600902,SSE,绳厂,Rope Yard,,,,2026-08-20,low,,low'] })).toEqual([]);
    expect(made({ hongKong: ['00902,HKEX,绳厂,ROPE YARD,,,,2026-08-20,low'] })).toMatchObject([
      { zh: null, en: 'ROPE YARD' },
    ]);
  });

  it('leaves out American funds, shells and the tail, and codes of unknown exchanges', () => {
    const american = [
      'AAA,NYSE,,A,,,,,en-only,fund,core',
      'BBB,NYSE,,B,,,,,en-only,company,tail',
      'CCC,OTC,,C,,,,,high,company,core',
    ];

    expect(made({ american })).toEqual([]);
  });

  it('joins the listings of an issuer and keeps the other name as an alias', () => {
    const [company, ...others] = made({
      mainland: [lamp],
      hongKong: ['00903,HKEX,灯塔控股,LAMP,,,,2026-08-20,high', '80903,HKEX,灯塔控股,LAMP,,,,2026-08-20,high'],
      american: ['LAMP,AMEX,灯塔美国,Lamp Group,,,,2026-08-20,high,company,core'],
      sameIssuer: ['600901,00903,灯塔,A+H', '00903,LAMP,灯塔,H+US'],
    });

    expect(others).toEqual([]);
    expect(company?.listings.map(listingKey)).toEqual(['600901.SSE', '00903.HKEX', 'LAMP.NYSE', '80903.HKEX']);
    expect(company).toMatchObject({ zh: '灯塔', aliases: ['灯塔股份', '灯塔控股', '灯塔美国'], need: 'signal' });
  });

  it('joins share classes of one American issuer', () => {
    const american = [
      'LMP.A,NYSE,灯塔美国,Lamp,,,,,high,company,core',
      'LMP.B,NYSE,灯塔美国,Lamp,,,,,high,company,core',
    ];

    expect(made({ american }).map(({ listings }) => listings.length)).toEqual([2]);
  });

  it('prefers the full English name of an American listing to the abbreviation of Hong Kong', () => {
    const companies = made({
      hongKong: ['00903,HKEX,灯塔控股,LAMP,,,,2026-08-20,high'],
      american: ['LAMP,NYSE,灯塔控股,Lamp Group,,,,2026-08-20,high,company,core'],
      sameIssuer: ['00903,LAMP,灯塔,H+US'],
    });

    expect(companies).toMatchObject([{ en: 'Lamp Group' }]);
  });

  it('makes a name doubtful that two companies have', () => {
    const companies = made({
      mainland: [lamp, '600902,SSE,绳厂,,灯塔,大厂,,2026-08-20,high,,', '600903,SSE,盐厂,,,大厂,,2026-08-20,high,,'],
    });

    expect(companies.map(({ zh, former, aliases, doubtful }) => [zh, former, aliases, doubtful])).toEqual([
      ['灯塔', ['老灯厂'], ['灯塔股份'], ['星期六']],
      ['绳厂', [], [], ['灯塔', '大厂']],
      ['盐厂', [], [], ['大厂']],
    ]);
  });

  it('needs a code beside the worst homonyms only', () => {
    const hongKong = ['00901,HKEX,盐田,SALT,,,,2026-08-20,high'];

    expect(made({ mainland: [lamp], hongKong }).map(({ need }) => need)).toEqual(['code', 'signal']);
  });

  it('is dated by its newest row and equal for any order of rows', () => {
    const rows = [lamp, '000902,SZSE,绳厂,,,,,2026-09+,high,,', '920903,BSE,盐厂,,,,,2026-07-01,high,830903,'];
    const directory = makeDirectory(tables({ mainland: rows }));

    expect(directory.asOf).toBe('2026-08-20');
    expect(makeDirectory(tables({ mainland: rows.toReversed() }))).toEqual(directory);
    expect(parseDirectory(formatDirectory(directory))).toEqual(directory);
  });
});
