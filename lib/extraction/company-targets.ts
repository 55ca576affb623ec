// Target prices with their companies. A report has one target price for the company that it is about.
import type { RawFigure } from './facts.ts';
import type { NamedCompany, NameHit } from './names.ts';
import { isSilent, linesOf, sentenceStart } from './sections.ts';
import { between, type Span } from './spans.ts';
import { findTableTargets, findTargets } from './target-price.ts';

export const targetsOf = (
  plain: string,
  names: readonly NameHit[],
  company: NamedCompany | null,
  silent: readonly Span[],
): RawFigure[] =>
  [
    ...findTargets(plain, 0, plain.length, (at) => isSilent(silent, at)),
    ...findTableTargets(plain, linesOf(plain), (at) => isSilent(silent, at)),
  ].map(({ figure, start }) => {
    const from = sentenceStart(plain, start);
    const named = between(names, from, start).at(-1);
    const owner = company ?? named?.company ?? null;
    const isOther = named !== undefined && owner !== null && named.company.id !== owner.id;
    return {
      ...figure,
      isLine: start < 6000 && /(?:^|\n)[▲▼△▽\s]*$/.test(plain.slice(Math.max(0, start - 4), start)),
      subject:
        owner && !isOther
          ? { kind: 'company', company: owner }
          : named
            ? { kind: 'company', company: named.company }
            : null,
      isSure: figure.isSure && owner !== null && !isOther,
    };
  });

/** Currency of a price without one, by the exchange that the report names. */
const currencies: Partial<Record<string, string>> = {
  HKEX: '港元',
  NASDAQ: '美元',
  NYSE: '美元',
  TWSE: '新台币元',
  TSE: '日元',
  KRX: '韩元',
  XETRA: '欧元',
};

function inCurrency(figure: RawFigure, { listing }: NamedCompany): RawFigure {
  const currency = currencies[listing?.exchange ?? ''];
  // ¥ is the yen for a company in Tokyo.
  const isOpen = !figure.isSure || listing?.exchange === 'TSE';
  if (figure.amount.unit !== '元' || currency === undefined || !isOpen) return figure;
  const changes = figure.changes.map(({ type, amount }) => ({ type, amount: { ...amount, unit: currency } }));
  return { ...figure, amount: { ...figure.amount, unit: currency }, changes };
}

/** A report has one target price for its company: the first, or the first that says what it replaces. */
export function ownTargets(
  targets: readonly (RawFigure & { isLine?: boolean })[],
  company: NamedCompany | null,
): RawFigure[] {
  if (company === null) return [...targets];
  const isOwn = ({ subject, metric }: RawFigure): boolean =>
    metric.id === 'target-price' && subject?.kind === 'company' && subject.company.id === company.id;
  const own = targets.filter(isOwn);
  // A line of the head is more certain than a sentence, which may compare.
  const first = own.find(({ isLine }) => isLine) ?? own[0];
  const best =
    own.find((one) => one.changes.length > 0 && first !== undefined && one.amount.value === first.amount.value) ??
    first;
  const repeated = own
    .filter((one) => one !== best && one.amount.value === best?.amount.value && one.amount.unit === best.amount.unit)
    .map((one) => ({ ...one, changes: [] }));
  // The own price in a sentence that names a peer is still the own one.
  const others = targets.filter((one) => !isOwn(one) && (best === undefined || one.amount.value !== best.amount.value));
  return [...(best ? [best] : []), ...repeated, ...others].map((one) => inCurrency(one, company));
}
