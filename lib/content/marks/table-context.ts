// Applies signals from the DOM around an ambiguous mention: a link to the company's code, a column headed 代码, a column of
// prices.
import type { Lexicon } from '../../recognition/lexicon.ts';
import type { PageMention } from './page-mention.ts';

const row = 'tr,[role=row]';

/** The text of the cell's column header, or ''. A header in a separate table is not found. */
function headOf(cell: Element): string {
  const own = cell.closest(row);
  const head = own?.closest('table,[role=table],[role$=grid]')?.querySelector(row);
  return (own && head !== own && head?.children[[...own.children].indexOf(cell)]?.textContent) || '';
}

/** Stock codes in URLs such as /S/SZ300308, /stock/300308-SZ, ?code=00700, /quote/NVDA. */
const code = /\d{5,6}|[A-Z]{2,5}(?![a-z])/g;

const codeOf = (listing: string): string => listing.split('.')[0]!;

/** Confirms or rejects an ambiguous mention. Without a signal, the mention stays as it is. */
export function applyTableContext({ mention, segments }: PageMention, lexicon: Lexicon): void {
  if (!mention.isHomonym) return;
  const { node, start, end } = segments[0]!;
  const around = node.parentElement;
  const codes = around?.closest('a[href]')?.getAttribute('href')?.match(code);
  const isLed =
    codes && [...lexicon.codes()].some(([one, owner]) => owner === mention.companyId && codes.includes(codeOf(one)));
  const isCell = mention.form === 'code' && node.data.trim().length === end - start;
  const cell = isCell && around?.closest('td,[role$=cell]');
  const head = cell ? headOf(cell) : '';
  if (isLed || lexicon.rules.codeHead.test(head)) {
    mention.isHomonym = false;
    mention.reasons.push(isLed ? 'link' : 'column');
  } else if (lexicon.rules.numberHead.test(head)) mention.score = Number.NEGATIVE_INFINITY;
}
