// Ratings in the head of a report: lines of their own, labels, heads without lines, foreign houses, lists of rated companies.
import { findEnglishRating } from './english-ratings.ts';
import { findFlatRatings } from './flat-head.ts';
import type { NameHit } from './names.ts';
import { headLength, isChoice, quote, type Found, type RatingContext } from './rating-context.ts';
import { actionOf, actionPattern, ratingPattern } from './rating-words.ts';
import { isDefinition, isSilent } from './sections.ts';

const R = ratingPattern;
/** 评级:买入(维持) 上次评级:增持; the label or the word may be doubled by copying. */
const labelled = new RegExp(
  `(?<!原|上次|前次|此前|上期)(?<label>(?:投资|行业|公司|股票|个股|板块|本次|最新)?(?:投资)?评级(?!说明|标准|定义|体系|变动|系统)){1,2}(?<before>[(（]?${actionPattern}[)）]?)?[:：\\t| -]{0,4}[为是]?(?:(?:投资|行业)?评级[:：])?${quote}(?<word>${R})\\k<word>?${quote}(?<after>[\\t ]?[(（|/\\t ]{0,2}${actionPattern}[)）]{0,2})?(?<rest>[^\\n]{0,40})`,
  'g',
);
const previous = new RegExp(`(?:上次|前次|原|此前|上期)(?:投资)?评级[:：\\t| ]{0,3}${quote}(?<word>${R})`);
/** A line of its own: 增持（维持）, 推荐|维持, 看好/维持, 电子 增持(维持). */
const alone = new RegExp(
  `^[#＃*•\\s]*(?<sector>[\\u4e00-\\u9fff、与和]{2,10}?(?:行业|板块)?)??[\\t |:：/]?(?<word>${R})\\k<word>?[\\t ]?[(（|/｜\\t ]{0,2}(?<action>${actionPattern})(?:评级)?[)）]{0,2}(?=[#＃\\s*]|当前|目标|现价|$|股价|市场)`,
);
/** 增持 原评级:买入 */
const replaced = new RegExp(`^[#＃*•\\s]*(?<word>${R})[\\s|]*(?=(?:原|上次|前次)评级)`);
const turned = new RegExp(`^[#＃*•\\s]*(?<action>${actionPattern})[:：\\t ]?${quote}(?<word>${R})${quote}[\\s*#]*$`);
const bare = new RegExp(`^[#＃*•\\s]*(?<word>${R})\\k<word>?[\\s*#]*$`);

const headLines = 90;

function inHead({ lines, silent, plain }: RatingContext): Found[] {
  const found: Found[] = [];
  for (const [nth, line] of lines.entries()) {
    if (nth >= headLines || line.start > headLength) break;
    if (line.text.length > 80 || isSilent(silent, line.start) || isDefinition(line.text)) continue;
    const next =
      lines
        .slice(nth + 1)
        .find(({ text }) => text.trim() !== '')
        ?.text.trim() ?? '';
    const last = lines
      .slice(Math.max(0, nth - 2), nth)
      .map(({ text }) => text)
      .join(' ');
    const match = alone.exec(line.text) ?? replaced.exec(line.text) ?? turned.exec(line.text) ?? bare.exec(line.text);
    if (!match) continue;
    const { word = '', action = '', sector = '' } = match.groups!;
    const start =
      line.start + line.text.indexOf(word, sector.length > 0 ? line.text.indexOf(sector) + sector.length : 0);
    if (isChoice(plain, start)) continue;
    if (sector.includes('评级') || new RegExp(R).test(sector)) continue;
    const isActed =
      action !== '' || replaced.test(line.text) || new RegExp(`^[(（]?${actionPattern}[)）]?$`).test(next);
    if (!isActed && (nth > 40 || new RegExp(`^${R}$`).test(next))) continue;
    found.push({
      word,
      start,
      end: start + word.length,
      action: actionOf(action) ?? (isActed ? actionOf(next) : undefined),
      previous: (previous.exec(line.text) ?? previous.exec(next))?.groups!['word'],
      around: sector || last.slice(-20),
      isHead: true,
    });
  }
  return found;
}

