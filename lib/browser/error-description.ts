// Describes an error in one line for diagnostics: type, position in the package, and the message without user data.

const longest = 200;
const packaged = /(?:chrome|moz)-extension:\/\/[^/\s]+\/([^\s)]+?:\d+:\d+)/;
/** Messages that mention only code. Other messages of a TypeError or ReferenceError may quote a value. */
const safeMessages = [
  /^Cannot (?:read|set) properties of (?:undefined|null)\b/,
  /^[\w$.()[\]]+ is (?:undefined|null|not (?:a function|defined|iterable|a constructor))(?=$|\s)/,
  /^can't access property "[\w$]+", [\w$.()[\]]+ is (?:undefined|null)$/,
];

/** File, line and column of the top stack frame, if it is in the package. */
function positionOf(stack: string): string | undefined {
  const first = stack.split('\n').find((line) => /^\s*at |@.*:\d+:\d+/.test(line));
  return packaged.exec(first ?? '')?.[1];
}

const redact = (message: string): string =>
  (message.split('\n')[0] ?? '')
    .replaceAll(/\b[a-z][a-z\d+.-]*:\/\/\S+/gi, '<url>')
    // From the first quotation mark to the last, because the quoted text may contain some. Apostrophes are not matched.
    .replace(/(?:["`“‘]|(?<!\w)').*(?:["`”’]|'(?!\w))/, '<text>')
    .replaceAll(/\P{ASCII}+/gu, '<text>')
    .replaceAll(/\d{4,}/g, '<number>')
    .replaceAll(/\b(?:[\w-]+\.)+[a-z]{2,}\b/gi, '<host>');

/** Empty if the message may contain user data; the position then identifies the error. */
function messageOf({ name, message }: Error, position: string | undefined): string {
  if (name === 'TypeError' || name === 'ReferenceError') {
    return safeMessages.map((shape) => shape.exec(message)?.[0]).find((part) => part !== undefined) ?? '';
  }
  // The message quotes the JSON or pattern that could not be parsed.
  if (name === 'SyntaxError') return '';
  // Messages of our own errors name companies and files.
  const isOurs = position !== undefined && (name === 'Error' || name === 'RangeError');
  return isOurs ? (/^Minified React error #\d+/.exec(message)?.[0] ?? '') : redact(message);
}

export function describeError(error: unknown): string {
  const isError = error instanceof Error || error instanceof DOMException;
  // A thrown value may contain anything.
  if (!isError) return `thrown: ${typeof error}`;
  const position = positionOf(error.stack ?? '');
  const message = messageOf(error, position);
  return `${error.name}${message && `: ${message}`}`.slice(0, longest) + (position ? ` (${position})` : '');
}
