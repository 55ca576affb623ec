// Compiles words and codes into PrefilterData. The anchor of a word is its pair of adjacent characters that is rarest in
// ordinary text.
import { encodeUint32 } from './base64.ts';
import { commonCharacters } from './common-characters.ts';
import {
  codeFlag,
  entryOfKind,
  isBlank,
  isClosing,
  isIgnorable,
  isOpening,
  keyPairOf,
  mostKeys,
  type PrefilterData,
} from './prefilter-data.ts';
import { blanks, closingBrackets, ignorableClass, ignorables, openingBrackets } from './read-over.ts';

/** The approximate share of a character in Chinese text, in percent. */
function frequencyOf(character: string): number {
  const rank = commonCharacters.indexOf(character);
  return rank < 0 ? 0.02 : 30 / (rank + 8);
}

/** English letters and letter pairs, most frequent first. */
const commonLetters = 'etaoinsrhldcumfpgwybvkxjqz';
const commonPairs =
  'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke fr oo av ag if ap gr od bo sp rd do uc bu ei ov by rm ep tt oc fa ef cu rn sc gi da yo cr cl du ga qu ue ff ba ey ls va um pp ua up lu go ht ru ug ds lt pi rc rr eg au ck ew mu br bi pt ak pu ui rg ib tl ny ki rk ys ob mm fu ph og ms ye ud mb ip ub oi rl gu dr hr cc tw ft wn nu af hu nn eo vo rv nf xp gn sm fl iz ok nl my gl aw ju oa eq sy sl ps jo lf nv je nk kn gs dy hy ze ks xt bs ik dd pt'.split(
    ' ',
  );
/** Pairs of digits that are frequent in years, dates and prices. */
const commonDigits = ['00', '20', '01', '02', '10', '19', '12', '11', '50'];

/** The approximate share of a pair in Latin text or numbers, in percent. */
function pairFrequencyOf(pair: string): number {
  if (/^\d\d$/.test(pair)) return commonDigits.includes(pair) ? 4 : 1;
  const rank = commonPairs.indexOf(pair);
  if (rank >= 0) return 30 / (rank + 10);
  const rarityAt = (at: number): number => (commonLetters.indexOf(pair.charAt(at)) + 26) % 26;
  return 0.05 / (1 + rarityAt(0) + rarityAt(1));
}

/** The cost of a pair that is already an anchor, as a fraction of its first cost. */
const reuse = 0.7;

const isAscii = (pair: string): boolean => pair.charCodeAt(0) < 128 && pair.charCodeAt(1) < 128;

const cannotAnchor = new RegExp(
  String.raw`[${blanks}${ignorableClass}${openingBrackets.replace('[', String.raw`\[`)}${closingBrackets.replace(']', String.raw`\]`)}]`,
);

interface Anchored {
  word: string;
  /** The anchor's first character in `word`. */
  at: number;
  pair: string;
}

/**
 * Chooses anchors one after another. An ASCII anchor is looked up as a pair, so a rare pair is best. The characters of other
 * anchors are looked up separately, so a character that is already in use adds no cost.
 */
function createChooser(): (word: string) => Anchored | null {
  const pairs = new Set<string>();
  const firsts = new Set<string>();
  const seconds = new Set<string>();

  function costOf(pair: string): number {
    if (isAscii(pair)) return pairFrequencyOf(pair) * (pairs.has(pair) ? reuse : 1);
    const [ofFirst, ofSecond] = [frequencyOf(pair.charAt(0)), frequencyOf(pair.charAt(1))];
    const added = (firsts.has(pair.charAt(0)) ? 0 : ofFirst) + (seconds.has(pair.charAt(1)) ? 0 : ofSecond);
    // Among equal costs, the rarer pair wins, because it matches less often.
    return added + (ofFirst + ofSecond) / 1000;
  }

  return (word) => {
    let best: Anchored | null = null;
    let least = Infinity;
    for (let at = 0; at + 1 < word.length; at++) {
      const pair = word.slice(at, at + 2);
      if (cannotAnchor.test(pair)) continue;
      const cost = costOf(pair);
      if (cost >= least) continue;
      least = cost;
      best = { word, at, pair };
    }
    if (best) {
      pairs.add(best.pair);
      firsts.add(best.pair.charAt(0));
      seconds.add(best.pair.charAt(1));
    }
    return best;
  };
}

