// Ratings in the head of a report and in sentences: the word, what is done with it, the word before, and whose it is.
import { writtenCode } from '../listings/exchanges.ts';
import { findClassRatings } from './english-ratings.ts';
import type { House } from './houses.ts';
import { codeOfText, type NameHit } from './names.ts';
import { isChoice, quote, type Found, type RatingContext } from './rating-context.ts';
import { findHeadRatings } from './rating-heads.ts';
import { actionOf, classOf, isSectorWord, isUpgrade, plainRating, ratingPattern } from './rating-words.ts';
import type { RawView, ViewSubject } from './raw-view.ts';
import { isDefinition, isSilent, sentenceStart } from './sections.ts';
import { between } from './spans.ts';

const R = ratingPattern;
/** 维持“买入”评级, 首次覆盖，给予买入评级, 上调至增持. */
const spoken = new RegExp(
  `(?<lead>首次(?:覆盖)?|首予|维持|给予|给与|予以|重申|上调|下调|调高|调低|保持|评级为|评级[为至]?|继续)(?<mid>[^。;；\\n“"]{0,30}?)${quote}(?<word>${R})${quote}(?<tail>(?:的)?(?:投资|行业|公司)?评级|(?:的)?投资建议)?`,
  'g',
);
const change = new RegExp(
  `(?:由|从|自)${quote}(?<old>${R})${quote}(?:评级)?(?:上调|下调|调高|调低|调整|上升|提升|下降)?(?:评级)?(?:至|为|到)${quote}(?<word>${R})`,
  'g',
);

