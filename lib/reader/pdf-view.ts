// The view of a PDF in pdf.js' viewer: canvas and text of the pages near the view.
import type { OpenPdf } from '../documents/pdf-open.ts';
import type { PDFPageView } from 'pdfjs-dist/web/pdf_viewer.mjs';
import { runsOf } from '../documents/pdf.ts';
import { DarkPictures, type PicturedPage } from './dark-pictures.ts';
import { onWidthChange } from './keep-fitted.ts';
import { Listeners } from './listeners.ts';
import { printPdf, type PrintWork } from './print.ts';
import { PageOverlays, shareOf, type ShownPage } from './page-overlays.ts';
import type { PdfLibrary } from './pdf-library.ts';
import { readPdfOutline } from './pdf-outline.ts';
import type { ReaderPosition } from './positions.ts';
import { Pulse } from './pulse.ts';
import { copyCleanText, selectedTextOf, type SelectionReader } from './selected-text.ts';
import type { OutlineEntry, PageBox, ReaderState, ReaderTarget, ReaderView } from './view.ts';

type Viewer = InstanceType<PdfLibrary['PDFViewer']>;

/** As wide as the window, but not larger than is pleasant to read. */
export const fitted = 'auto';
const zoomStep = 1.1;
const smallestScale = 0.25;
const largestScale = 8;

/** pdf.js: 72 points are an inch, which has 96 CSS pixels. */
const pixelsPerPoint = 96 / 72;

const noFind = { query: '', current: 0, total: 0, isSearching: false };
/** pdf.js' FindState.PENDING. */
const pending = 3;

interface PdfViewParts {
  pageName: (page: number) => string;
  scroller: HTMLDivElement;
  pdf: OpenPdf;
  viewer: Viewer;
  linkService: InstanceType<PdfLibrary['LinkService']>;
  eventBus: InstanceType<PdfLibrary['EventBus']>;
  closing: AbortController;
}

export class PdfView implements ReaderView {
  readonly kind = 'pdf';
  readonly scroller: HTMLDivElement;
  readonly root: HTMLElement;
  readonly #parts: PdfViewParts;
  readonly #states = new Listeners<[]>();
  readonly #texts = new Listeners<[number, HTMLElement]>();
  readonly #layouts = new Listeners<[number]>();
  readonly #overlays: PageOverlays;
  readonly #pulse: Pulse;
  readonly #pictures = new DarkPictures((page) => this.#page(page));
  readonly #selection: SelectionReader = {
    pages: () =>
      Array.from({ length: this.state.pageCount }, (_, at) => ({
        element: this.#page(at + 1)!.div,
        layer: this.#textOf(at + 1),
      })),
    readRuns: async (page) => runsOf(await this.#parts.pdf.document.getPage(page + 1)),
    rotation: () => this.state.rotation,
    scale: () => this.state.scale * pixelsPerPoint,
  };
  readonly onState = this.#states.add;
  readonly onLayout = this.#layouts.add;
  /** pdf.js loads all pages after it has drawn one. If the document is closed meanwhile, it logs an error for each. */
  #pagesLoaded: Promise<void> = Promise.resolve();
  state: ReaderState;

