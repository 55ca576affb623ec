// One line about an error that a user may pass on: which error, where in the package, and of its message only what cannot
// hold the user's data.

const longest = 200;
const packaged = /(?:chrome|moz)-extension:\/\/[^/\s]+\/([^\s)]+?:\d+:\d+)/;
/** What the browser says about our code; any other message of a TypeError or ReferenceError may quote a value. */
const aboutCode = [
  /^Cannot (?:read|set) properties of (?:undefined|null)\b/,
  /^[\w$.()[\]]+ is (?:undefined|null|not (?:a function|defined|iterable|a constructor))(?=$|\s)/,
  /^can't access property "[\w$]+", [\w$.()[\]]+ is (?:undefined|null)$/,
];

/** The first frame of the stack, if it is in the package. */
function placeOf(stack: string): string | undefined {
  const first = stack.split('\n').find((line) => /^\s*at |@.*:\d+:\d+/.test(line));
  return packaged.exec(first ?? '')?.[1];
}

const redact = (message: string): string =>
  (message.split('\n')[0] ?? '')
    .replaceAll(/\b[a-z][a-z\d+.-]*:\/\/\S+/gi, '<url>')
    // From the first quotation mark to the last: what is quoted may hold quotation marks. An apostrophe is none.
    .replace(/(?:["`“‘]|(?<!\w)').*(?:["`”’]|'(?!\w))/, '<text>')
    .replaceAll(/\P{ASCII}+/gu, '<text>')
    .replaceAll(/\d{4,}/g, '<number>')
    .replaceAll(/\b(?:[\w-]+\.)+[a-z]{2,}\b/gi, '<host>');

/** Empty for what may hold user data in any form; the place of the throw then says as much about the fault. */
function messageOf({ name, message }: Error, place: string | undefined): string {
  if (name === 'TypeError' || name === 'ReferenceError') {
    return aboutCode.map((shape) => shape.exec(message)?.[0]).find((part) => part !== undefined) ?? '';
  }
  // Quotes the JSON or the pattern that could not be parsed.
  if (name === 'SyntaxError') return '';
  // Thrown by our own code, which names companies and files.
  const isOurs = place !== undefined && (name === 'Error' || name === 'RangeError');
  return isOurs ? (/^Minified React error #\d+/.exec(message)?.[0] ?? '') : redact(message);
}

export function describeError(error: unknown): string {
  const isError = error instanceof Error || error instanceof DOMException;
  // What else is thrown, or said of a script of another origin, may be anything.
  if (!isError) return `thrown: ${typeof error}`;
  const place = placeOf(error.stack ?? '');
  const message = messageOf(error, place);
  return `${error.name}${message && `: ${message}`}`.slice(0, longest) + (place ? ` (${place})` : '');
}
