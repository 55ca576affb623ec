// Ratings of foreign houses: a word on a line of its own or beside its label in the head. Words elsewhere in the text are
// those of other companies, of tables and of definitions.
import type { RatingAction } from '../model/view.ts';
import { actionOf, englishRatingPattern } from './rating-words.ts';
import type { Line } from './sections.ts';

export interface EnglishRating {
  word: string;
  start: number;
  end: number;
  action?: RatingAction;
  previous?: string;
}

const R = englishRatingPattern;
const abbreviations: Readonly<Record<string, string>> = { OW: 'Overweight', UW: 'Underweight', EW: 'Equal-weight' };
const change =
  'Remains?|Maintain(?:ed)?|Reiterated?|Reiterate Rating|Unchanged|Starts? at|Initiat(?:e|ed|ing)(?: coverage)?(?: at| with)?|Up(?:graded?)? (?:to|from)|Down(?:graded?)? (?:to|from)|Raised to|Lowered to|Upgraded? to|Downgraded? to';

/** A word alone on its line, with the arrow that marks a change. */
const alone = new RegExp(`^(?:[A-Z]{0,3}\\$?[\\d,.]+ - )?[▲▼△▽•\\s]*(?:HIGH CONVICTION )?(?<word>${R})(?: \\(\\d\\))?(?: ?/ ?High Risk| \\(?(?:High Risk|on CL|CL)\\)?)?$`);
/** Stock Rating⇥Overweight, 12-month rating: Buy, Rating⇥Remains⇥Buy. */
const labelled = new RegExp(
  `(?:^|[\\t|] ?)(?:Stock Rating|(?:12[- ]?[Mm](?:onth)? )?[Rr]ating|RATING|Recommendation|Reiterate Rating|Maintain Rating|Rating Change|Inv\\.? Rating)[:\\t ]{1,3}(?<act>${change})?[:\\t ]{0,3}(?<word>${R})(?:[\\t ]+(?<next>${R}))?`,
);
/** MAINTAIN BUY, Upgrade to Overweight, Downgrading to Neutral on a line of the head. */
const acted = new RegExp(
  `^(?<act>MAINTAIN|UPGRADE TO|DOWNGRADE TO|INITIATE AT|Maintain|Reiterate|Upgrade(?:d)? to|Upgrading to|Downgrade(?:d)? to|Downgrading to|Initiate at|Remains|Starts at)[:\\t ]+(?<word>${R})$`,
);
const previous = new RegExp(`^(?:Previous|Prior|From|PREVIOUS|from)[:\\t ]{1,3}(?<word>${R})`);
/** The title names it: "…; Buy", "maintain Buy", "stay OW". */
const titled = new RegExp(
  `(?:[;:,—–-] ?(?:(?<act>[Mm]aintain|[Rr]eiterate|[Rr]emain|[Ss]tay|[Rr]etain|[Uu]pgrade(?:d)? to|[Uu]p to|[Dd]owngrade(?:d)? to|[Dd]own to|[Ii]nitiate(?: at)?|[Kk]eep|[Rr]eiterating) )?|(?<act2>[Uu]pgrade(?:d)? to|[Dd]owngrade(?:d)? to|[Uu]pgrading to|[Dd]owngrading to|[Ii]nitiate (?:at|with)|[Mm]aintain|[Rr]eiterate) )(?<word>${R}|OW|UW|EW)(?: \\(on CL\\)| \\(CL\\))?(?=$|[;.,)])`,
);

/** 700 HK⇥Neutral */
const coded = new RegExp(`^[A-Z\\d]{1,6} [A-Z]{2}\\t(?<word>${R})$`);

const oldAndNew = new RegExp(`^Inv\\.? Rating\\t(${R})\\t${R}$`);

