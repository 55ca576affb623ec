// What a file name says: 花旗-沪电股份（002463.SZ）：…-260713.pdf, 20250811-中原证券-….pdf.
import { codeOfText } from './names.ts';
import type { Exchange } from '../model/listing.ts';

export interface FileNameFacts {
  /** The part without house and date; empty if the name has none. */
  title: string;
  /** Name and code of the company in brackets, if there is exactly one. */
  company: { name: string; code: string; listing: { code: string; exchange: Exchange } | null } | null;
}

const houseEnd = /^[^-_（(]{2,12}[-_](?=.)/;

export function readFileName(fileName: string): FileNameFacts {
  const base = fileName.replace(/\.(?:pdf|docx?|html?|txt|md)$/i, '').replaceAll(/[\u200b-\u200f\u2060]/g, '');
  const title = base
    .replace(/^(?:20)?\d{6}[-_]/, '')
    .replace(houseEnd, '')
    .replace(/[-_]{0,2}(?:20)?\d{6}(?:-\d)?$/, '');
  const coded = [
    ...title.matchAll(
      /([^（）()：:，,；;、-]{2,24})[（(](?:[^（）()，,]{1,20}[，,] ?)?([A-Za-z\d]{1,8}[. ][A-Za-z]{1,4}|\d{5,6})(?:[ ,，/]{1,2}[A-Za-z\d]{1,8}[. ][A-Za-z]{1,4})?[）)]/g,
    ),
  ];
  const [first] = coded;
  if (!first || coded.length > 1) return { title, company: null };
  const code = first[2]!.toUpperCase();
  return { title, company: { name: first[1]!.trim(), code, listing: codeOfText(code) } };
}
