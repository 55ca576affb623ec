// Adds glosses to rows of tests, as storing a pack does.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Figure } from '../../lib/model/figure.ts';
import type { GlossaryRow } from '../../lib/model/glossary.ts';
import { rowsOf } from '../../lib/packs/gloss.ts';
import type { PackContent, PackRows } from '../../lib/packs/pack.ts';
import { seeds } from '../../seeds/index.ts';

/** Translations of the packaged reports. */
const packagedGlossary = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../seeds/glossary.json'), 'utf8'),
) as GlossaryRow[];

const nothing: PackContent = { companies: [], reports: [], views: [], figures: [], glossary: packagedGlossary };

export const glossed = (rows: Partial<PackContent>): PackRows => rowsOf({ ...nothing, ...rows }, seeds.shared);

export const glossedFigure = (figure: Figure): Figure => glossed({ figures: [figure] }).figures[0]!;
