// The packaged facts that fill the store. Validated by seeds/check.ts before every build.
import type { Company } from '../lib/model/company.ts';
import type { Figure } from '../lib/model/figure.ts';
import type { Report } from '../lib/model/report.ts';
import type { View } from '../lib/model/view.ts';
import companies from './companies.json' with { type: 'json' };
import pinyin from './pinyin.json' with { type: 'json' };
import computerFigures from './reports/ccnew-computer-monthly-202508/figures.json' with { type: 'json' };
import computerReport from './reports/ccnew-computer-monthly-202508/report.json' with { type: 'json' };
import computerViews from './reports/ccnew-computer-monthly-202508/views.json' with { type: 'json' };
import commsFigures from './reports/comms-weekly-20250207/figures.json' with { type: 'json' };
import commsReport from './reports/comms-weekly-20250207/report.json' with { type: 'json' };
import commsViews from './reports/comms-weekly-20250207/views.json' with { type: 'json' };
import stamp from './stamp.json' with { type: 'json' };

export interface Seeds {
  /** Fingerprint of the data. A store with a different version is reseeded. */
  version: string;
  companies: Company[];
  reports: Report[];
  views: View[];
  figures: Figure[];
}

const readings: Readonly<Record<string, string>> = pinyin;

/** Adds the pinyin of a company's names, so that the extension needs no pinyin dictionary. */
function withPinyin(company: Company): Company {
  const words = [company.names.zh, company.names.en, ...company.aliases.map(({ text }) => text)];
  const own = Object.fromEntries(words.flatMap((word) => (readings[word] ? [[word, readings[word]]] : [])));
  return Object.keys(own).length > 0 ? { ...company, pinyin: own } : company;
}

// JSON imports have wider types than the schemas. The validation before each build justifies the casts.
export const seeds: Seeds = {
  version: stamp.version,
  companies: (companies as Company[]).map(withPinyin),
  reports: [commsReport, computerReport] as Report[],
  views: [...commsViews, ...computerViews] as View[],
  figures: [...commsFigures, ...computerFigures] as Figure[],
};