export interface Anchors {
  /** In the order of their pairs. */
  anchored: Anchored[];
  /** Words without an anchor, such as "a b". */
  others: string[];
}

/** Chooses the anchor of each folded word. */
export function chooseAnchors(words: readonly string[]): Anchors {
  const anchored: Anchored[] = [];
  const others: string[] = [];
  const choose = createChooser();
  // Short words first, because they have the fewest pairs to choose from.
  for (const word of words.toSorted((one, other) => one.length - other.length)) {
    const found = choose(word);
    if (found) anchored.push(found);
    else others.push(word);
  }
  anchored.sort((one, other) => (one.pair < other.pair ? -1 : one.pair > other.pair ? 1 : 0));
  return { anchored, others };
}

/** Computes the entries of `Prefilter`: keys of anchor characters, and kinds of skipped characters. */
function characterEntries(anchors: readonly Anchored[], foldPairs: string): Map<string, number> {
  const entries = new Map<string, number>();
  const add = (character: string, bits: number): void =>
    void entries.set(character, (entries.get(character) ?? 0) | bits);

  const firsts = new Set(anchors.map(({ pair }) => pair.charAt(0)));
  const seconds = new Set(anchors.map(({ pair }) => pair.charAt(1)));
  [...firsts].forEach((character, index) => add(character, ((index % mostKeys) + 1) << 8));
  [...seconds].forEach((character, index) => add(character, (index % mostKeys) + 1));
  const plain = new Map(entries);
  for (let at = 0; at < foldPairs.length; at += 2) {
    const keys = plain.get(foldPairs.charAt(at + 1));
    if (keys !== undefined && foldPairs.charAt(at) !== foldPairs.charAt(at + 1)) add(foldPairs.charAt(at), keys);
  }

  for (const [characters, kind] of [
    [blanks, isBlank],
    [ignorables, isIgnorable],
    [openingBrackets, isOpening],
    [closingBrackets, isClosing],
  ] as const) {
    for (let at = 0; at < characters.length; at++) add(characters.charAt(at), entryOfKind(kind));
  }
  return entries;
}

/** Codes that count without a market and without a word that announces them. */
const isBareCode = /^(?:\d{6}|0\d{4}|[A-Z]{3,}(?:\.[A-Z])?)$/;

/** @param codes lines of `CODE.EXCHANGE=owner`. */
const bareCodes = (codes: string): string[] =>
  codes
    .split('\n')
    .map((line) => line.slice(0, line.lastIndexOf('.')))
    .filter((code) => isBareCode.test(code));

/**
 * The source of a regex, for letters of either case. Not `(?i:…)`: V8 ignores it in a process that has compiled much regex
 * code, such as that of a large page, because it then compiles without optimization.
 */
const anyCase = (source: string): string =>
  source.replaceAll(/\\.|\[([^\]]*)\]|\p{L}/gu, (part: string, inClass?: string) => {
    const [lower, upper] = [part.toLowerCase(), part.toUpperCase()];
    if (part.startsWith('\\') || lower === upper) return part;
    return inClass === undefined ? `[${lower}${upper}]` : `[${inClass.toLowerCase()}${inClass.toUpperCase()}]`;
  });

/**
 * Matches the market part of codes: shorter than `codeGrammar` of code-patterns.ts, and with more false positives. Known
 * American codes of three letters or more have anchors, and shorter ones are added by `shortCodes`.
 */
const marketSigns = [
  anyCase(
    String.raw`\d[-.:](?:S[HZS]|XSH|BJ|HK|T|JP)|\d (?:HK|TT|JP)|(?:S[HZ]|BJ|HK)[:：.| ]?\s?\d{4}|S[HZ]A?[:：]|(?:HK|TW|JP)[:：.|]`,
  ),
  anyCase(
    String.raw`(?:S[HZ]?SE|SHE|BSE|HK[GS]E?|HKEX|SEHK|X(?:HKG|TAI|TKS)|TPE|TWSE|TYO|TY?SE)\s?[:：.|]|(?:NYSE|XN[AY]S|NASDAQ(?: ?G[SM])?)\s?[:：|]\s*[A-Z]`,
  ),
  // The last character of 交易所, 美股, 纳斯达克, 东证, 东京: an annotation may be between the others.
  String.raw`[所股克证證京上]\s?[:：|.]\s?(?:\d{1,6}(?!\d)|[A-Z])`,
];

