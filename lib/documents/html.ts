// Reads a saved web page: its article by Readability and by its densest block, whichever holds more of the report.
import { Readability } from '@mozilla/readability';
import type { DocumentContent } from './content.ts';
import { decodeText, namedEncoding } from './decode.ts';
import type { DocumentMetadata } from './document-text.ts';
import { ReadingFailure } from './failure.ts';
import { flowOf } from './html-flow.ts';
import { textOrNull } from './metadata.ts';
import { inSlices, type Steps } from './slices.ts';

/** Parses markup without running scripts and without loading anything. */
export type HtmlParser = (html: string, signal?: AbortSignal) => Promise<Document>;

/** Article pages have some thousand tags. */
const mostTags = 150_000;
/** Readability takes all of a page in one task, and its densest block has nearly the same text. */
const mostReadableTags = 3000;
const mostCharacters = 20_000_000;

/** Browsers flatten markup at about this depth. Other parsers do not, and walking up from each node takes too long. */
const mostDepth = 500;

const tag = /<(\/?)(\w+)/gu;
/** Elements that must be closed, so that counting them gives the depth. */
const nesting = new Set(
  'a article b blockquote center div em fieldset font form i main ol section small span strong table ul'.split(' '),
);

/** Counted before parsing, because a parser would have built all nodes by then. */
function* countTags(html: string): Steps<number> {
  if (html.length > mostCharacters) throw new ReadingFailure('too-large');
  let tags = 0;
  let depth = 0;
  for (const [, slash, name = ''] of html.matchAll(tag)) {
    if (nesting.has(name.toLowerCase())) depth = slash === '' ? depth + 1 : Math.max(0, depth - 1);
    if (++tags > mostTags || depth > mostDepth) throw new ReadingFailure('too-complex');
    yield;
  }
  return tags;
}

const skipped = 'script,style,noscript,template,svg,iframe,object,nav,form,button,select,textarea,dialog';

/** The smallest element that holds most of the text of paragraphs and cells. */
function* densestBlock(document: Document): Steps<Element> {
  const { body } = document;
  const weights = new Map<Element, number>();
  for (const block of body.querySelectorAll('p,td,th,li,h1,h2,h3,h4,pre,blockquote,dd,div,section')) {
    const own = ownTextLength(block);
    // Containers count by the text that is directly in them, so that no text counts twice.
    for (let element: Element | null = block; own > 0 && element; element = element.parentElement)
      weights.set(element, (weights.get(element) ?? 0) + own);
    yield;
  }
  const total = weights.get(body) ?? 0;
  let best: Element = body;
  for (;;) {
    let heaviest: Element | undefined;
    for (const child of best.children) {
      if (!heaviest || (weights.get(child) ?? 0) > (weights.get(heaviest) ?? 0)) heaviest = child;
      yield;
    }
    if (!heaviest || (weights.get(heaviest) ?? 0) < 0.8 * total) return best;
    best = heaviest;
  }
}

function ownTextLength(element: Element): number {
  let length = 0;
  for (const node of element.childNodes)
    if (
      node.nodeType === 3 ||
      (node.nodeType === 1 && /^(?:a|b|strong|em|i|u|span|font|sub|sup|br)$/iu.test(node.nodeName))
    )
      length += node.textContent?.trim().length ?? 0;
  return length;
}

/** Content by name; of a name that several elements have, the first. Read once, because each query visits all elements. */
function metasOf(document: Document): Map<string, string | null> {
  const metas = new Map<string, string | null>();
  for (const meta of document.querySelectorAll('meta')) {
    for (const attribute of ['name', 'property', 'itemprop']) {
      const name = meta.getAttribute(attribute);
      if (name !== null && !metas.has(name)) metas.set(name, textOrNull(meta.getAttribute('content')));
    }
  }
  return metas;
}

function metadataOf(document: Document): DocumentMetadata {
  const metas = metasOf(document);
  const metaOf = (...names: string[]): string | null => names.map((name) => metas.get(name)).find(Boolean) ?? null;
  return {
    title: metaOf('og:title', 'twitter:title') ?? textOrNull(document.querySelector('title')?.textContent),
    author: metaOf('author', 'article:author', 'og:author'),
    subject: metaOf('description', 'og:description'),
    keywords: metaOf('keywords'),
    creator: metaOf('generator'),
    createdAt: metaOf('article:published_time', 'og:release_date', 'publishdate', 'pubdate', 'date', 'datePublished'),
    siteName: metaOf('og:site_name', 'application-name', 'mediaid'),
    url: textOrNull(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? metaOf('og:url'),
  };
}

/** Readability's article as an element, or null if it finds none. It changes the document that it gets. */
function readableBlock(document: Document): Element | null {
  const readability = new Readability<Element>(document, {
    charThreshold: 200,
    disableJSONLD: true,
    serializer: (node) => node as Element,
  });
  try {
    return readability.parse()?.content ?? null;
  } catch (error) {
    // It expects elements that some pages lack. The densest block is read then.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Share of the densest block's text that the article must have to be preferred. It has less around the text. */
const fullShare = 0.9;

/** @throws ReadingFailure, `canceled` after an abort of the signal. */
export async function readHtml(bytes: Uint8Array, parse: HtmlParser, signal?: AbortSignal): Promise<DocumentContent> {
  const html = decodeText(bytes, namedEncoding(bytes));
  const tags = await inSlices(countTags(html), signal);
  try {
    const content = await inSlices(contentOf(await parse(html, signal)), signal);
    if (tags > mostReadableTags) return content;
    const article = readableBlock(await parse(html, signal));
    if (!article) return content;
    const readable = await inSlices(flowOf(article), signal);
    const isReadable =
      readable.text.length >= fullShare * content.text.length && readable.text.length <= content.text.length;
    return isReadable ? { ...readable, metadata: content.metadata } : content;
  } catch (error) {
    // Markup that is nested deeper than the stack is.
    if (error instanceof RangeError) throw new ReadingFailure('too-complex', { cause: error });
    throw error;
  }
}

/** The densest block without what has no text of the report. */
function* contentOf(document: Document): Steps<DocumentContent> {
  const metadata = metadataOf(document);
  for (const element of document.querySelectorAll(skipped)) {
    element.remove();
    yield;
  }
  return { ...(yield* flowOf(yield* densestBlock(document))), metadata };
}
