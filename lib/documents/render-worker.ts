// Worker that draws pages, so that pages with large charts do not hold up scrolling.
import 'pdfjs-dist/build/pdf.renderer.mjs';
