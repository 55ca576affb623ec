// Words and codes → PrefilterData: chooses for each word the two neighboring characters that ordinary text holds least often.
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
  prefilterFormat,
  type PrefilterData,
} from './prefilter-data.ts';
import { eachInPortions, joined } from './cooperative.ts';
import { blanks, closingBrackets, ignorables, openingBrackets } from './read-over.ts';

/** About how many percent of the characters of Chinese text are this one. */
function frequencyOf(character: string): number {
  const rank = commonCharacters.indexOf(character);
  return rank < 0 ? 0.02 : 30 / (rank + 8);
}

/** English letters, and pairs of them, the most frequent first. */
const commonLetters = 'etaoinsrhldcumfpgwybvkxjqz';
const commonPairs =
  'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke fr oo av ag if ap gr od bo sp rd do uc bu ei ov by rm ep tt oc fa ef cu rn sc gi da yo cr cl du ga qu ue ff ba ey ls va um pp ua up lu go ht ru ug ds lt pi rc rr eg au ck ew mu br bi pt ak pu ui rg ib tl ny ki rk ys ob mm fu ph og ms ye ud mb ip ub oi rl gu dr hr cc tw ft wn nu af hu nn eo vo rv nf xp gn sm fl iz ok nl my gl aw ju oa eq sy sl ps jo lf nv je nk kn gs dy hy ze ks xt bs ik dd pt'.split(
    ' ',
  );
/** Pairs of digits that years, dates and prices are full of. */
const commonDigits = ['00', '20', '01', '02', '10', '19', '12', '11', '50'];

/** About how many percent of the pairs in Latin text or numbers are this one. */
function pairFrequencyOf(pair: string): number {
  if (/^\d\d$/.test(pair)) return commonDigits.includes(pair) ? 4 : 1;
  const rank = commonPairs.indexOf(pair);
  if (rank >= 0) return 30 / (rank + 10);
  const rarityAt = (at: number): number => (commonLetters.indexOf(pair.charAt(at)) + 26) % 26;
  return 0.05 / (1 + rarityAt(0) + rarityAt(1));
}

/** What a pair costs that is looked for already, as a part of what it costs at first. */
const reuse = 0.7;

const isAscii = (pair: string): boolean => pair.charCodeAt(0) < 128 && pair.charCodeAt(1) < 128;

const cannotAnchor = new RegExp(
  String.raw`[${blanks}${ignorables}${openingBrackets.replace('[', String.raw`\[`)}${closingBrackets.replace(']', String.raw`\]`)}]`,
);

interface Anchored {
  word: string;
  /** The anchor's first character in `word`. */
  at: number;
  pair: string;
}

/**
 * Chooses anchors one after the other. Two ASCII characters are looked up as a pair, so a rare pair is best; others are
 * looked up one by one, so that a character which is already looked for costs nothing more.
 */
