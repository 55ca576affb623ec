// Reads the outline of a PDF as a flat list.
import type { OpenPdf } from '../documents/pdf-open.ts';
import type { OutlineEntry } from './view.ts';

interface Node {
  title: string;
  dest: string | unknown[] | null;
  items: Node[];
}

const deepest = 6;
const mostEntries = 2000;

/** @param goTo shows a destination. Entries that open a web page lead nowhere. */
export async function readPdfOutline(
  { document }: OpenPdf,
  goTo: (destination: string | unknown[]) => void,
): Promise<OutlineEntry[]> {
  const roots = ((await document.getOutline()) ?? []) as unknown as Node[];
  const entries: OutlineEntry[] = [];
  const add = (nodes: readonly Node[], level: number): void => {
    for (const { title, dest, items } of nodes) {
      if (entries.length === mostEntries) return;
      entries.push({ title: title.trim(), level, go: dest === null ? undefined : () => goTo(dest) });
      if (level < deepest) add(items, level + 1);
    }
  };
  add(roots, 1);
  return entries;
}