  constructor(parts: PdfViewParts) {
    this.#parts = parts;
    const { viewer, scroller, eventBus, closing, pageName } = parts;
    this.scroller = scroller;
    this.root = viewer.viewer as HTMLElement;
    this.#overlays = new PageOverlays((page) => this.#page(page));
    this.#pulse = new Pulse(this.#overlays);
    this.state = { ...this.#viewState(), find: noFind };
    for (let page = 1; page <= viewer.pagesCount; page++)
      this.#page(page)?.div.setAttribute('aria-label', pageName(page));
    const on = (name: string, listener: (event: never) => void): void =>
      eventBus.on(name, listener, { signal: closing.signal });
    for (const name of ['pagechanging', 'scalechanging', 'rotationchanging', 'pagesloaded'])
      on(name, () => this.#update({ ...this.state, ...this.#viewState() }));
    for (const name of ['pagerender', 'pagerendered'])
      on(name, ({ pageNumber }: { pageNumber: number }) => {
        this.#overlays.restore(pageNumber);
        this.#layouts.call(pageNumber);
        if (name === 'pagerendered') this.#pictures.update(pageNumber);
      });
    on('textlayerrendered', ({ pageNumber }: { pageNumber: number }) => {
      const element = this.#textOf(pageNumber);
      if (element) this.#texts.call(pageNumber, element);
    });
    eventBus.on(
      'pagerendered',
      () => {
        this.#pagesLoaded = viewer.pagesPromise ?? Promise.resolve();
      },
      { once: true },
    );
    onWidthChange(scroller, () => this.#fitAgain(), closing.signal);
    copyCleanText(this.#selection, closing.signal, reportError);
    on('updatefindmatchescount', (event: FindEvent) => this.#updateFind(event, this.state.find.isSearching));
    on('updatefindcontrolstate', (event: FindEvent) => this.#updateFind(event, event.state === pending));
  }

  readonly onPageText = (listener: (page: number, element: HTMLElement) => void): (() => void) => {
    for (let page = 1; page <= this.state.pageCount; page++) {
      const element = this.#textOf(page);
      if (element) listener(page, element);
    }
    return this.#texts.add(listener);
  };

  overlayOf(page: number): HTMLElement | null {
    return this.#overlays.of(page);
  }

  placeBox(element: HTMLElement, box: PageBox): void {
    this.#overlays.place(element, box);
  }

  offsetAt(): null {
    return null;
  }

  markFacts(): void {
    // Pages have boxes.
  }

  goTo(target: ReaderTarget): void {
    if ('page' in target) {
      this.#parts.linkService.goToPage(target.page);
      return;
    }
    if (!('boxes' in target)) return;
    const [first] = target.boxes;
    const page = first && this.#page(first.page + 1);
    if (!first || !page) return;
    if (!page.pdfPage) {
      this.#goToUnloaded(first.page + 1, target);
      return;
    }
    // pdf.js reads the page from the scroll position in a later frame. Until then, `#fitAgain` would go back to the old one.
    this.#parts.viewer.currentPageNumber = first.page + 1;
    const { top, height } = shareOf(page, first);
    const middle = page.div.offsetTop + (top + height / 2) * page.div.offsetHeight;
    this.scroller.scrollTop = middle - this.scroller.clientHeight / 3;
    this.#pulse.show(target.boxes);
  }

  readOutline(): Promise<OutlineEntry[]> {
    const { pdf, linkService } = this.#parts;
    return readPdfOutline(pdf, (destination) => void linkService.goToDestination(destination));
  }

  find(query: string, direction?: 1 | -1): void {
    const type = direction === undefined ? '' : 'again';
    this.#update({ ...this.state, find: { ...this.state.find, query, isSearching: query !== '' } });
    const findPrevious = direction === -1;
    this.#parts.eventBus.dispatch('find', { source: this, type, query, highlightAll: true, findPrevious });
  }

  endFind(): void {
    this.#parts.eventBus.dispatch('findbarclose', { source: this });
    this.#update({ ...this.state, find: noFind });
  }

  zoomBy(steps: number): void {
    const { viewer } = this.#parts;
    const scale = viewer.currentScale * zoomStep ** steps;
    viewer.currentScale = Math.min(Math.max(scale, smallestScale), largestScale);
  }

  fitWidth(): void {
    this.#parts.viewer.currentScaleValue = 'page-width';
  }

  actualSize(): void {
    this.#parts.viewer.currentScale = 1;
  }

  rotate(): void {
    const { viewer } = this.#parts;
    const { page } = this.state;
    viewer.pagesRotation = (viewer.pagesRotation + 90) % 360;
    // The pages have other heights now, so that another one would be in view.
    viewer.currentPageNumber = page;
  }

  setDark(isDark: boolean): void {
    this.#pictures.set(isDark, this.state.pageCount);
  }

  print(work: PrintWork): Promise<void> {
    return printPdf(this.#parts.pdf, work);
  }

  position(): ReaderPosition {
    const { page, isFitWidth, scale, rotation } = this.state;
    const { offsetTop = 0, offsetHeight = 1 } = this.#page(page)?.div ?? {};
    const offset = Math.min(Math.max((this.scroller.scrollTop - offsetTop) / offsetHeight, 0), 1);
    return { page, offset, scale: isFitWidth ? null : scale, rotation };
  }

  restore({ page, offset, scale, rotation }: ReaderPosition): void {
    const { viewer } = this.#parts;
    if (rotation !== viewer.pagesRotation) viewer.pagesRotation = rotation;
    if (scale !== null) viewer.currentScale = scale;
    const { offsetTop, offsetHeight } = this.#page(Math.min(page, this.state.pageCount))?.div ?? {};
    if (offsetTop !== undefined && offsetHeight !== undefined)
      this.scroller.scrollTop = offsetTop + offset * offsetHeight;
  }

  selectedText(): string {
    return selectedTextOf(this.#selection);
  }

  close(): void {
    const { viewer, linkService, closing, pdf } = this.#parts;
    this.#pulse.stop();
    closing.abort();
    void this.#pagesLoaded.then(() => {
      viewer.setDocument(null);
      linkService.setDocument(null);
      pdf.close();
    });
  }

  #page(page: number): (PDFPageView & ShownPage & PicturedPage) | undefined {
    return this.#parts.viewer.getPageView(page - 1) as (PDFPageView & ShownPage & PicturedPage) | undefined;
  }

  #textOf(page: number): HTMLElement | null {
    return this.#page(page)?.div.querySelector<HTMLElement>(':scope > .textLayer:not([hidden])') ?? null;
  }

  /** Where a place is on a page is not known before, as when the address of a document that opens names the place. */
  #goToUnloaded(page: number, target: ReaderTarget): void {
    const { pdf, closing } = this.#parts;
    const go = async (): Promise<void> => {
      const pdfPage = await pdf.document.getPage(page);
      if (closing.signal.aborted) return;
      const shown = this.#page(page);
      if (!shown) return;
      if (!shown.pdfPage) shown.setPdfPage(pdfPage);
      this.goTo(target);
    };
    go().catch((error: unknown) => {
      if (!closing.signal.aborted) reportError(error);
    });
  }

  /** Keeps the place that is at the top of the view. */
  #fitAgain(): void {
    const { viewer } = this.#parts;
    if (!this.state.isFitWidth) return;
    const position = this.position();
    const fit = viewer.currentScaleValue;
    viewer.currentScaleValue = fit;
    this.restore(position);
  }

  #viewState(): Omit<ReaderState, 'find'> {
    const { viewer } = this.#parts;
    return {
      page: viewer.currentPageNumber,
      pageCount: viewer.pagesCount,
      scale: viewer.currentScale,
      isFitWidth: [fitted, 'page-width'].includes(viewer.currentScaleValue),
      rotation: viewer.pagesRotation,
    };
  }

  #updateFind({ matchesCount: { current, total } }: FindEvent, isSearching: boolean): void {
    this.#update({ ...this.state, find: { ...this.state.find, current, total, isSearching } });
  }

  #update(state: ReaderState): void {
    this.state = state;
    this.#states.call();
  }
}

interface FindEvent {
  state: number;
  matchesCount: { current: number; total: number };
}
