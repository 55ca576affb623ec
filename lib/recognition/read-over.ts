// Regex sources for the sequences that recognition skips inside a name: blanks, invisible characters, pronunciations. A
// search that runs before `squeeze` must skip the same. Compiled into the lexicon, never bundled into a content script.
import { ideographs } from './ideographs.ts';

/** Blanks of every width, including line breaks. Usable as a plain string and as the content of a regex class. */
export const blanks =
  '\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u2800\u3000\u3164\uffa0';

const range = (from: number, to: number): string =>
  String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, at) => from + at));

/** Code point ranges of the characters that are skipped anywhere. */
const ignorableRanges: readonly (readonly [from: number, to: number])[] = [
  // Soft hyphen, joiners and zero-width spaces, bidirectional marks, invisible operators, variation selectors.
  [0x00ad, 0x00ad],
  [0x061c, 0x061c],
  [0x180b, 0x180e],
  [0xfeff, 0xfeff],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  // Combining accents, underlines and strokes.
  [0x0300, 0x036f],
  [0x1ab0, 0x1ace],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20f0],
  [0xfe20, 0xfe2f],
];

/** Skipped anywhere, also between Latin letters and digits. */
export const ignorables: string = ignorableRanges.map(([from, to]) => range(from, to)).join('');

const escaped = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;

/** The same characters as content of a regex class. Pages load several of these classes, so it is written as ranges. */
export const ignorableClass: string = ignorableRanges.map(([from, to]) => `${escaped(from)}-${escaped(to)}`).join('');

/** Brackets that may enclose a pronunciation. */
export const openingBrackets = '(（[［【〔〈';
export const closingBrackets = ')）]］】〕〉';

/** Class content of the first characters of all skipped sequences. */
const leads: string = blanks + ignorableClass + openingBrackets;

/** One syllable of pinyin without a tone. Strict, so that (meta) and (apple) are not taken for pinyin. */
const syllable =
  '(?:[zcs]h|[b-df-hj-np-tw-z])?(?:a(?:i|o|ng?)?|o(?:u|ng)?|e(?:i|r|ng?)?|i(?:a(?:o|ng?)?|e|u|ong|ng?)?|u(?:a(?:i|ng?)?|o|i|e|n)?|[üv](?:e|an|n)?)';

const toned = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ';
const tonedCapitals = 'ĀÁǍÀĒÉĚÈŌÓǑÒ';
/** Vowels with tones that hardly ever occur in European names. */
const mandarinTones = 'āǎēěīǐōǒūǔǖǘǚǜĀǍĒĚŌǑ\u0304\u030c';
const accents = '\u0300\u0301\u0304\u0308\u030c';
const lettersOfPinyin = `a-zü\u0261${toned}${accents}'’\u00b7 \u00a0\u3000-`;

const bopomofo = '\u3105-\u312f\u31a0-\u31bf';

/**
 * Matches a pronunciation in brackets: (zhōng), （ㄓㄨㄥ）, [zhōng guó], (zhong1guo2), (zhong). The alternatives exclude
 * each other and none can match in two ways, so that a repetition of them does not backtrack.
 */
export const annotation: string = String.raw`[${openingBrackets.replace('[', '\\[')}](?:${[
  // With tones, in lower case: a name like (Nestlé) begins with a capital.
  `(?=[a-zü' ]*[${toned}${accents}])[${lettersOfPinyin}]{1,48}`,
  `[A-Z${tonedCapitals}](?=[${lettersOfPinyin}]*[${mandarinTones}])[${lettersOfPinyin}]{1,48}`,
  String.raw`\s?${syllable}(?:\s${syllable}){0,7}\s?`,
  String.raw`(?:[a-zü]{1,6}[1-6]\s?){1,8}`,
  String.raw`(?=\s?[${bopomofo}])[${bopomofo}ˉˊˇˋ˙\s]{1,32}`,
].join('|')})[${closingBrackets.replace(']', '\\]')}]`;

const bracketClass = (brackets: string): string => brackets.replace(/[[\]]/, String.raw`\$&`);

/**
 * Precheck for `annotation`: matches every text with a pronunciation in brackets and few others. It costs a fraction of
 * `annotation` to compile.
 */
export const annotationSign: string = `[${bracketClass(openingBrackets)}](?:[a-z\\u00df-\\u036f\\u0251\\u0261'’\\u00b7\\s${bopomofo}-]|[A-Z\\u00c0-\\u01dc][^${bracketClass(closingBrackets)}]{0,47}[\\u00df-\\u036f])`;

const ideograph = `[${ideographs}]`;
const gap = `[${blanks}${ignorableClass}]`;

// The lookahead for the rare lead characters rejects nearly every offset immediately. The alternatives are:
// 1. Blanks and pronunciations between two ideographs are removed, since they are layout, not word boundaries.
//    新 易 盛, 中 (zhōng) 国
// 2. The same if a pronunciation comes first. 中(zhōng)国
// 3. Between Latin words one blank is kept: a wrapped and indented "Google⏎   Cloud" is still a name of two words.
// 4. Ignorable characters are removed everywhere.
// Only one alternative can match in a run of gaps, at its first or second character, so matching takes linear time.
const skipPattern = (between: string, more: readonly string[]): string =>
  `(?=[${bracketClass(leads)}])(?:${[
    `${gap}(?<=${ideograph}${gap})${between}`,
    ...more,
    `${gap}(?<=[A-Za-z.,&][${blanks}]${gap})${gap}*(?=[A-Za-z])`,
    `[${ignorableClass}]+`,
  ].join('|')})`;

const annotated = `(?:${gap}|${annotation})*(?=${ideograph})`;

/** Matches every skipped sequence. */
export const readOver: string = skipPattern(annotated, [`(?<=${ideograph})${annotation}${annotated}`]);

/** Matches every skipped sequence of a text without pronunciations. */
export const readOverPlain: string = skipPattern(`${gap}*(?=${ideograph})`, []);
