// Loads pdf.js' viewer, with a search for Chinese text and links that open nothing by themselves.
import type * as viewer from 'pdfjs-dist/web/pdf_viewer.mjs';
import { findAll } from './find.ts';

export interface PdfLibrary {
  EventBus: typeof viewer.EventBus;
  PDFViewer: typeof viewer.PDFViewer;
  LinkService: new (eventBus: viewer.EventBus, onLink: (address: string) => void) => viewer.PDFLinkService;
  FindController: typeof viewer.PDFFindController;
}

/** The address is shown to the user first. Without `href`, the browser cannot connect ahead of a click. */
function makeAsking(link: HTMLAnchorElement, address: string, onLink: (address: string) => void): void {
  link.removeAttribute('href');
  link.role = 'link';
  link.tabIndex = 0;
  link.title = address;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    if (event.isTrusted) onLink(address);
  });
  link.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !event.isTrusted) return;
    event.preventDefault();
    onLink(address);
  });
}

let loading: Promise<PdfLibrary> | null = null;

async function load(): Promise<PdfLibrary> {
  // The viewer takes the library from a global that this module sets.
  await import('pdfjs-dist');
  const { EventBus, PDFViewer, PDFLinkService, PDFFindController } = await import('pdfjs-dist/web/pdf_viewer.mjs');

  class LinkService extends PDFLinkService {
    readonly #onLink: (address: string) => void;

    constructor(eventBus: viewer.EventBus, onLink: (address: string) => void) {
      super({ eventBus, ignoreDestinationZoom: true });
      this.#onLink = onLink;
    }

    override addLinkAttributes(link: HTMLAnchorElement, url: string): void {
      makeAsking(link, url, this.#onLink);
    }

    // Places inside the document have no address: clicks are handled by pdf.js.
    override getDestinationHash(): string {
      return '';
    }

    override getAnchorUrl(): string {
      return '';
    }
  }

  class FindController extends PDFFindController {
    override match(query: string | string[], pageContent: string): { index: number; length: number }[] {
      return findAll([query].flat().join(' '), pageContent);
    }
  }

  return { EventBus, PDFViewer, LinkService, FindController };
}

/** @throws if the package is incomplete; the next call tries again. */
export function loadPdfLibrary(): Promise<PdfLibrary> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