const headLines = 110;
/** A line that shows the head belongs to one rated stock. */
const priced =
  /[Pp]rice [Tt]arget|[Tt]arget [Pp]rice|PRICE TARGET|TARGET PRICE|^Price\b|^Price \(|\bPO:|12m Price|Price objective/;
const stop =
  /^(?:Disclosure Appendix|DISCLOSURES?|Analyst Certification|Reg AC|Rating (?:definitions|distribution)|Distribution of ratings|Coverage Universe).{0,30}$|investment ratings on/;

const normal = (word: string): string => abbreviations[word] ?? word;

const rating = (line: Line, word: string, action: RatingAction | undefined, old?: string): EnglishRating => {
  const start = line.start + line.text.lastIndexOf(word);
  return {
    word: normal(word),
    start,
    end: start + word.length,
    ...(action ? { action } : {}),
    ...(old === undefined ? {} : { previous: old }),
  };
};

/** What the first paragraphs do with the word of the head: maintain our Neutral rating, reiterate OW, initiate at Buy. */
const actedInText = (word: string): RegExp => {
  const short = Object.entries(abbreviations).find(([, long]) => long === word)?.[0];
  const words = short === undefined ? word : `${word}|${short}`;
  const verbs = [
    '(?:maintain|reiterat|reaffirm|retain|keep|remain|stay)(?:e|s|ed|ing|ins)?',
    '(?:re-?)?initiat(?:e|es|ed|ing)(?: coverage)?',
    '(?:up|down)grad(?:e|es|ed|ing)(?: [\\w.]+ from [\\w-]+)?',
  ].join('|');
  return new RegExp(
    `\\b(${verbs}) (?:(?:our|the|its|an?|at|to|with|on|as|from [\\w-]+ to) ){0,3}["“‘']?(?:${words})(?:-Rated)?(?![\\w-])`,
    'i',
  );
};
const paragraphLength = 6000;

function actionInText(lines: readonly Line[], word: string): RatingAction | undefined {
  const text = lines
    .map((line) => line.text)
    .join(' ')
    .slice(0, paragraphLength);
  const verb = actedInText(word).exec(text)?.[1]?.toLowerCase();
  if (verb === undefined) return undefined;
  if (verb.startsWith('up')) return 'upgrade';
  if (verb.startsWith('down')) return 'downgrade';
  return /initiat/.test(verb) ? 'initiate' : 'reiterate';
}

/** @returns `null` if the head rates nothing, or several stocks. */
export function findEnglishRating(lines: readonly Line[]): EnglishRating | null {
  const found = findHeadRating(lines);
  if (!found || found.action !== undefined || found.previous !== undefined) return found;
  const action = actionInText(lines.slice(0, headLines), found.word);
  return action === undefined ? found : { ...found, action };
}

function findHeadRating(lines: readonly Line[]): EnglishRating | null {
  const head = lines.filter(({ text }) => text.trim() !== '').slice(0, headLines);
  const end = head.findIndex(({ text }, nth) => nth > 15 && stop.test(text));
  const usable = end < 0 ? head : head.slice(0, end);
  // (688001.SS, NC): the house does not cover it, so every rating word is another company's.
  if (usable.slice(0, 30).some(({ text }) => /\([A-Z\d.]{2,10}[,;] ?N[CR]\)/.test(text))) return null;
  const hasPrice = usable.some(({ text }) => priced.test(text));
  for (const [nth, line] of usable.entries()) {
    const text = line.text.trim();
    if (text.length > 120) continue;
    const next = usable[nth + 1]?.text.trim() ?? '';
    const last = usable[nth - 1]?.text.trim() ?? '';
    // Rating⇥Old⇥New is a header; the row below has both words.
    const row = /^Rating\tOld\tNew/i.test(last) ? null : labelled.exec(text);
    if (row) {
      const { word = '', next: second, act = '' } = row.groups!;
      // Rating Change: BUY; the estimates below have the word before.
      const replaced = text.startsWith('Rating Change')
        ? usable.map((one) => oldAndNew.exec(one.text.trim())?.[1]).find((old) => old !== undefined)
        : undefined;
      if (replaced !== undefined) return rating(line, word, undefined, replaced);
      return second === undefined
        ? rating(line, word, actionOf(`${act}${text}`), previous.exec(next)?.groups!['word'])
        : changed(line, word, second);
    }
    const two = new RegExp(`^(?:Rating[\\t ]+)?(${R})[\\t ]+(?:(?:to|→|->)[\\t ]+)?(${R})$`).exec(text);
    if (two) return changed(line, two[1]!, two[2]!);
    const verb = acted.exec(text);
    if (verb)
      return rating(
        line,
        verb.groups!['word']!,
        actionOf(verb.groups!['act']!.toLowerCase()),
        previous.exec(next)?.groups!['word'],
      );
    const single = alone.exec(text) ?? coded.exec(text);
    if (single && hasPrice && nth < 75) {
      const isLabelled = /rating$/i.test(last);
      const arrow = /^[▲△]/.test(text) ? 'upgrade' : /^[▼▽]/.test(text) ? 'downgrade' : undefined;
      const old = previous.exec(next)?.groups!['word'];
      if (isLabelled || nth < 75) return rating(line, single.groups!['word']!, arrow ?? actionOf(last), old);
    }
  }
  return inTitle(usable.slice(0, 90)) ?? inBody(usable);
}

const changed = (line: Line, old: string, word: string): EnglishRating => rating(line, word, undefined, old);

/** We are Buy-rated on UMT; reiterate our Buy rating. */
const stated = new RegExp(
  `(?:[Ww]e are|[Rr]emain) (?<word>${R})[- ]rated|(?<act>[Mm]aintain|[Rr]eiterate|[Rr]eaffirm|[Rr]etain|[Kk]eep) (?:our )?(?<word2>${R})(?: rating| \\(\\d\\)| call|[.;,])`,
);

function inBody(lines: readonly Line[]): EnglishRating | null {
  for (const line of lines) {
    const match = stated.exec(line.text.slice(0, 2000));
    if (!match) continue;
    const { word, word2, act } = match.groups!;
    const start = line.start + match.index + match[0].indexOf((word ?? word2)!);
    const action = act === undefined ? undefined : actionOf(act.toLowerCase());
    return { word: (word ?? word2)!, start, end: start + (word ?? word2)!.length, ...(action ? { action } : {}) };
  }
  return null;
}

function inTitle(lines: readonly Line[]): EnglishRating | null {
  // Titles wrap, so two lines are read as one.
  for (const [nth, line] of lines.entries()) {
    const next = lines[nth + 1];
    const joined = next ? `${line.text.trim()} ${next.text.trim()}` : line.text.trim();
    for (const text of [line.text.trim(), joined]) {
      if (text.length > 260) continue;
      const match = titled.exec(text);
      if (!match) continue;
      const { word = '', act, act2 } = match.groups!;
      const owner = line.text.includes(word) ? line : next;
      if (owner?.text.includes(word)) return rating(owner, word, actionOf(act ?? act2 ?? ''));
    }
  }
  return null;
}

/** Estun (2715.HK),HKD23.32⇥Hold: a line for each share class. */
const classed = new RegExp(
  `^.{2,40}?\\((?<code>[A-Z\\d]{1,6}\\.[A-Z]{1,3})\\),? ?[A-Z]{2,3}\\$?[\\d,.]+[\\t ](?<word>${R})$`,
);

export function findClassRatings(lines: readonly Line[]): (EnglishRating & { code: string })[] {
  return lines
    .filter(({ text }) => text.trim() !== '')
    .slice(0, headLines)
    .flatMap((line) => {
      const { code, word } = classed.exec(line.text.trim())?.groups ?? {};
      return code === undefined || word === undefined ? [] : [{ ...rating(line, word, undefined), code }];
    });
}
