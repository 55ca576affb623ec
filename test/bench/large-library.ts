// A large library for the benchmark: 5,000 watched companies and 1,000 reports with 100,000 figures, beside the packaged ones.
import type { BrowserContext } from '@playwright/test';
import { readingOf } from '../../scripts/make-pinyin.ts';
import { seeds } from '../../seeds/index.ts';
import { aCompany, aFigure, aReport, aView, companySubject, figureSubject } from '../support/builders.ts';
import { extensionIdOf, workerOf } from '../support/chromium.ts';
import { addRows, type MoreRows } from '../support/rows.ts';
import { namesOf } from './texts.ts';

export const companyCount = 5000;
export const reportCount = 1000;
const viewsPerReport = 20;
const figuresPerReport = 100;
/** Reports per message to the page. */
const batch = 50;

/** Each report names one of them, so that a hovered company has rows of twenty reports. */
const hovered = seeds.companies.flatMap(({ id, listings }) => (listings.length > 0 ? [id] : [])).slice(0, 50);

const fullName = (name: string): string => `${name}股份有限公司`;

const companies = () =>
  namesOf(companyCount).map((zh, nth) =>
    aCompany({
      id: `bench-${nth}`,
      names: { zh, en: `Bench Company ${nth}` },
      aliases: [{ text: fullName(zh), kind: 'full' }],
      pinyin: Object.fromEntries([zh, fullName(zh)].map((name) => [name, readingOf(name)])),
      listings: [{ code: String(300_000 + nth), exchange: 'SZSE' }],
      status: 'listed',
    }),
  );

/** Outlines are as long as in the seeds; every company occurs in many reports, and each report has a sector of its own. */
function reportRows(nth: number): Required<Pick<MoreRows, 'reports' | 'views' | 'figures'>> {
  const id = `bench-report-${nth}`;
  const sections = Array.from({ length: 40 }, (_, at) => ({
    label: `${at}`,
    title: { zh: `第 ${at} 节`, en: `Section ${at}` },
    start: at,
    end: at + 1,
  }));
  const companyAt = (at: number): string =>
    at === 0 ? hovered[nth % hovered.length]! : `bench-${(nth * figuresPerReport + at) % companyCount}`;
  const rationale = { zh: '龙头公司最先受益于资本开支上修。', en: 'First to gain from higher capital spending.' };
  return {
    reports: [
      aReport({
        id,
        publisher: `第 ${nth % 60} 证券`,
        asOf: new Date(Date.UTC(2024, 0, 1 + nth)).toISOString().slice(0, 10),
        sections,
      }),
    ],
    views: Array.from({ length: viewsPerReport }, (_, at) =>
      aView({
        id: `${id}.view.${at}`,
        reportId: id,
        subject: companySubject(companyAt(at)),
        groups: [`板块 ${nth}`],
        rationale,
      }),
    ),
    figures: Array.from({ length: figuresPerReport }, (_, at) =>
      aFigure({
        id: `${id}.figure.${at}`,
        reportId: id,
        subject: figureSubject([companyAt(at)]),
        period: `${2020 + (at % 6)}`,
      }),
    ),
  };
}

/** Fills the library of a running browser. The user has seen all reports, as in most openings. */
export async function fillLibrary(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionIdOf(await workerOf(context))}/popup.html`);
  await page.getByRole('tab').first().waitFor();
  const watches = companies().map(({ id }, nth) => ({ companyId: id, addedAtMs: nth, order: -nth, changedAtMs: nth }));
  await addRows(page, { companies: companies(), watches });
  for (let from = 0; from < reportCount; from += batch) {
    const rows = Array.from({ length: Math.min(batch, reportCount - from) }, (_, at) => reportRows(from + at));
    await addRows(page, {
      reports: rows.flatMap(({ reports }) => reports),
      views: rows.flatMap(({ views }) => views),
      figures: rows.flatMap(({ figures }) => figures),
    });
  }
  const seen = [
    ...seeds.reports.map(({ id }) => id),
    ...Array.from({ length: reportCount }, (_, nth) => `bench-report-${nth}`),
  ];
  await addRows(page, { meta: [{ key: 'seen-reports', value: seen.join('\n') }] });
  await page.close();
}
