// Short names of shares as exchanges and programs write them.

/** Marks that an exchange puts before a short name for a time. N, C and S are marks only before a Chinese name. */
const before = /^(?:S?\*?ST|XD|XR|DR|[NCS](?=[\u3400-\u9fff]))/;
/** Marks of a class of shares: -U, -W, -SW. */
const after = /[-－][A-Z]{1,2}$/;

export const withoutMarks = (name: string): string => name.trim().replace(before, '').replace(after, '');

export interface ShortName {
  /** In half-width letters, without marks and without the spaces that programs put between characters (五 粮 液). */
  name: string;
  /** Whether it had a mark before it: exchanges shorten the name to make room (XD贵州茅). */
  isMarked: boolean;
}

/** @param written as in the file. */
export function readShortName(written: string): ShortName {
  const text = written
    .normalize('NFKC')
    .trim()
    .replace(/(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fffA-Z])/g, '');
  return { name: withoutMarks(text), isMarked: before.test(text) };
}
