import { describe, expect, it } from 'vitest';
import { addWatch, addWatches } from '../../../lib/store/watches.ts';
import { findDossier, findOwnFacts, packagedDossier } from '../../../lib/store/dossiers.ts';
import { seeds } from '../../../seeds/index.ts';
import { aCompany, aFigure, aReport, aView, companySubject, figureSubject, someSeeds } from '../../support/builders.ts';
import { seededDatabase } from '../../support/store.ts';

const lamp = aCompany();
const wick = aCompany({
  id: 'wick-unit',
  names: { zh: '灯芯部', en: 'Wick Unit' },
  status: 'unit',
  parentId: 'lamp-works',
});
const rope = aCompany({ id: 'rope-yard', names: { zh: '缆绳厂', en: 'Rope Yard' } });

describe('findDossier', () => {
  it('puts the strongest stance first', async () => {
    const db = await seededDatabase(
      someSeeds({
        views: [
          aView({ id: 'weak', stance: '建议关注', stanceClass: 'watch' }),
          aView({ id: 'strong', stance: '重点推荐', stanceClass: 'recommend' }),
          aView({ id: 'middling', stance: '建议积极关注', stanceClass: 'focus' }),
        ],
      }),
    );

    const dossier = await findDossier(db, 'lamp-works');

    expect(dossier?.views.map(({ id }) => id)).toEqual(['strong', 'middling', 'weak']);
  });

  it('omits figures without a known subject', async () => {
    const lost = aFigure({
      id: 'lost',
      attribution: 'unattributed',
      subject: figureSubject([]),
      caveat: { zh: '原文缺主语', en: 'the subject is lost' },
    });
    const db = await seededDatabase(someSeeds({ companies: [lamp, rope], figures: [lost, aFigure({ id: 'own' })] }));

    const all = await Promise.all([lamp, rope].map(({ id }) => findDossier(db, id)));

    expect(all.flatMap((dossier) => dossier?.figures.map(({ figure }) => figure.id))).toEqual(['own']);
  });

  it('includes figures of a unit in its parent’s dossier, marked as such, but not the reverse', async () => {
    const figures = [
      aFigure({ id: 'of-parent' }),
      aFigure({ id: 'of-unit', subject: figureSubject(['wick-unit']) }),
      aFigure({ id: 'of-other', subject: figureSubject(['rope-yard']) }),
    ];
    const db = await seededDatabase(someSeeds({ companies: [lamp, wick, rope], figures }));

    const parent = await findDossier(db, 'lamp-works');
    const unit = await findDossier(db, 'wick-unit');

    expect(parent?.units.map(({ id }) => id)).toEqual(['wick-unit']);
    expect(parent?.figures.map(({ figure, relation }) => [figure.id, relation])).toEqual([
      ['of-parent', 'own'],
      ['of-unit', 'unit'],
    ]);
    expect(unit?.parent?.id).toBe('lamp-works');
    expect(unit?.figures.map(({ figure, relation }) => [figure.id, relation])).toEqual([['of-unit', 'own']]);
  });

  it('lists the peers of its groups', async () => {
    const db = await seededDatabase(
      someSeeds({
        companies: [lamp, rope],
        views: [
          aView({ groups: ['照明'] }),
          aView({ id: 'of-rope', subject: companySubject('rope-yard'), groups: ['照明'] }),
        ],
      }),
    );

    const dossier = await findDossier(db, 'lamp-works');

    expect(dossier?.peers).toEqual([
      {
        name: '照明',
        names: { zh: '照明', en: '照明' },
        asOf: '2025-04-30',
        companies: [
          {
            id: 'rope-yard',
            names: rope.names,
            listings: [],
            view: { stance: '建议关注', stanceClass: 'watch' },
          },
        ],
      },
    ]);
    expect(dossier?.views).toHaveLength(1);
  });

  it('puts figures of the company’s sector after its own', async () => {
    const db = await seededDatabase(
      someSeeds({
        views: [aView({ groups: ['照明'] })],
        figures: [
          aFigure({ id: 'of-sector', subject: figureSubject([], 'sector', '照明行业') }),
          aFigure({ id: 'of-another', subject: figureSubject([], 'sector', '制绳行业') }),
          aFigure({ id: 'own' }),
        ],
      }),
    );

    const dossier = await findDossier(db, 'lamp-works');

    expect(dossier?.figures.map(({ figure, relation }) => [figure.id, relation])).toEqual([
      ['own', 'own'],
      ['of-sector', 'sector'],
    ]);
  });

  it('includes figures of a theme’s sector when the report names no group', async () => {
    const db = await seededDatabase(
      someSeeds({
        views: [aView({ groups: [], theme: '照明' })],
        figures: [aFigure({ id: 'of-sector', subject: figureSubject([], 'sector', '照明行业') })],
      }),
    );

    const dossier = await findDossier(db, 'lamp-works');

    expect(dossier?.figures.map(({ figure }) => figure.id)).toEqual(['of-sector']);
  });

  it('lists only the reports that its facts come from', async () => {
    const db = await seededDatabase(someSeeds({ reports: [aReport(), aReport({ id: 'autumn-report' })] }));

    const dossier = await findDossier(db, 'lamp-works');

    expect(dossier?.reports.map(({ id }) => id)).toEqual(['spring-report']);
  });

  it('has nothing of the user’s: no watch state, no sentence of a document, no name given on import', async () => {
    const db = await seededDatabase(someSeeds({ companies: [lamp], views: [aView()] }));
    await addWatches(db, [{ companyId: 'lamp-works' }, { companyId: '600519.SSE', name: '我的茅台' }], 1000);
    await db.sources.put({ reportId: 'spring-report', text: '甲'.repeat(500), attachedAtMs: 1000 });

    const dossiers = await Promise.all(['lamp-works', '600519.SSE'].map((id) => findDossier(db, id)));

    for (const dossier of dossiers) {
      expect(dossier).not.toHaveProperty('isWatched');
      expect(dossier).not.toHaveProperty('sentences');
      expect(JSON.stringify(dossier)).not.toMatch(/甲甲|我的茅台/);
    }
  });

  it('returns null for an unknown company', async () => {
    const db = await seededDatabase(someSeeds());

    expect(await findDossier(db, 'nobody')).toBeNull();
  });
});

