// Look-alikes of news pages.
import type { PageKind } from './cold-tabs.ts';

export const articlePages = (): (PageKind & { leastMarks: number })[] => [];
