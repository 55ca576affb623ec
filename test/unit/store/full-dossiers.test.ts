// Dossiers of extension pages: full dossiers and group dossiers.
import { describe, expect, it } from 'vitest';
import { findFullDossier, findGroup } from '../../../lib/store/dossiers.ts';
import { aCompany, aFigure, aView, companySubject, figureSubject, someSeeds } from '../../support/builders.ts';
import { seededDatabase } from '../../support/store.ts';

const works = ['lamp-works', 'mill-works', 'forge-works'];
const revenues = works.map((id, at) => aFigure({ id: `revenue-${at}`, subject: figureSubject([id]), value: at + 1 }));
const seeds = someSeeds({
  companies: works.map((id) => aCompany({ id })),
  views: [aView({ groups: ['灯塔'] }), aView({ id: 'mill', subject: companySubject('mill-works'), groups: ['磨坊'] })],
  figures: [...revenues, aFigure({ id: 'index', subject: figureSubject([], 'index', '灯塔指数') })],
});

describe('findFullDossier', () => {
  it('compares the company’s figures with those of unrelated companies', async () => {
    const full = await findFullDossier(await seededDatabase(seeds), 'lamp-works');

    expect(full?.charts.map(({ rows }) => rows.map(({ company }) => company?.id))).toEqual([works.toReversed()]);
    expect(full?.chapters.flatMap(({ figures }) => figures.map(({ figure }) => figure.id))).toEqual(['revenue-0']);
    expect(full?.sector.map(({ id }) => id)).toEqual(['index']);
  });

  it('includes the source sentence when the document is attached', async () => {
    const db = await seededDatabase(seeds);
    await db.sources.put({ reportId: 'spring-report', text: `${'。'.repeat(18)}收入12亿元。`, attachedAtMs: 1 });

    const full = await findFullDossier(db, 'lamp-works');

    expect(full?.dossier.sentences['revenue-0']).toEqual({ before: '收入', marked: '12亿元', after: '。' });
  });

  it('returns an empty dossier for a listing without reports, and null for an unknown id', async () => {
    const db = await seededDatabase(seeds);

    expect(await findFullDossier(db, '600519.SSE')).toMatchObject({ chapters: [], charts: [] });
    expect(await findFullDossier(db, 'nobody')).toBeNull();
  });
});

describe('findGroup', () => {
  it('returns the companies and the figures of the group', async () => {
    const group = await findGroup(await seededDatabase(seeds), '灯塔');

    expect(group?.members.map(({ company }) => company.id)).toEqual(['lamp-works']);
    expect(group?.figures.map(({ id }) => id)).toEqual(['index']);
  });

  it('returns null for an unknown group', async () => {
    expect(await findGroup(await seededDatabase(seeds), '风车')).toBeNull();
  });
});
