// The short notation in which extraction cases write facts, and the draft of a text.
import { readFileSync } from 'node:fs';
import type { Draft, DraftFigure, DraftView } from '../../../lib/extraction/draft.ts';
import { extract, type ExtractSource } from '../../../lib/extraction/extract.ts';
import { createNameIndex } from '../../../lib/extraction/names.ts';
import { parseDirectory } from '../../../lib/listings/directory.ts';
import { seeds } from '../../../seeds/index.ts';

const directory = parseDirectory(readFileSync(new URL('../../../seeds/directory.tsv', import.meta.url), 'utf8'));
if ('problems' in directory) throw new Error('seeds/directory.tsv is invalid');
const index = createNameIndex(seeds.companies, directory);

export const draftOf = (source: string | ExtractSource, name = ''): Draft => extract(source, index, { name });

interface Quantity {
  value?: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
  unit: string;
}

const shownQuantity = ({ value, low, high, unit }: Quantity): string => `${value ?? `${low}~${high}`}${unit}`;

export const shownFigure = (figure: DraftFigure): string =>
  [
    figure.subject.companyIds.length === 0 && figure.subject.kind === 'company' ? '?' : figure.subject.name,
    figure.metric.zh,
    `${figure.comparator ?? ''}${shownQuantity(figure)}`,
    figure.period ?? '-',
    figure.kind,
    ...figure.changes.map((change) => `${change.type} ${shownQuantity(change)}`),
  ].join(' | ');

export const shownView = ({ subject, stance, action, previousStance, listing, groups }: DraftView): string =>
  [
    subject.name,
    stance,
    ...(action ? [action] : []),
    ...(previousStance ? [`<${previousStance}`] : []),
    ...(listing ? [`(${listing})`] : []),
    ...(groups.length > 0 ? [`[${groups.join(',')}]`] : []),
  ].join(' ');
