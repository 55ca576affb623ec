// Facts of a report by company, from the packaged reports.
import { expect, it } from 'vitest';
import { factsByCompany } from '../../../lib/reader/facts.ts';
import { packagedReportPage } from '../../../lib/store/dossiers.ts';
import { seeds } from '../../../seeds/index.ts';

const reports = seeds.reports.map(({ id }) => id);

it.each(reports)('lists the facts of %s by company, in the order of the document, others last', (id) => {
  const page = packagedReportPage(seeds, id)!;

  const groups = factsByCompany(page);

  expect(groups.length).toBeGreaterThan(1);
  expect(groups.findIndex(({ company }) => company === null)).toBeOneOf([-1, groups.length - 1]);
  for (const { facts } of groups) {
    const starts = facts.map(({ evidence }) => evidence[0]?.start ?? Number.POSITIVE_INFINITY);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  }
  const figures = groups.flatMap(({ facts }) => facts.flatMap((fact) => (fact.kind === 'figure' ? fact.id : [])));
  expect(figures.toSorted()).toEqual(
    page.figureSections.flatMap((section) => section.figures.map(({ figure }) => figure.id)).toSorted(),
  );
});

it.each(reports)('does not name the company again in the label of its own figures, in %s', (id) => {
  const figures = factsByCompany(packagedReportPage(seeds, id)!)
    .filter(({ company }) => company !== null)
    .flatMap(({ facts }) => facts.flatMap((fact) => (fact.kind === 'figure' ? fact.entry : [])));
  const own = figures.filter(({ figure }) => figure.subject.kind === 'company');

  expect(own.length).toBeGreaterThan(0);
  expect(own.filter(({ relation }) => relation === 'unit')).toEqual([]);
});
