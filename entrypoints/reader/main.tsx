import '../../public/page.css';
import { showPage } from '../../components/shell/Shell.tsx';
import { readThisPage } from '../../lib/browser/read-this-page.ts';
import { prepareToOpenPdf } from '../../lib/documents/pdf-open.ts';
import { loadPdfLibrary } from '../../lib/reader/pdf-library.ts';
import { readerMessages } from '../../locales/reader.ts';
import { Reader } from './Reader.tsx';

export const root = showPage('reader', readerMessages, ({ theme }) => <Reader theme={theme} />);

// Most documents are PDFs. Their workers and pdf.js start while the page renders and the file is read. A failure shows when
// the file is opened.
prepareToOpenPdf();
loadPdfLibrary().catch(() => {});

// Marks and cards, as on a web page.
readThisPage('reader');
