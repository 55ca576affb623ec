// Paints annotations into the text of a view with CSS highlights, and finds the one at a point. The document's nodes stay as
// they are. Ranges are made anew when pdf.js replaces the text of a page, for example when it shows what was found.
import type { Annotation } from '../model/annotation.ts';
import { findPlace, searchablePage } from './annotation-place.ts';
import { readPageText, rangesOf } from './page-text.ts';
import type { ReaderView } from './view.ts';

/** Several views of a page share the highlights. Annotations.css styles them. */
function highlightOf(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const highlight = new Highlight();
  // What was found is painted over it.
  highlight.priority = -1;
  CSS.highlights.set(name, highlight);
  return highlight;
}

const nameOf = (color: string): string => `reader-note-${color}`;
const activeName = 'reader-note-active';
const pulseName = 'reader-pulse';
const pulseMs = 2400;

const contains = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

export class AnnotationLayer {
  readonly #view: ReaderView;
  readonly #closing: (() => void)[] = [];
  readonly #observer = new MutationObserver((records) => this.#onMutation(records));
  /** Ranges by annotation and page. */
  readonly #ranges = new Map<string, Map<number, Range[]>>();
  readonly #lost = new Set<string>();
  #annotations: readonly Annotation[] = [];
  #active: string | null = null;
  /** To be shown when its page has its text. */
  #wanted: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #onLost: (ids: ReadonlySet<string>) => void = () => {};

  constructor(view: ReaderView) {
    this.#view = view;
  }

  /** @param onLost gets the ids of annotations whose quote is not on their page any more. */
  open(onLost: (ids: ReadonlySet<string>) => void): void {
    this.#onLost = onLost;
    this.#closing.push(this.#view.onPageText((page) => this.#place(page)));
    this.#observer.observe(this.#view.root, { childList: true, subtree: true });
  }

  set(annotations: readonly Annotation[]): void {
    this.#clear();
    this.#annotations = annotations;
    for (const page of this.#pages()) this.#place(page);
  }

  /** Scrolls to the annotation and draws attention to it, as soon as its page has its text. */
  show(id: string): void {
    const annotation = this.#annotations.find((one) => one.id === id);
    if (!annotation) return;
    this.#wanted = id;
    if (!this.#reveal()) this.#view.goTo({ page: annotation.places[0]!.page });
  }

  /** Makes an annotation stand out; null none. */
  setActive(id: string | null): void {
    const active = highlightOf(activeName);
    for (const range of this.#rangesOf(this.#active)) active.delete(range);
    this.#active = id;
    for (const range of this.#rangesOf(id)) active.add(range);
  }

  /** The shortest annotation at a point of the window; null if there is none. */
  at(x: number, y: number): string | null {
    const hits = this.#annotations.filter(({ id }) =>
      this.#rangesOf(id).some((range) => [...range.getClientRects()].some((rectangle) => contains(rectangle, x, y))),
    );
    return hits.toSorted((a, b) => a.quote.length - b.quote.length)[0]?.id ?? null;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    for (const close of this.#closing) close();
    this.#clear();
  }

  #pages(): Set<number> {
    return new Set(this.#annotations.flatMap(({ places }) => places.map(({ page }) => page)));
  }

  /** Without those of pages that pdf.js has removed. */
  #rangesOf(id: string | null): Range[] {
    const ranges = id === null ? [] : [...(this.#ranges.get(id)?.values() ?? [])].flat();
    return ranges.filter((range) => !range.collapsed && range.startContainer.isConnected);
  }

  #clear(): void {
    for (const annotation of this.#annotations) this.#erase(annotation);
    this.#ranges.clear();
  }

  #erase({ id, color }: Annotation, page?: number): void {
    const pages = this.#ranges.get(id);
    for (const [at, ranges] of pages ?? []) {
      if (page !== undefined && at !== page) continue;
      for (const name of [nameOf(color), activeName, pulseName])
        for (const range of ranges) CSS.highlights.get(name)?.delete(range);
      pages?.delete(at);
    }
  }

  /** Paints the annotations of a page, if its text is there. */
  #place(page: number): void {
    const annotations = this.#annotations.filter(({ places }) => places.some((place) => place.page === page));
    if (annotations.length === 0) return;
    const text = readPageText(this.#view, page);
    const searchable = text.text === '' ? null : searchablePage(text.text);
    for (const annotation of annotations) {
      this.#erase(annotation, page);
      if (!searchable) continue;
      const spans = annotation.places
        .filter((place) => place.page === page)
        .flatMap((place) => findPlace(searchable, place) ?? []);
      this.#setLost(annotation.id, spans.length === 0);
      this.#paint(
        annotation,
        page,
        spans.flatMap((span) => rangesOf(text, span)),
      );
    }
    this.#reveal();
  }

  #paint({ id, color }: Annotation, page: number, ranges: Range[]): void {
    const pages = this.#ranges.get(id) ?? new Map<number, Range[]>();
    this.#ranges.set(id, pages.set(page, ranges));
    for (const range of ranges) {
      highlightOf(nameOf(color)).add(range);
      if (id === this.#active) highlightOf(activeName).add(range);
    }
  }

  #setLost(id: string, isLost: boolean): void {
    if (this.#lost.has(id) === isLost) return;
    if (isLost) this.#lost.add(id);
    else this.#lost.delete(id);
    this.#onLost(new Set(this.#lost));
  }

  /** @returns whether the wanted annotation is there. */
  #reveal(): boolean {
    const ranges = this.#rangesOf(this.#wanted);
    const [first] = ranges;
    if (!first) return false;
    this.#wanted = null;
    first.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
    const pulse = highlightOf(pulseName);
    pulse.priority = 1;
    for (const range of ranges) pulse.add(range);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      for (const range of ranges) pulse.delete(range);
    }, pulseMs);
    return true;
  }

  #onMutation(records: readonly MutationRecord[]): void {
    if (this.#annotations.length === 0) return;
    const pages = new Set<number>();
    for (const { target } of records) {
      const layer = target instanceof Element ? target.closest('.textLayer') : null;
      const page = layer?.closest<HTMLElement>('[data-page-number]');
      if (page) pages.add(Number(page.dataset['pageNumber']));
    }
    for (const page of pages) if (this.#isStale(page)) this.#place(page);
  }

  /** While pdf.js fills a text layer, nothing is painted yet; `onPageText` follows. */
  #isStale(page: number): boolean {
    return this.#annotations.some(({ id }) =>
      (this.#ranges.get(id)?.get(page) ?? []).some((range) => range.collapsed || !range.startContainer.isConnected),
    );
  }
}
