// Parses the markup of a saved web page in slices. No script of it runs, and nothing is loaded.
import { inSlices, type Steps } from './slices.ts';

/** In UTF-16 units: some hundred tags, which take a millisecond or two. */
const pieceLength = 8192;

/** Written piece by piece, because DOMParser takes a large page in one task. Without a window, a document stays inert. */
function* written(html: string): Steps<Document> {
  const parsed = document.implementation.createHTMLDocument('');
  parsed.open();
  for (let at = 0; at < html.length; at += pieceLength) {
    parsed.write(html.slice(at, at + pieceLength));
    yield;
  }
  parsed.close();
  return parsed;
}

export const parseHtml = (html: string, signal?: AbortSignal): Promise<Document> => inSlices(written(html), signal);
