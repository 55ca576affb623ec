// The draft of a report: facts read out of its text, in the form of the model, not yet confirmed.
import type { Evidence } from '../model/evidence.ts';
import type { Figure } from '../model/figure.ts';
import type { View } from '../model/view.ts';
import type { Head } from './head.ts';

export interface DraftView extends View {
  isSure: boolean;
}

export interface DraftFigure extends Figure {
  isSure: boolean;
  /** Another place of the text that contradicts this number. */
  contradiction?: Evidence;
}

export interface Draft {
  /** `draft`: something was read. `nothing-found`: neither rating, company nor figure. `no-text`: a scan or an empty file. */
  outcome: 'draft' | 'nothing-found' | 'no-text';
  report: Pick<Head, 'title' | 'publisher' | 'asOf' | 'kind' | 'codes' | 'analysts'> & { sectorRating: string | null };
  views: DraftView[];
  figures: DraftFigure[];
}
