// Generates the table of counts in SOURCES.md from the rows.
import type { CheckedSeeds } from './check.ts';

const from = '<!-- counts: written by `npm run seeds:check -- --write` -->';
const to = '<!-- /counts -->';

const tally = (values: readonly string[]): string =>
  [...Map.groupBy(values, (value) => value)].map(([value, same]) => `${value} ${same.length}`).join(', ');

function tableOf(seeds: CheckedSeeds): string {
  const reports = seeds.reports.map(({ value }) => value.id);
  const row = (label: string, cell: (reportId: string) => string): string =>
    `| ${[label, ...reports.map((id) => cell(id) || '–')].join(' | ')} |`;
  const views = (id: string) => seeds.views.filter(({ value }) => value.reportId === id).map(({ value }) => value);
  const figures = (id: string) => seeds.figures.filter(({ value }) => value.reportId === id).map(({ value }) => value);
  return [
    row('', (id) => id),
    row('---', () => '---'),
    row('views', (id) => `${views(id).length}: ${tally(views(id).map((view) => view.stanceClass))}`),
    row('figures by kind', (id) => `${figures(id).length}: ${tally(figures(id).map((figure) => figure.kind))}`),
    row('figures by subject', (id) => tally(figures(id).map((figure) => figure.subject.kind))),
    row('attribution', (id) => tally(figures(id).map((figure) => figure.attribution))),
    row('changes', (id) => String(figures(id).flatMap((figure) => figure.changes).length)),
    row('evidence spans', (id) => String([...views(id), ...figures(id)].flatMap((fact) => fact.evidence).length)),
    row('with a caveat', (id) => String(figures(id).filter((figure) => figure.caveat).length)),
    row('numbers that are not figures', (id) =>
      tally(seeds.notFigures.filter((one) => one.reportId === id).map((one) => one.value.reason)),
    ),
  ].join('\n');
}

/** Returns `document` with an updated table. @throws if the markers around the table are missing. */
export function withCounts(document: string, seeds: CheckedSeeds): string {
  const [start, end] = [document.indexOf(from), document.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`SOURCES.md has no markers ${from} and ${to}; restore them`);
  return `${document.slice(0, start + from.length)}\n\n${tableOf(seeds)}\n\n${document.slice(end)}`;
}