/** Where the head has no lines, its rating is found by what stands around it. */
function inFlatHead(context: RatingContext): Found[] {
  const { plain, silent } = context;
  return findFlatRatings(plain, (at) => isSilent(silent, at))
    .filter(({ start }) => !isChoice(plain, start))
    .map(({ word, start, end, action, before }) => ({
      word,
      start,
      end,
      action: actionOf(action),
      previous: undefined,
      around: before.slice(-10),
      isHead: true,
    }));
}

/** Only a report on one company has a rating of its own. */
function inEnglishHead({ lines, company }: RatingContext): Found[] {
  const found = company === null ? null : findEnglishRating(lines);
  return found ? [{ ...found, action: found.action, previous: found.previous, around: '', isHead: true }] : [];
}

const listedWord = new RegExp(
  `^[\\s\\t|]{0,3}(?:\\d{1,4}(?:\\.\\d{1,2})?[\\s\\t|]{0,2})?(?:(?<old>${R}) ?(?:->|→|=>) ?)?(?<word>${R})(?![\\u4e00-\\u9fff]{0,2}(?:了|评级|公司|其|股|的))`,
);

/** 重点公司评级: A买入 B审慎增持, or A 16.0 买入: at least two names, each with its word. */
function inCompanyList({ plain, names, silent }: RatingContext): (Found & { name: NameHit })[] {
  const found: (Found & { name: NameHit })[] = [];
  for (const name of names) {
    const match = listedWord.exec(plain.slice(name.endWithCode, name.endWithCode + 28));
    if (!match || isSilent(silent, name.start)) continue;
    const { word = '', old } = match.groups!;
    const start = name.endWithCode + match[0].length - word.length;
    found.push({
      word,
      start,
      end: start + word.length,
      action: undefined,
      previous: old,
      around: '',
      isHead: false,
      name,
    });
  }
  // A single one may be a sentence (A公司增持B公司); a list has neighbours.
  return found.filter((one, nth) =>
    [found[nth - 1], found[nth + 1]].some((other) => other !== undefined && Math.abs(other.start - one.start) < 40),
  );
}

function inLabels({ plain, silent }: RatingContext): Found[] {
  const found: Found[] = [];
  for (const match of plain.matchAll(labelled)) {
    const { label = '', before = '', word = '', after = '', rest = '' } = match.groups!;
    const start = match.index + match[0].indexOf(word, label.length);
    if (
      isSilent(silent, match.index) ||
      isChoice(plain, start) ||
      isDefinition(plain.slice(match.index, match.index + 120))
    )
      continue;
    if (match.index > headLength && !/[:：]/.test(match[0].slice(0, 12))) continue;
    const old = previous.exec(rest);
    found.push({
      word,
      start,
      end: start + word.length,
      action:
        actionOf(before + after) ??
        (/^[\t |，,]{0,2}(?:评级变动|变动|评级)?[\t |:]{0,2}(?:维持|上调|下调|首次|调高|调低)/.test(rest)
          ? actionOf(rest.slice(0, 12))
          : undefined),
      previous: old?.groups!['word'],
      around: `${plain.slice(Math.max(0, match.index - 8), match.index)}${label}`,
      isHead: match.index < headLength,
    });
  }
  return found;
}

/** Ratings of the report itself, and those of companies in a list beside them. */
export function findHeadRatings(context: RatingContext): { own: Found[]; listed: (Found & { name: NameHit })[] } {
  const head = [...inHead(context), ...inLabels(context), ...inEnglishHead(context)];
  const own = head.some(({ isHead }) => isHead) ? head : [...inFlatHead(context), ...head];
  return { own, listed: inCompanyList(context) };
}
