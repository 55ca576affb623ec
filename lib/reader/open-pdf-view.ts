// Makes the view of an open PDF with pdf.js' viewer.
import type { OpenPdf } from '../documents/pdf-open.ts';
import { loadPdfLibrary, type PdfLibrary } from './pdf-library.ts';
import { fitted, PdfView } from './pdf-view.ts';
import type { ReaderView } from './view.ts';

export interface PdfViewOptions {
  /** A click on a link that leads out of the document. */
  onLink: (address: string) => void;
  /** Accessible name of a page, from 1. */
  pageName: (page: number) => string;
}

/** pdf.js' messages are not used: what needs a name gets one here. */
const silentL10n = {
  getLanguage: () => '',
  getDirection: () => 'ltr',
  get: (): Promise<string> => Promise.resolve(''),
  translate: (): Promise<void> => Promise.resolve(),
  translateOnce: (): Promise<void> => Promise.resolve(),
  destroy: (): Promise<void> => Promise.resolve(),
  pause: (): void => {},
  resume: (): void => {},
};

/** Resolves once the pages have their sizes. */
function whenReady(eventBus: InstanceType<PdfLibrary['EventBus']>): Promise<void> {
  return new Promise((resolve) => eventBus.on('pagesinit', () => resolve(), { once: true }));
}

/**
 * @param scroller an absolutely positioned element with one child, which gets the pages.
 * @param pdf is closed with the view, and if the view cannot be made.
 * @throws if the first page cannot be read.
 */
export async function openPdfView(
  scroller: HTMLDivElement,
  pdf: OpenPdf,
  { onLink, pageName }: PdfViewOptions,
): Promise<ReaderView> {
  const closing = new AbortController();
  try {
    const { EventBus, PDFViewer, LinkService, FindController } = await loadPdfLibrary();
    const eventBus = new EventBus();
    const linkService = new LinkService(eventBus, onLink);
    const findController = new FindController({ linkService, eventBus, delay: 100 });
    const options = {
      container: scroller,
      eventBus,
      linkService,
      findController,
      l10n: silentL10n as never,
      textLayerMode: 1,
      // Links and notes, but no fields: no script of the file may run, and nothing is filled in.
      annotationMode: 1,
      annotationEditorMode: -1,
      enableAutoLinking: false,
      // Records where pictures are, which dark pages need.
      imagesRightClickMinSize: 16,
      removePageBorders: true,
      abortSignal: closing.signal,
    };
    const viewer = new PDFViewer(options);
    linkService.setViewer(viewer);
    const ready = whenReady(eventBus);
    viewer.setDocument(pdf.document);
    linkService.setDocument(pdf.document);
    await Promise.race([ready, pdf.document.getPage(1).then(() => ready)]);
    viewer.currentScaleValue = fitted;
    return new PdfView({ scroller, pdf, viewer, linkService, eventBus, pageName, closing });
  } catch (error) {
    closing.abort();
    pdf.close();
    throw error;
  }
}
