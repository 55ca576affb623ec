// Reads a company's name in a watchlist, without invisible characters.

// oxlint-disable-next-line no-control-regex -- the pattern must match control characters
const unseen = /[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffd]+/g;
const longest = 60;

/** @returns undefined if the text has no letter or is too long for a name. */
export function readName(written: string): string | undefined {
  const name = written.replace(unseen, ' ').trim();
  return name.length <= longest && /\p{L}/u.test(name) ? name : undefined;
}

/** 上证指数, 沪深300, 恒生科技指数. Some six-digit codes are both an index and a share; then the name decides. */
export const isIndexName = (name: string): boolean =>
  /指数[A-Z]?$|[综成]指$|^(?:沪深|上证|深证|中证|国证|科创|创业板|北证)\d+$/.test(name);
