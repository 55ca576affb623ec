// Folds characters that PDF fonts use in place of the usual ones.

/** CJK radicals that fonts map to by mistake and that Unicode's own compatibility mapping leaves out. */
const radicals: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺫目⺩王⺬示⺮竹⺼月⻌辶⻍辶⻏阝⻖阝⻗雨'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, from = '', to = '']) => [from, to]),
);

/** Bullets of Wingdings, Symbol and Webdings in the private use area. */
const bullet = /[\uF020-\uF0FF]/gu;
const isBulletCode = (code: number): boolean =>
  (code >= 0xf06c && code <= 0xf07f) || (code >= 0xf09e && code <= 0xf0b2) || code >= 0xf0b7 || code === 0xf046;

const foldable = /[\u2E80-\u2FDF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;
/** Controls, zero-width marks, soft hyphens, and what decoders put in place of unknown characters. */
const invisible = /[\p{Cc}\p{Cf}\uFFF9-\uFFFD]/gu;
/** Every blank but the space itself, and the byte order mark, which is one too. */
const blank = /[^\S ]/gu;
const privateUse = /[\uE000-\uF8FF\u{F0000}-\u{10FFFF}]/gu;
const foldNeeded = new RegExp([foldable, invisible, blank, privateUse].map(({ source }) => source).join('|'), 'u');

/** Text with usual characters only: radicals and compatibility ideographs folded, private-use bullets as `•`. */
export function foldCharacters(text: string): string {
  if (!foldNeeded.test(text)) return text;
  return text
    .replace(foldable, (character) => radicals[character] ?? character.normalize('NFKC'))
    .replace(bullet, (character) => (isBulletCode(character.codePointAt(0) ?? 0) ? '•' : ''))
    .replace(privateUse, '')
    .replace(blank, ' ')
    .replace(invisible, '');
}
