// Walks an element and gives its text as lines and tables. Without recursion, because hostile pages nest deeply.
import { FlowBuilder } from './flow.ts';
import type { AssembledText } from './layout/assemble.ts';
import type { Steps } from './slices.ts';

const inline = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
const skipped = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT HEAD RT RP SELECT TEXTAREA BUTTON MATH'.split(' '),
);

const isElement = (node: Node): node is Element => node.nodeType === 1;

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute('style') ?? '');

const cellsOf = (row: Element): string[] =>
  [...row.children].flatMap((cell) => {
    const span = Math.min(Math.max(Number(cell.getAttribute('colspan') ?? 1) || 1, 1), 30);
    return [cell.textContent ?? '', ...Array.from({ length: span - 1 }, () => '')];
  });

const isDataTable = (element: Element): boolean =>
  element.nodeName.toUpperCase() === 'TABLE' &&
  element.querySelector('table') === null &&
  [...element.querySelectorAll('tr')].some(({ children }) => children.length > 1);

/** Longest cell of a table of data. Tables that hold paragraphs only place them. */
const longestCell = 200;

/** Rows of a table of data, or null for everything else. */
function* dataRows(element: Element): Steps<string[][] | null> {
  if (!isDataTable(element)) return null;
  const rows: string[][] = [];
  for (const row of element.querySelectorAll('tr')) {
    const cells = cellsOf(row);
    if (cells.some(({ length }) => length > longestCell)) return null;
    rows.push(cells);
    yield;
  }
  return rows;
}

class FlowWalker {
  readonly #builder = new FlowBuilder();
  #line = '';

  /** @returns True if the children of the node are to be visited. */
  *enter(node: Node): Steps<boolean> {
    if (node.nodeType === 3) this.#line += (node.nodeValue ?? '').replace(/[ \t\r\f]+/gu, ' ');
    if (!isElement(node)) return false;
    const name = node.nodeName.toUpperCase();
    if (skipped.has(name) || isHidden(node)) return false;
    if (isBlock(name)) this.#endLine();
    else if (name === 'TD' || name === 'TH') this.#line += ' ';
    const rows = yield* dataRows(node);
    if (!rows) return true;
    yield* this.#builder.tableSteps({ rows, hasHeader: node.querySelector('thead,tr:first-child th') !== null });
    return false;
  }

  leave(node: Node): void {
    if (isElement(node) && isBlock(node.nodeName.toUpperCase())) this.#endLine();
  }

  build(): AssembledText {
    this.#endLine();
    return this.#builder.build();
  }

  #endLine(): void {
    this.#builder.addLine(this.#line);
    this.#line = '';
  }
}

const isBlock = (name: string): boolean => !inline.has(name) && name !== 'TD' && name !== 'TH';

export function* flowOf(root: Element): Steps<AssembledText> {
  const walker = new FlowWalker();
  let node: Node = root;
  for (;;) {
    yield;
    if ((yield* walker.enter(node)) && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    walker.leave(node);
    while (node !== root && !node.nextSibling && node.parentNode) {
      node = node.parentNode;
      walker.leave(node);
    }
    if (node === root || !node.nextSibling) return walker.build();
    node = node.nextSibling;
  }
}
