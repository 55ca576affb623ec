// What stands around a doubtful mention in the page's own structure: a link that leads to the company's code, a column headed
// 代码, a column of prices.
import type { Mention } from '../model/mention.ts';
import type { Lexicon } from '../recognition/lexicon.ts';
import type { PageMention } from './locate.ts';

const cells = 'td,th,[role=cell],[role=gridcell]';
const rows = 'tr,[role=row]';

const codeHead = /代[码碼号號]|^\s*(?:code|symbol|ticker)/i;
/** Numbers stand there that are no codes. */
const numberHead = /[价價额額量幅率值涨漲跌]|price|chg|change|vol|%/i;

/** The head of the column that the cell stands in; empty where there is none. A head in a table of its own is not found. */
function headOf(cell: Element): string {
  const row = cell.closest(rows);
  const head = row?.closest('table,[role=table],[role=grid]')?.querySelector(rows);
  if (!row || !head || head === row) return '';
  return head.children[[...row.children].indexOf(cell)]?.textContent ?? '';
}

/** Whether the address holds a code of the company: /S/SZ300308, /stock/300308-SZ, ?code=300308. */
function leadsTo(href: string, { companyId }: Mention, lexicon: Lexicon): boolean {
  const tokens = new Set(href.match(/\d{5,6}|[A-Z]{2,5}(?![a-z])/g));
  return (
    tokens.size > 0 &&
    [...lexicon.codes()].some(([listing, owner]) => owner === companyId && tokens.has(listing.split('.')[0]!))
  );
}

/** Settles what words alone leave in doubt. */
export function heedStructure({ mention, segments }: PageMention, lexicon: Lexicon): void {
  const { node, start, end } = segments[0]!;
  const link = mention.isHomonym && node.parentElement?.closest('a[href]');
  const isAlone = mention.form === 'code' && node.data.trim().length === end - start;
  const cell = mention.isHomonym && isAlone && node.parentElement?.closest(cells);
  const head = cell ? headOf(cell) : '';
  const cue = link && leadsTo(link.getAttribute('href')!, mention, lexicon) ? 'link' : codeHead.test(head) && 'column';
  if (cue) {
    mention.isHomonym = false;
    mention.reasons.push(cue);
  } else if (numberHead.test(head)) mention.score = Number.NEGATIVE_INFINITY;
}
