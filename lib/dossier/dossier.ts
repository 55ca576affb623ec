// Dossier 档案: everything the store has on one company, in display order. JSON-safe, because it is sent to content scripts.
import type { FigureChange, ViewChange } from '../comparison/changes.ts';
import type { Conflicts } from '../comparison/conflicts.ts';
import type { Company } from '../model/company.ts';
import type { Figure } from '../model/figure.ts';
import type { Bilingual } from '../model/ids.ts';
import type { Report } from '../model/report.ts';
import type { Source } from '../model/source.ts';
import type { View } from '../model/view.ts';
import type { Sentence } from './sentence.ts';

/**
 * How a figure's subject relates to the company. `own` the company or its product · `unit` a unit of it · `sector` a sector,
 * index or group that it belongs to · `inferred` the source omits the subject, which is inferred to be the company.
 */
export type Relation = 'own' | 'unit' | 'sector' | 'inferred';

export interface DossierFigure {
  figure: Figure;
  relation: Relation;
}

export interface PeerGroup {
  /** As the report names the group (光通信). */
  name: string;
  names: Bilingual;
  /** The date of the report, YYYY-MM-DD. */
  asOf: string;
  companies: Peer[];
}

export type Peer = Pick<Company, 'id' | 'names' | 'listings'> & {
  /** The report's strongest stance on this peer within the group. */
  view: Pick<View, 'stance' | 'stanceClass' | 'gloss'>;
};

/** What the reports say, the same for every user. */
export interface PublicDossier {
  company: Company;
  parent: Company | null;
  units: Company[];
  /** The latest rating of each house first (view-order.ts). */
  views: View[];
  /** Views on the company's sectors and themes; in the same order. */
  sectorViews: View[];
  /** Changes between earlier and later reports, for the company and its units. */
  changes: { figures: FigureChange[]; views: ViewChange[] };
  /** Contradictions between reports from the same days, for the company and its units. */
  conflicts: Conflicts;
  /** Most important first. Never contains unattributed figures. */
  figures: DossierFigure[];
  peers: PeerGroup[];
  /** The reports of the views and figures, latest first. */
  reports: Report[];
  /**
   * `newer` if a newer build has used the database, which is then read-only. `packaged` if the database could not be opened:
   * the dossier then has only the facts shipped with the extension.
   */
  origin: 'store' | 'newer' | 'packaged';
}

/** What only this user has. A web page gets it by a message of its own, for one company at a time. */
export interface OwnFacts {
  /** Source sentences by id of view or figure, for reports whose document the user has attached. */
  sentences: Record<string, Sentence>;
  /** `null` if not known: the background did not answer in time or refused. */
  isWatched: boolean | null;
}

export interface Dossier extends PublicDossier, OwnFacts {}

export const noOwnFacts: OwnFacts = { sentences: {}, isWatched: null };

/** Reports without the sections that no row of the dossier is in: they are most of what a card would receive. */
function withNamedSections({ reports, views, sectorViews, figures, changes, conflicts }: PublicDossier): Report[] {
  const pairs = [...changes.figures, ...changes.views].flatMap(({ from, to }) => [from, to]);
  const rows = [
    ...views,
    ...sectorViews,
    ...figures.map(({ figure }) => figure),
    ...pairs,
    ...conflicts.figures.flat(),
    ...conflicts.views.flat(),
  ];
  const places = Map.groupBy(rows, ({ reportId }) => reportId);
  return reports.map((report) => {
    const starts = (places.get(report.id) ?? []).flatMap(({ evidence }) => evidence.map(({ start }) => start));
    const sections = report.sections.filter(({ start, end }) => starts.some((at) => start <= at && at < end));
    return { ...report, sections };
  });
}

/** @returns what a card gets, and apart from it what only this user has. */
export function splitDossier({ sentences, isWatched, ...facts }: Dossier): { facts: PublicDossier; own: OwnFacts } {
  return { facts: { ...facts, reports: withNamedSections(facts) }, own: { sentences, isWatched } };
}

/** Input rows of a dossier. Rows that do not concern the company are ignored. */
export interface DossierRows {
  companies: readonly Company[];
  reports: readonly Report[];
  views: readonly View[];
  figures: readonly Figure[];
  sources?: readonly Source[];
}
