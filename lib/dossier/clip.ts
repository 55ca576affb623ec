// A clip of a web page in a note, and notes as Markdown.
import type { Company } from '../model/company.ts';
import type { Note, OwnView } from '../model/note.ts';
import type { Language } from '../format/language.ts';
import { headingOf } from './label.ts';

/** A longer selection is cut. */
export const longestClip = 2000;

interface Clipped {
  text: string;
  address: string;
  title: string;
}

/** A quote in Markdown with title, address and day. @param today YYYY-MM-DD. */
export function clipText({ text, address, title }: Clipped, today: string): string {
  const whole = text.trim();
  const cut = whole.length > longestClip ? `${whole.slice(0, longestClip)}…` : whole;
  const quote = cut
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
  return `${quote}\n>\n> — ${[title.trim().replace(/\s+/g, ' '), address, today].filter((part) => part !== '').join(' · ')}`;
}

/** UI strings, passed in because lib/dossier does not import locales. */
export interface NoteWords {
  language: Language;
  title: string;
  fields: Record<keyof OwnView, string>;
}

const fields = ['rating', 'target', 'stop', 'recheckOn'] as const;

function noteMarkdown({ text, tags, ownView }: Note, company: Company, words: NoteWords): string {
  const { name, codes } = headingOf(company, words.language);
  const view = fields.flatMap((field) =>
    ownView?.[field] === undefined ? [] : [`- ${words.fields[field]}: ${ownView[field]}`],
  );
  const parts = [
    `## ${[name, ...codes.slice(0, 1)].join(' ')}`,
    view.join('\n'),
    tags.map((tag) => `#${tag.replace(/\s+/g, '-')}`).join(' '),
    text.trim(),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** All notes, one section for each company. */
export const notesMarkdown = (notes: readonly { note: Note; company: Company }[], words: NoteWords): string =>
  `# ${words.title}\n\n${notes.map(({ note, company }) => noteMarkdown(note, company, words)).join('\n\n')}\n`;
