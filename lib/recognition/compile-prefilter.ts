// Words and codes → PrefilterData: chooses for each word the two neighboring characters that ordinary text holds least often.
import { encodeUint32 } from './base64.ts';
import { marketForms } from './code-cues.ts';
import { commonCharacters } from './common-characters.ts';
import { codeFlag, type PrefilterData } from './prefilter.ts';
import { eachInPortions, joined } from './portions.ts';
import { annotation, blanks, closingBrackets, ignorables, openingBrackets } from './read-over.ts';

/** English letters, the most frequent first. */
const commonLetters = 'etaoinsrhldcumfpgwybvkxjqz';

/** About how many percent of the characters of ordinary text are this one. */
function frequencyOf(character: string): number {
  if (character >= '\u3400') {
    const rank = commonCharacters.indexOf(character);
    return rank < 0 ? 0.02 : 30 / (rank + 8);
  }
  if (character >= '0' && character <= '9') return 1.5;
  const rank = commonLetters.indexOf(character);
  return rank < 0 ? 0.5 : 0.4 - rank * 0.012;
}

const cannotAnchor = new RegExp(
  String.raw`[${blanks}${ignorables}${openingBrackets.replace('[', String.raw`\[`)}${closingBrackets.replace(']', String.raw`\]`)}]`,
);

interface Anchored {
  word: string;
  /** The anchor's first character in `word`. */
  at: number;
  pair: string;
}

/** Chooses anchors one after the other: a character that an earlier word pays for costs the next one nothing. */
function createChooser(): (word: string) => Anchored | null {
  const firsts = new Set<string>();
  const seconds = new Set<string>();
  return (word) => {
    let best: Anchored | null = null;
    let least = Infinity;
    for (let at = 0; at + 1 < word.length; at++) {
      const [first, second] = [word.charAt(at), word.charAt(at + 1)];
      if (cannotAnchor.test(first + second)) continue;
      const [ofFirst, ofSecond] = [frequencyOf(first), frequencyOf(second)];
      const added = (firsts.has(first) ? 0 : ofFirst) + (seconds.has(second) ? 0 : ofSecond);
      // Of equals the rarer pair: it passes less often.
      const cost = added + (ofFirst + ofSecond) / 1000;
      if (cost >= least) continue;
      least = cost;
      best = { word, at, pair: first + second };
    }
    if (best) {
      firsts.add(best.pair.charAt(0));
      seconds.add(best.pair.charAt(1));
    }
    return best;
  };
}

/** Every character that is read as one of `plain`, and these themselves. */
function writtenForms(plain: ReadonlySet<string>, foldPairs: string): string {
  let forms = [...plain].join('');
  for (let at = 0; at < foldPairs.length; at += 2) {
    if (plain.has(foldPairs.charAt(at + 1))) forms += foldPairs.charAt(at);
  }
  return forms;
}

/** Codes that count by themselves, without a market or a word that announces them. */
const isBareCode = /^(?:\d{6}|0\d{4}|[A-Z]{3,}(?:\.[A-Z])?)$/;

/** @param codes lines of `CODE.EXCHANGE=owner`. */
const bareCodes = (codes: string): string[] =>
  codes
    .split('\n')
    .map((line) => line.slice(0, line.lastIndexOf('.')))
    .filter((code) => isBareCode.test(code));

// Without what must not stand before or behind a code: where cells of a table meet, that is another cell's text.
const withoutEdges = (form: string): string =>
  form
    .replace(/^\(\?<!\[[^\]]*\]\)/, '')
    .replace(/(?:\(\?!\[[^\]]*\]\)|\(\?!\\d\))$/, '')
    .replaceAll(/\(\?<\w+>/g, '(?:');

const anyCase = (source: string): string =>
  source.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

/** What may be between two Chinese characters of a word without being read. */
const gap = `(?:[${blanks}${ignorables}]|${annotation})*`;

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
  return {
    stamp,
    firsts: writtenForms(new Set(anchored.map(({ pair }) => pair.charAt(0))), foldPairs),
    seconds: writtenForms(new Set(anchored.map(({ pair }) => pair.charAt(1))), foldPairs),
    pairs: yield* joined(anchored, ({ pair }) => pair, ''),
    text: yield* joined(anchored, ({ word }) => word, ''),
    words: yield* encodeUint32(table),
    foldPairs,
    codes: [...marketForms.map(withoutEdges), ...others.map(escaped)].join('|'),
    announced,
    unusual,
    readOver: { blanks, ignorables, openings: openingBrackets, closings: closingBrackets },
  };
}