function createChooser(): (word: string) => Anchored | null {
  const pairs = new Set<string>();
  const firsts = new Set<string>();
  const seconds = new Set<string>();

  function costOf(pair: string): number {
    if (isAscii(pair)) return pairFrequencyOf(pair) * (pairs.has(pair) ? reuse : 1);
    const [ofFirst, ofSecond] = [frequencyOf(pair.charAt(0)), frequencyOf(pair.charAt(1))];
    const added = (firsts.has(pair.charAt(0)) ? 0 : ofFirst) + (seconds.has(pair.charAt(1)) ? 0 : ofSecond);
    // Of equals the rarer pair: it passes less often.
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

/** Sets the entries of `Prefilter`: keys of the anchors' characters, and kinds of what is read over. */
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

/** Codes that count by themselves, without a market or a word that announces them. */
const isBareCode = /^(?:\d{6}|0\d{4}|[A-Z]{3,}(?:\.[A-Z])?)$/;

/** @param codes lines of `CODE.EXCHANGE=owner`. */
const bareCodes = (codes: string): string[] =>
  codes
    .split('\n')
    .map((line) => line.slice(0, line.lastIndexOf('.')))
    .filter((code) => isBareCode.test(code));

/**
 * Signs of a code that is written with its market, in fewer words than the grammar of code-cues.ts and wider. An American
 * code counts without a market word only if it is known: those of three letters and more have anchors.
 */
const marketSigns = [
  String.raw`(?i:\d[-.](?:S[HZS]|XSH|BJ|HK|TW|T|JP)|\d HK|(?:S[HZ]|BJ|HK)[:：. ]?\d{4}|S[HZ]A?[:：]|TW[:：.])`,
  String.raw`(?i:(?:交所|上证|S[HZ]?SE|SHE|BSE|HKG|HKEX|SEHK|TPE|TWSE|TYO|TY?SE)\s?[:：.]|(?:纳斯达克|NYSE|NASDAQ(?:G[SM])?)\s?[:：]\s*[A-Z])`,
];

/** American codes of one or two letters, with what makes a code of them. */
function shortCodes(codes: string): string[] {
  const short = codes.match(/^[A-Z]{1,2}(?=\.(?:NASDAQ|NYSE)=)/gm) ?? [];
  if (short.length === 0) return [];
  const any = `(?:${[...new Set(short)].join('|')})`;
  return [String.raw`\$${any}|US\.${any}|${any}(?:\.[A-Z])?(?:\.(?i:US|OQ?|N)| US)`];
}

const anyCase = (source: string): string =>
  source.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

/** What may be between two Chinese characters of a word without being read, in any number of layers. */
const gap = String.raw`[^\u2e80-\u2fd5\u3400-\u9fff]{0,60}`;

/** What codes and the markets before or behind them are written with. */
const codeCharacter = String.raw`[\dA-Za-z.:：$所证克-]`;
const unusual = String.raw`[０-９Ａ-Ｚａ-ｚ]{2}|${codeCharacter}\s?[${ignorables}]+\s?${codeCharacter}`;

const announcing = [
  ...[
    ['代', '[码碼号號]'],
    ['股', '票'],
    ['[证證]', '券'],
  ].map((word) => word.join(gap)),
  ...['code', 'ticker', 'symbol'].map(anyCase),
];

/** A word that announces a code, and the beginning of one. */
const announced = `(?:${announcing.join('|')})[^\\d\\n]{0,4}?(?:\\d{3}|[A-Z]{2})`;

const escaped = (word: string): string =>
  word.replaceAll(/[^\p{L}\p{N} ]/gu, String.raw`\$&`).replaceAll(' ', String.raw`\s+`);

/**
 * @param names folded, sorted in any order.
 * @param codes lines of `CODE.EXCHANGE=owner`.
 * @param foldPairs as in the lexicon.
 */
export function* compilePrefilter(
  names: readonly string[],
  codes: string,
  foldPairs: string,
  stamp: string,
): Generator<void, PrefilterData> {
  const anchored: Anchored[] = [];
  /** Words without an anchor, such as "a b". */
  const others: string[] = [];
  const choose = createChooser();
  const isName = new Set(names);
  const words = [...isName, ...new Set(bareCodes(codes).map((code) => code.toLowerCase()))];
  yield;
  // Short words first: they have the least choice.
  yield* eachInPortions(
    words.toSorted((one, other) => one.length - other.length),
    (word) => {
      const found = choose(word);
      if (found) anchored.push(found);
      else others.push(word);
    },
  );
  yield;
  anchored.sort((one, other) => (one.pair < other.pair ? -1 : one.pair > other.pair ? 1 : 0));
  const table = new Uint32Array(anchored.length * 2);
  let start = 0;
  yield* eachInPortions(anchored, ({ word, at }, index) => {
    table[index * 2] = (start << 8) | word.length;
    table[index * 2 + 1] = at | (isName.has(word) ? 0 : codeFlag);
    start += word.length;
  });
  const entries = characterEntries(anchored, foldPairs);
  const keyPairs = new Set(
    anchored.map(({ pair }) => keyPairOf(entries.get(pair.charAt(0))!, entries.get(pair.charAt(1))!)),
  );
  return {
    format: prefilterFormat,
    stamp,
    characters: [...entries.keys()].join(''),
    entries: yield* encodeUint32(Uint32Array.from(entries.values())),
    keyPairs: yield* encodeUint32(Uint32Array.from(keyPairs)),
    pairs: yield* joined(anchored, ({ pair }) => pair, ''),
    text: yield* joined(anchored, ({ word }) => word, ''),
    words: yield* encodeUint32(table),
    foldPairs,
    codes: [...marketSigns, ...shortCodes(codes), ...others.map((word) => `(?i:${escaped(word)})`)].join('|'),
    announced,
    unusual,
    unusualSign: `[０-ｚ${ignorables}]`,
  };
}
