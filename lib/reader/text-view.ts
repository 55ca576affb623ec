// The view of a text that is shown by paragraphs, each an element with its offset in `data-start`.
import type { TextSpan } from '../documents/document-text.ts';
import { findAll, type FoundSpan } from './find.ts';
import { Listeners } from './listeners.ts';
import type { ReaderPosition } from './positions.ts';
import { paragraphAt } from './text-sections.ts';
import type { OutlineEntry, ReaderState, ReaderTarget, ReaderView } from './view.ts';

const zoomStep = 1.1;
const smallestScale = 0.5;
const largestScale = 4;
/** More would hold up the page, and nobody looks at them. The count is of all. */
const mostShown = 5000;

const noFind = { query: '', current: 0, total: 0, isSearching: false };
/** Of CSS highlights; reader.css styles them. */
const foundName = 'reader-found';
const currentName = 'reader-found-current';
const pulseName = 'reader-pulse';
const factNames = { all: 'reader-fact', active: 'reader-fact-active' } as const;
const pulseMs = 2400;

/**
 * @param root contains sections with `data-page-number`, in order, and in them paragraphs with `data-start`.
 * @param text that the offsets are of.
 */
export class TextView implements ReaderView {
  readonly kind = 'text';
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  readonly #text: string;
  readonly #sections: readonly HTMLElement[];
  readonly #paragraphs: readonly HTMLElement[];
  readonly #starts: readonly number[];
  readonly #states = new Listeners<[]>();
  readonly #closing = new AbortController();
  readonly onState = this.#states.add;
  #found: readonly FoundSpan[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  state: ReaderState;

