// The packaged facts that fill the store. Validated by seeds/check.ts before every build.
import type { Company } from '../lib/model/company.ts';
import type { GlossaryRow } from '../lib/model/glossary.ts';
import { rowsOf } from '../lib/packs/gloss.ts';
import type { PackContent, PackRows } from '../lib/packs/pack.ts';
import companies from './companies.json' with { type: 'json' };
import glossary from './glossary.json' with { type: 'json' };
import metrics from './metrics.json' with { type: 'json' };
import pinyin from './pinyin.json' with { type: 'json' };
import computerFigures from './reports/ccnew-computer-monthly-202508/figures.json' with { type: 'json' };
import computerReport from './reports/ccnew-computer-monthly-202508/report.json' with { type: 'json' };
import computerViews from './reports/ccnew-computer-monthly-202508/views.json' with { type: 'json' };
import commsFigures from './reports/comms-weekly-20250207/figures.json' with { type: 'json' };
import commsReport from './reports/comms-weekly-20250207/report.json' with { type: 'json' };
import commsViews from './reports/comms-weekly-20250207/views.json' with { type: 'json' };
import stamp from './stamp.json' with { type: 'json' };
import units from './units.json' with { type: 'json' };

export interface Seeds extends PackRows {
  /** The registry of metrics and the units, for packs of all publishers. */
  shared: readonly GlossaryRow[];
  /** Fingerprint of the data. A store with a different version is reseeded. */
  version: string;
}

const readings: Readonly<Record<string, string>> = pinyin;

/** Adds the pinyin of a company's names, so that the extension needs no pinyin dictionary. */
function withPinyin(company: Company): Company {
  const words = [company.names.zh, company.names.en, ...company.aliases.map(({ text }) => text)];
  const own = Object.fromEntries(words.flatMap((word) => (readings[word] ? [[word, readings[word]]] : [])));
  return Object.keys(own).length > 0 ? { ...company, pinyin: own } : company;
}

// JSON imports have wider types than the schemas. The validation before each build justifies the casts.

const shared = [...metrics, ...units] as GlossaryRow[];

const rows = rowsOf(
  {
    companies,
    reports: [commsReport, computerReport],
    views: [...commsViews, ...computerViews],
    figures: [...commsFigures, ...computerFigures],
    glossary,
  } as PackContent,
  shared,
);

export const seeds: Seeds = { version: stamp.version, shared, ...rows, companies: rows.companies.map(withPinyin) };