/** Patterns for known American codes of one or two letters with their market. */
function shortCodes(codes: string): string[] {
  const short = codes.match(/^[A-Z]{1,2}(?=\.(?:NASDAQ|NYSE)=)/gm) ?? [];
  if (short.length === 0) return [];
  const any = `(?:${[...new Set(short)].join('|')})`;
  const marks = String.raw`\.(?:${anyCase('US|OQ?|N|K|NASDAQ|NYSE')})|[-:|](?:${anyCase('US|NASDAQ|NYSE')})| U`;
  return [String.raw`\$${any}|US[.:|]?${any}|us${any}|10[567]\.${any}|${any}(?:\.[A-Z])?(?:${marks})`];
}

/** Text that is skipped between two Chinese characters of a word. */
const gap = String.raw`[^\u2e80-\u2fd5\u3400-\u9fff]{0,60}`;

/** Characters of codes and of the markets before or after them. */
const codeCharacter = String.raw`[\dA-Za-z.:：|$所股证證京克-]`;
const unusual = String.raw`[０-９Ａ-Ｚａ-ｚ]{2}|${codeCharacter}\s?[${ignorableClass}]+\s?${codeCharacter}`;

const announcing = [
  ...[
    ['代', '[码碼号號]'],
    ['股', '票'],
    ['[证證]', '券'],
  ].map((word) => word.join(gap)),
  ...['code', 'ticker', 'symbol'].map(anyCase),
];

/** A word that announces a code, followed by the beginning of the code. */
const announced = `(?:${announcing.join('|')})[^\\d\\n]{0,4}?(?:\\d{3}|[A-Z]{2})`;

const escaped = (word: string): string =>
  word.replaceAll(/[^\p{L}\p{N} ]/gu, String.raw`\$&`).replaceAll(' ', String.raw`\s+`);

/**
 * Returns the words that contain no other one. Wherever 中际旭创股份有限公司 is, the prefilter reports 中际旭创, because it does not
 * look at the neighbors of a word.
 */
function shortest(words: readonly string[]): string[] {
  const known = new Set(words);
  const containsOther = (word: string): boolean => {
    for (let from = 0; from < word.length - 1; from++) {
      for (let to = from + 2; to <= word.length; to++) {
        if (to - from < word.length && known.has(word.slice(from, to))) return true;
      }
    }
    return false;
  };
  return [...known].filter((word) => !containsOther(word));
}

/**
 * @param names folded, in any order.
 * @param codes lines of `CODE.EXCHANGE=owner`.
 * @param foldPairs the fold pairs of the lexicon.
 */
export function compilePrefilter(names: readonly string[], codes: string, foldPairs: string): PrefilterData {
  const isName = new Set(shortest(names));
  const words = [...isName, ...new Set(bareCodes(codes).map((code) => code.toLowerCase()))];
  const { anchored, others } = chooseAnchors(words);
  const table = new Uint32Array(anchored.length * 2);
  let start = 0;
  for (const [index, { word, at }] of anchored.entries()) {
    table[index * 2] = (start << 8) | word.length;
    table[index * 2 + 1] = at | (isName.has(word) ? 0 : codeFlag);
    start += word.length;
  }
  const entries = characterEntries(anchored, foldPairs);
  const keyPairs = new Set(
    anchored.map(({ pair }) => keyPairOf(entries.get(pair.charAt(0))!, entries.get(pair.charAt(1))!)),
  );
  return {
    characters: [...entries.keys()].join(''),
    entries: encodeUint32(Uint32Array.from(entries.values())),
    keyPairs: encodeUint32(Uint32Array.from(keyPairs)),
    pairs: anchored.map(({ pair }) => pair).join(''),
    text: anchored.map(({ word }) => word).join(''),
    words: encodeUint32(table),
    foldPairs,
    codes: [...marketSigns, ...shortCodes(codes), ...others.map((word) => anyCase(escaped(word)))].join('|'),
    announced,
    unusual,
    unusualSign: `[０-ｚ${ignorableClass}]`,
  };
}