/** Stored rows name their pack. */
const withoutPacks = (dossier: unknown): unknown =>
  JSON.parse(JSON.stringify(dossier, (key, value: unknown) => (key === 'packId' ? undefined : value)));

describe('findOwnFacts', () => {
  it('has the sentences of attached documents', async () => {
    const db = await seededDatabase(someSeeds({ companies: [lamp], views: [aView({ id: 'view' })], figures: [] }));
    await db.sources.put({ reportId: 'spring-report', text: '甲'.repeat(500), attachedAtMs: 1000 });

    expect(Object.keys((await findOwnFacts(db, 'lamp-works')).sentences)).toEqual(['view']);
    expect(await findOwnFacts(db, 'nobody')).toEqual({ sentences: {}, isWatched: false });
  });

  it('tells whether the company is watched', async () => {
    const db = await seededDatabase(someSeeds({ companies: [lamp, rope] }));
    await addWatch(db, 'rope-yard', 1000);

    expect((await findOwnFacts(db, 'rope-yard')).isWatched).toBe(true);
    expect((await findOwnFacts(db, 'lamp-works')).isWatched).toBe(false);
  });
});

describe('packagedDossier', () => {
  it('equals the stored dossier except for user data', async () => {
    const db = await seededDatabase(seeds);

    for (const { id } of seeds.companies) {
      const stored = await findDossier(db, id);
      const packaged = packagedDossier(seeds, id);

      expect(packaged).toMatchObject({ origin: 'packaged', company: { id } });
      expect({ ...packaged, origin: 'store' }).toEqual(withoutPacks(stored));
    }
  });
});
