// Dossier 档案: all that the store knows of one company, in the order a reader wants it. JSON-safe: it crosses to pages.
import type { FigureChange, ViewChange } from '../comparison/changes.ts';
import type { Conflicts } from '../comparison/conflicts.ts';
import type { Company } from '../model/company.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { Source } from '../model/source.ts';
import type { View } from '../model/view.ts';
import type { Sentence } from './sentence.ts';

/**
 * Whose number it is, seen from the company: its own, a unit's, that of a sector or group it belongs to, or one whose
 * subject the source lost and which can only be inferred to be the company's.
 */
export type Relation = 'own' | 'unit' | 'sector' | 'inferred';

export interface DossierFigure {
  figure: Figure;
  relation: Relation;
}

export interface PeerGroup {
  /** The report's own word for the group (光通信). */
  name: string;
  companies: Peer[];
}

export type Peer = Pick<Company, 'id' | 'names' | 'listings'> & {
  /** The strongest stance that the report takes on it in this group. */
  view: Pick<View, 'stance' | 'stanceClass'>;
};

export interface Dossier {
  company: Company;
  parent: Company | null;
  units: Company[];
  /** Strongest stance first. */
  views: View[];
  /** What sectors, themes and the market are said of that the company is part of; by weight, then date. */
  sectorViews: View[];
  /** What a later report says differently, of the company and its units. */
  changes: { figures: FigureChange[]; views: ViewChange[] };
  /** What reports of one time say differently, of the company and its units. */
  conflicts: Conflicts;
  /** Most telling first. Unattributed figures are nobody's and never here. */
  figures: DossierFigure[];
  peers: PeerGroup[];
  /** Those that a view or a figure names, latest first. */
  reports: Report[];
  /** By id of view or figure: the sentence it stands in, for reports whose document the user has attached. */
  sentences: Record<string, Sentence>;
  isWatched: boolean;
  /** `packaged` where the browser did not let the store open, so that only the shipped facts answer. */
  origin: 'store' | 'packaged';
}

/** The rows a dossier is made of. Larger than needed is fine: what does not concern the company is left out. */
export interface DossierRows {
  companies: readonly Company[];
  reports: readonly Report[];
  views: readonly View[];
  figures: readonly Figure[];
  sources?: readonly Source[];
}
