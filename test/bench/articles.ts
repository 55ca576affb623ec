// Generates pages with the DOM structure of news sites: navigation, article, sidebars, comments, footer, inline data.
import { seeds } from '../../seeds/index.ts';
import { phrases, sentence, sourceFrom, type Language, type Source } from './article-text.ts';
import type { MeasuredPage } from './page-kinds.ts';
import { randomFrom } from './texts.ts';

interface ArticleShape {
  name: string;
  language: Language;
  /** Links in the navigation and the footer. */
  links: number;
  paragraphs: number;
  /** Headlines in sidebars, each with a time and a count. */
  teasers: number;
  comments: number;
  /** Rows of a table of quotes with foreign codes and prices. */
  quotes: number;
  /** Kilobytes of inline scripts and JSON. */
  scripts: number;
  mention: ((source: Source) => string) | null;
  /** One sentence in this many has a mention. */
  every: number;
  leastMarks: number;
}

const fullNames = seeds.companies.map(({ names }) => names.zh).filter((name) => /^[\u4e00-\u9fff]{3,}$/.test(name));
const shortNames = ['华为', '谷歌', '微软', '苹果', '百度', '商汤'];
const englishNames = ['NVIDIA', 'Broadcom', 'Microsoft', 'Alibaba', 'Marvell'];

const fullName = ({ pick }: Source): string => `${pick(fullNames)}方面回应称,`;
/** A name between ideographs, so that only word segmentation confirms it. */
const flankedName = ({ pick }: Source): string => `今日${pick(shortNames)}盘中发布新品,`;
const englishName = ({ pick }: Source): string => `Shares of ${pick(englishNames)} rose. `;

const base: ArticleShape = {
  name: '',
  language: 'zh',
  links: 260,
  paragraphs: 40,
  teasers: 60,
  comments: 0,
  quotes: 0,
  scripts: 60,
  mention: null,
  every: Number.POSITIVE_INFINITY,
  leastMarks: 0,
};

const shapes: ArticleShape[] = [
  { ...base, name: 'Chinese news, no company' },
  {
    ...base,
    name: 'Chinese news, a few companies',
    links: 400,
    teasers: 120,
    mention: fullName,
    every: 60,
    leastMarks: 1,
  },
  { ...base, name: 'Chinese news, short names in running text', mention: flankedName, every: 25, leastMarks: 1 },
  {
    ...base,
    name: 'Chinese portal, quotes and times',
    links: 1200,
    paragraphs: 15,
    teasers: 1700,
    quotes: 150,
    mention: fullName,
    every: 40,
    leastMarks: 1,
  },
  {
    ...base,
    name: 'Chinese forum thread',
    links: 150,
    paragraphs: 2,
    teasers: 40,
    comments: 150,
    mention: flankedName,
    every: 80,
    leastMarks: 1,
  },
  { ...base, name: 'English news, no company', language: 'en', scripts: 200 },
  {
    ...base,
    name: 'English news, companies and comments',
    language: 'en',
    comments: 60,
    scripts: 300,
    mention: englishName,
    every: 30,
    leastMarks: 1,
  },
  { ...base, name: 'English long read', language: 'en', links: 900, paragraphs: 950, teasers: 500, scripts: 400 },
];

const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('\n');

function page(shape: ArticleShape, seed: number): string {
  const { language, links, paragraphs, teasers, comments, quotes, scripts, mention, every } = shape;
  const source = sourceFrom(randomFrom(seed));
  const { pick, between, random } = source;
  const { links: words, names, headline } = phrases[language];
  const named = mention && (() => mention(source));
  const say = (): string => sentence(language, source, named, every);
  const date = (): string =>
    `${between(2019, 2026)}-${String(between(1, 12)).padStart(2, '0')}-${String(between(1, 28)).padStart(2, '0')}`;
  const time = (): string => `${date()} ${between(10, 23)}:${between(10, 59)}:${between(10, 59)}`;
  const title = pick(headline);

  const script = `<script>window.__DATA_${between(100, 999)}__=${JSON.stringify({
    id: between(100_000, 999_999),
    html: many(scripts, () => '0123456789abcdef'.repeat(60)),
  })}</script>`;
  const navigation = `<header><div class="bar"><a href="/login">${pick(words)}</a><i></i><span>${date()}</span></div><nav>${many(
    Math.ceil(links / 20),
    (group) =>
      `<ul class="menu m${group}">${many(20, (at) => `<li><a href="/c/${group}/${at}" data-id="${between(1, 9999)}">${pick(words)}</a></li>`)}</ul>`,
  )}</nav></header>`;
  /** Every fourth paragraph has a link, a strong part or a picture with a caption. */
  const paragraph = (at: number): string => {
    const text = many(between(2, 5), say);
    if (at % 12 === 5)
      return `<figure><img alt="${pick(headline)}" width="600" height="320"><figcaption>${say()}</figcaption></figure>`;
    if (at % 4 === 1) return `<p>${say()}<a href="/topic/${at}">${pick(headline)}</a>${text}</p>`;
    if (at % 4 === 3) return `<p><strong>${say()}</strong>${text}</p>`;
    return `<p><span style="font-size:16px">${text}</span></p>`;
  };
  const article = `<article><h1>${title}</h1><div class="meta"><span>${time()}</span> <em>${pick(names)}</em> <span class="n">${between(10, 99_999)}</span></div>${many(paragraphs, paragraph)}</article>`;
  const aside = `<aside>${many(
    Math.ceil(teasers / 10),
    (block) =>
      `<section><h3>${pick(words)}</h3><ul>${many(10, (at) => `<li><a href="/a/${block}-${at}"><img alt=""><span>${random() < 0.3 ? say() : pick(headline)}</span></a><time>${time()}</time><b>${between(1, 9999)}</b></li>`)}</ul></section>`,
  )}</aside>`;
  const table = quotes
    ? `<table><tr><th>代码</th><th>名称</th><th>最新价</th><th>涨跌幅</th></tr>${many(quotes, (at) => `<tr><td>${between(100_000, 299_999)}</td><td><a href="/q/${at}">${pick(words)}${at}</a></td><td>${between(1, 99)}.${between(10, 99)}</td><td>${between(0, 9)}.${between(10, 99)}%</td></tr>`)}</table>`
    : '';
  const discussion = comments
    ? `<section class="comments">${many(comments, (at) => `<div class="c"><a href="/u/${at}"><img alt="">${pick(names)}</a><span>${time()}</span><div>${many(between(1, 3), say)}</div><div class="tools"><button>${between(0, 400)}</button><a href="#r${at}">${pick(words)}</a></div></div>`)}</section>`
    : '';
  const footer = `<footer><p>${many(24, () => `<a href="/f">${pick(words)}</a> | `)}</p><p>Copyright © 1998 - ${between(2019, 2026)} ICP 1100${between(10_000, 99_999)} Tel 010-${between(10_000_000, 99_999_999)}</p></footer>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>.menu{columns:4}</style>${script}</head><body>${navigation}<div class="wrap"><main>${article}${table}${discussion}</main>${aside}</div>${footer}${script}</body></html>`;
}

/**
 * Eight pages, the same in each run. Their sizes were chosen so that median and p90 of the build of 2026-11-21 were
 * near those of 36 saved pages (39 and 79 ms).
 */
export const articlePages = (): MeasuredPage[] =>
  shapes.map((shape, at) => ({ name: shape.name, body: page(shape, 101 + at), leastMarks: shape.leastMarks }));