  constructor(scroller: HTMLElement, root: HTMLElement, text: string) {
    this.scroller = scroller;
    this.root = root;
    this.#text = text;
    this.#sections = [...root.querySelectorAll<HTMLElement>('[data-page-number]')];
    this.#paragraphs = [...root.querySelectorAll<HTMLElement>('[data-start]')];
    this.#starts = this.#paragraphs.map(({ dataset }) => Number(dataset['start']));
    this.state = {
      page: 1,
      pageCount: Number(this.#sections.at(-1)?.dataset['pageNumber'] ?? 1),
      scale: 1,
      isFitWidth: true,
      rotation: 0,
      find: noFind,
    };
    scroller.addEventListener('scroll', () => this.#readPage(), { signal: this.#closing.signal, passive: true });
  }

  onPageText(listener: (page: number, element: HTMLElement) => void): () => void {
    for (const section of this.#sections) listener(pageOf(section), section);
    return () => {};
  }

  onLayout(): () => void {
    return () => {};
  }

  overlayOf(): null {
    return null;
  }

  placeBox(): void {
    // Text has no boxes.
  }

  offsetAt(x: number, y: number): number | null {
    const { offsetNode, offset } = document.caretPositionFromPoint(x, y) ?? {};
    const paragraph = offsetNode?.parentElement?.closest<HTMLElement>('[data-start]');
    if (offset === undefined || !paragraph || !this.root.contains(paragraph)) return null;
    // The nearest caret may be far from the point.
    const { left, right, top, bottom } = paragraph.getBoundingClientRect();
    const isInside = x >= left && x <= right && y >= top && y <= bottom;
    return isInside ? Number(paragraph.dataset['start']) + offset : null;
  }

  markFacts(which: 'all' | 'active', spans: readonly TextSpan[]): void {
    const ranges = spans.flatMap(({ start, end }) => this.#rangeOf(start, end) ?? []);
    if (ranges.length === 0) CSS.highlights.delete(factNames[which]);
    else CSS.highlights.set(factNames[which], new Highlight(...ranges));
  }

  goTo(target: ReaderTarget): void {
    if ('page' in target) {
      this.#sections.find((section) => pageOf(section) === target.page)?.scrollIntoView({ block: 'start' });
      return;
    }
    if (!('start' in target)) return;
    const range = this.#rangeOf(target.start, target.end);
    if (!range) return;
    this.#reveal(range);
    CSS.highlights.set(pulseName, new Highlight(range));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => CSS.highlights.delete(pulseName), pulseMs);
  }

  readOutline(): Promise<OutlineEntry[]> {
    return Promise.resolve([]);
  }

  find(query: string, direction: 1 | -1 = 1): void {
    const { find } = this.state;
    if (query === find.query && this.#found.length > 0) {
      const total = this.#found.length;
      this.#showFound({ ...find, current: ((find.current - 1 + direction + total) % total) + 1 });
      return;
    }
    this.#found = findAll(query, this.#text);
    const ranges = this.#found
      .slice(0, mostShown)
      .flatMap(({ index, length }) => this.#rangeOf(index, index + length) ?? []);
    CSS.highlights.set(foundName, new Highlight(...ranges));
    const from = this.#offsetInView();
    const next = this.#found.findIndex(({ index }) => index >= from);
    const current = this.#found.length === 0 ? 0 : next < 0 ? 1 : next + 1;
    this.#showFound({ query, current, total: this.#found.length, isSearching: false });
  }

  endFind(): void {
    this.#found = [];
    CSS.highlights.delete(foundName);
    CSS.highlights.delete(currentName);
    this.#update({ find: noFind });
  }

  zoomBy(steps: number): void {
    this.#setScale(this.state.scale * zoomStep ** steps);
  }

  fitWidth(): void {
    this.#setScale(1);
  }

  actualSize(): void {
    this.#setScale(1);
  }

  rotate(): void {
    // Text has no rotation.
  }

  setDark(): void {
    // Text follows the theme.
  }

  async print(): Promise<void> {
    print();
  }

  position(): ReaderPosition {
    const section = this.#sectionInView();
    const page = section ? pageOf(section) : 1;
    const { top, height } = extentOf(this.#sections.filter((one) => pageOf(one) === page));
    const offset = Math.min(Math.max((this.scroller.scrollTop - top) / Math.max(height, 1), 0), 1);
    return { page, offset, scale: this.state.scale === 1 ? null : this.state.scale, rotation: 0 };
  }

  restore({ page, offset, scale }: ReaderPosition): void {
    if (scale !== null) this.#setScale(scale);
    const { top, height } = extentOf(this.#sections.filter((section) => pageOf(section) === page));
    this.scroller.scrollTop = top + offset * height;
  }

  selectedText(): string {
    return getSelection()?.toString() ?? '';
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#closing.abort();
    for (const name of [foundName, currentName, pulseName, ...Object.values(factNames)]) CSS.highlights.delete(name);
  }

  #setScale(wanted: number): void {
    const scale = Math.min(Math.max(wanted, smallestScale), largestScale);
    this.root.style.setProperty('--reader-scale', String(scale));
    this.#update({ scale, isFitWidth: scale === 1 });
  }

  #showFound(find: ReaderState['find']): void {
    const at = this.#found[find.current - 1];
    const range = at && this.#rangeOf(at.index, at.index + at.length);
    if (range) {
      CSS.highlights.set(currentName, new Highlight(range));
      this.#reveal(range);
    } else CSS.highlights.delete(currentName);
    this.#update({ find });
  }

  #reveal(range: Range): void {
    // First the paragraph, because the browser gives no places inside of sections that it has skipped.
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }

  /** null if the span is only blank. */
  #rangeOf(start: number, end: number): Range | null {
    const first = paragraphAt(this.#starts, start);
    const last = paragraphAt(this.#starts, Math.max(start, end - 1));
    const [from, to] = [this.#paragraphs[first]?.firstChild, this.#paragraphs[last]?.firstChild];
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(from, Math.min(start - this.#starts[first]!, from.nodeValue?.length ?? 0));
    range.setEnd(to, Math.min(end - this.#starts[last]!, to.nodeValue?.length ?? 0));
    return range;
  }

  #sectionInView(): HTMLElement | undefined {
    const top = this.scroller.scrollTop;
    return this.#sections.find(({ offsetTop, offsetHeight }) => offsetTop + offsetHeight > top + 1);
  }

  #offsetInView(): number {
    return Number(this.#sectionInView()?.querySelector<HTMLElement>('[data-start]')?.dataset['start'] ?? 0);
  }

  #readPage(): void {
    const section = this.#sectionInView();
    const page = section ? pageOf(section) : 1;
    if (page !== this.state.page) this.#update({ page });
  }

  #update(change: Partial<ReaderState>): void {
    this.state = { ...this.state, ...change };
    this.#states.call();
  }
}

const pageOf = ({ dataset }: HTMLElement): number => Number(dataset['pageNumber']);

function extentOf(sections: readonly HTMLElement[]): { top: number; height: number } {
  const [first, last] = [sections[0], sections.at(-1)];
  if (!first || !last) return { top: 0, height: 0 };
  return { top: first.offsetTop, height: last.offsetTop + last.offsetHeight - first.offsetTop };
}