function inSentences({ plain, silent, names }: RatingContext): Found[] {
  const found: Found[] = [];
  for (const match of plain.matchAll(spoken)) {
    const { lead = '', mid = '', word = '', tail } = match.groups!;
    const start = match.index + lead.length + match[0].slice(lead.length).lastIndexOf(word);
    const isQuoted = /["“”‘’「]/.test(plain.charAt(start - 1));
    const sentence = plain.slice(sentenceStart(plain, start), start + 60);
    // 维持推荐：A、B is a recommendation.
    const rest = plain.slice(start + word.length, start + word.length + 2);
    if (
      tail === undefined &&
      (/^[:：]/.test(rest) ||
        between(names, start + word.length, start + word.length + 30).some(
          (name) => name.start === start + word.length,
        ))
    )
      continue;
    // 推荐, 持有 and 增持 are verbs too.
    if (tail === undefined && !isQuoted && !/^(?:维持|重申|首予|给予|上调|下调)$/.test(lead + mid)) continue;
    if (
      tail === undefined &&
      !isQuoted &&
      /^[\u4e00-\u9fff]/.test(plain.slice(start + word.length, start + word.length + 1))
    )
      continue;
    if (isSilent(silent, start) || isDefinition(sentence) || isChoice(plain, start) || /[%％]|减持股|持有期/.test(mid))
      continue;
    if (/(?:由|从|自)["“”‘’]?$/.test(plain.slice(Math.max(0, start - 3), start))) continue;
    const old = [...plain.slice(Math.max(0, match.index - 14), start + word.length).matchAll(change)].at(-1)?.groups![
      'old'
    ];
    const clause = /[^，,。;；\n]*$/.exec(plain.slice(Math.max(0, match.index - 12), match.index))![0];
    const isFirst = /首次(?:覆盖)?[，,][^，,。;；\n]*$/.test(plain.slice(Math.max(0, match.index - 12), match.index));
    found.push({
      word,
      start,
      end: start + word.length,
      action:
        actionOf(/[^，,]*$/.exec(lead + mid)![0]) ?? actionOf(lead + mid) ?? (isFirst ? 'initiate' : actionOf(clause)),
      previous: old,
      around: `${plain.slice(Math.max(0, match.index - 6), match.index)}${mid}`,
      isHead: false,
    });
  }
  return found;
}

/** Companies that the sentence names before the rating are rated, not the report's. */
function subjectOf(
  found: Found,
  context: RatingContext,
): { subject: ViewSubject | null; name: NameHit | null; isSure: boolean } {
  const { plain, names, company, sector } = context;
  const from = sentenceStart(plain, found.start);
  const isSector = /行业|板块/.test(found.around) || (isSectorWord(found.word) && company === null);
  if (found.isHead)
    return {
      subject: isSector ? sector : isSectorWord(found.word) && !company ? sector : (company ?? sector),
      name: null,
      isSure: true,
    };
  const inSentence = between(names, from, found.start);
  const last = inSentence.at(-1) ?? null;
  // Right before the word, or the first that the sentence names: others are customers and rivals.
  const near = last !== null && found.start - last.endWithCode <= 14 ? last : (inSentence[0] ?? null);
  if (near && !isSector && (company?.kind !== 'company' || company.company.id !== near.company.id)) {
    const isDirect = found.start - near.endWithCode <= 14;
    if (isDirect) return { subject: { kind: 'company', company: near.company }, name: near, isSure: true };
    if (company) return { subject: company, name: null, isSure: false };
    // A name far from the word is whom the sentence is about only where it begins with it.
    const leads = near.start - from <= 10;
    return { subject: leads ? { kind: 'company', company: near.company } : null, name: near, isSure: false };
  }
  return {
    subject: isSector ? sector : (company ?? (near ? { kind: 'company', company: near.company } : sector)),
    name: near,
    isSure: true,
  };
}

const keyOf = (subject: ViewSubject): string =>
  subject.kind === 'company' ? subject.company.id : `${subject.kind}:${subject.name}`;

/** One view for each subject; the head's word leads and repetitions are evidence. */
export function findRatings(context: RatingContext): RawView[] {
  const views = new Map<string, RawView>();
  const { own, listed } = findHeadRatings(context);
  const all = [...own, ...inSentences(context)].filter((one) => !listed.some(({ start }) => start === one.start));
  for (const found of all) {
    const { subject, name, isSure } = subjectOf(found, context);
    if (!subject) continue;
    const stance = plainRating(found.word);
    const key = keyOf(subject);
    const spans = [{ start: found.start, end: found.end }, ...(name ? [{ start: name.start, end: name.end }] : [])];
    const known = views.get(key);
    if (known) {
      if (known.stance !== stance) continue;
      if (!known.spans.slice(-4).some(({ start }) => start === found.start)) known.spans.push(...spans);
      known.action ??= found.action;
      known.previousStance ??= found.previous === undefined ? undefined : plainRating(found.previous);
      continue;
    }
    views.set(key, {
      subject,
      stance,
      stanceClass: classOf(stance, context.house, subject.kind !== 'company'),
      ...(found.action === undefined ? {} : { action: found.action }),
      ...(found.previous === undefined ? {} : { previousStance: plainRating(found.previous) }),
      groups: [],
      spans,
      isSure,
      isRating: true,
    });
  }
  for (const { name, word, start, end, previous } of listed) {
    const key = name.company.id;
    if (views.has(key)) continue;
    const stance = plainRating(word);
    views.set(key, {
      subject: { kind: 'company', company: name.company },
      stance,
      stanceClass: classOf(stance, context.house, false),
      ...(previous === undefined ? {} : { previousStance: plainRating(previous) }),
      groups: [],
      spans: [
        { start, end },
        { start: name.start, end: name.end },
      ],
      isSure: true,
      isRating: true,
    });
  }
  return [...inShareClasses(context, views), ...views.values()].map((view) => withChange(view, context.house));
}

/** Two share classes of the company, each with its own word; they replace the one view of the company. */
function inShareClasses({ lines, company, house }: RatingContext, views: Map<string, RawView>): RawView[] {
  if (company?.kind !== 'company') return [];
  const classes = findClassRatings(lines).flatMap((one) => {
    const listing = codeOfText(one.code);
    return listing ? [{ ...one, listing: writtenCode(listing) }] : [];
  });
  if (classes.length < 2) return [];
  views.delete(company.company.id);
  return classes.map(({ word, start, end, listing }) => ({
    subject: company,
    stance: word,
    stanceClass: classOf(word, house, false),
    listing,
    groups: [],
    spans: [{ start, end }],
    isSure: true,
    isRating: true,
  }));
}

/** A word before and after says what was done, where the text does not. */
function withChange(view: RawView, house: House | null): RawView {
  if (view.previousStance === undefined) return view;
  if (view.previousStance === view.stance) return { ...view, action: view.action ?? 'reiterate' };
  const up = isUpgrade(view.stance, view.previousStance, house);
  const action = up === null ? view.action : up ? 'upgrade' : 'downgrade';
  return action === undefined ? view : { ...view, action };
}
