import { describe, expect, it } from 'vitest';
import { assembleDossier } from '../../../lib/dossier/assemble.ts';
import { splitDossier } from '../../../lib/dossier/dossier.ts';
import { sectionsOf } from '../../../lib/dossier/sentence.ts';
import { aFigure, aReport, aView, someSeeds } from '../../support/builders.ts';

const sections = Array.from({ length: 40 }, (_, nth) => ({
  label: `${nth}`,
  title: { zh: `第 ${nth} 节` },
  start: nth * 100,
  end: nth * 100 + 100,
}));

describe('the part of a dossier for cards', () => {
  const report = aReport({ sections: [{ label: '', title: { zh: '全文' }, start: 1200, end: 4000 }, ...sections] });
  const figure = aFigure({ evidence: [{ start: 1250, end: 1260 }] });
  const view = aView({ evidence: [{ start: 310, end: 320 }] });
  const rows = someSeeds({ reports: [report], views: [view], figures: [figure] });
  const dossier = assembleDossier('lamp-works', rows, { isWatched: null, origin: 'store' })!;

  it('has the sections of its rows only', () => {
    const [sent] = splitDossier(dossier).facts.reports;

    expect(sent?.sections.map(({ title }) => title.zh)).toEqual(['全文', '第 3 节', '第 12 节']);
  });

  it('names the same sections for each row as the whole report', () => {
    const [sent] = splitDossier(dossier).facts.reports;

    for (const { evidence } of [figure, view]) expect(sectionsOf(sent, evidence)).toEqual(sectionsOf(report, evidence));
  });
});
