// Generates the benchmark's names, companies and news text from a fixed random seed.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Company } from '../../lib/model/company.ts';
import { seeds } from '../../seeds/index.ts';

const listingDir = path.resolve(import.meta.dirname, '../../../shared/data/listing');

/** Deterministic random numbers (mulberry32), so that all runs read the same text. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const seedNames = (): string[] =>
  seeds.companies.flatMap(({ names, aliases }) => [names.zh, names.en, ...aliases.map(({ text }) => text)]);

function listedNames(): string[] {
  if (!existsSync(listingDir)) return [];
  return ['a_share.csv', 'hk.csv'].flatMap((file) =>
    readFileSync(path.join(listingDir, file), 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[1] ?? '')
      .filter((name) => /^[\u3400-\u9fff]{3,6}$/.test(name)),
  );
}

/** Returns `count` distinct names: of the seeds, of real listings if available, then combinations of their halves. */
export function namesOf(count: number): string[] {
  const random = randomFrom(7);
  const names = new Set([...seedNames(), ...listedNames()]);
  const stock = [...names].filter((name) => /^[\u3400-\u9fff]{3,}$/.test(name));
  const pick = (): string => stock[Math.floor(random() * stock.length)]!;
  // Without the listings there are too few pairs of halves, so a third part is inserted.
  const isScarce = stock.length ** 2 < count * 4;
  while (names.size < count) {
    names.add(pick().slice(0, 2) + (isScarce ? pick().slice(1, 2) : '') + pick().slice(-2));
  }
  return [...names].slice(0, count);
}

/** The companies of the seeds with their homonyms, and as many plain companies as the other names need. */
export function companiesWith(names: readonly string[]): Company[] {
  const known = new Set(
    seeds.companies.flatMap(({ names: { zh, en }, aliases }) => [zh, en, ...aliases.map(({ text }) => text)]),
  );
  const plain = names
    .filter((name) => !known.has(name))
    .map((name, at): Company => ({
      id: `bench-${at}`,
      names: { zh: name, en: name },
      aliases: [],
      listings: [],
      status: 'private',
    }));
  return [...seeds.companies, ...plain];
}

const sentences = [
  '昨日两市成交额较前一交易日略有放大,北向资金全天净流入,市场情绪有所回暖。',
  '分析人士认为,下半年政策仍有空间,企业盈利的修复需要时间,不宜过度乐观。',
  '会议强调,要加快建设现代化产业体系,推动科技创新与产业创新深度融合。',
  '该负责人表示,公司将继续加大研发投入,优化产品结构,努力提升经营质量。',
  '记者从现场了解到,新生产线预计明年一季度投产,届时产能将提高近一倍。',
  '受天气影响,部分地区交通受阻,有关部门提醒市民合理安排出行时间。',
  '数据显示,上个月居民消费价格同比上涨百分之零点三,环比持平,走势平稳。',
  '业内普遍预期,随着成本下降,相关应用会更快落地,产业链上下游都将受益。',
  '在随后的讨论中,多位专家就人才培养、标准制定和国际合作提出了建议。',
  '报告同时指出,外部环境的不确定性依然存在,需要密切关注汇率与贸易的变化。',
];

/** News text of about `length` characters. @param every one sentence in this many names a company of the seeds. */
export function newsText(length: number, every = 8): string {
  const random = randomFrom(11);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const named = seeds.companies.map(({ names }) => names.zh);
  let text = '';
  while (text.length < length) {
    text += random() < 1 / every ? `${pick(named)}今日盘中走强,${pick(sentences)}` : pick(sentences);
    if (random() < 0.2) text += '\n';
  }
  return text;
}

const bytesOfCharacter = 3;
/** Length of a text node on news sites, which mark up links, names and times separately. */
const charactersOfNode = 17;

/** Splits a line into pieces, every second one a link. */
const withLinks = (line: string): string =>
  (line.match(new RegExp(`.{1,${charactersOfNode}}`, 'g')) ?? [])
    .map((piece, at) => (at % 2 ? `<a href="/${at}">${piece}</a>` : piece))
    .join('');

/** A page with about this many bytes of text, one paragraph per line: 20,000 text nodes per megabyte. */
export const articlePage = (bytes: number, every?: number): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>早间市场综述</title></head><body><main>${newsText(
    bytes / bytesOfCharacter,
    every,
  )
    .split('\n')
    .map((line) => `<p>${withLinks(line)}</p>`)
    .join('')}</main></body></html>`;
