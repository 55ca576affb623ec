// A rating or recommendation before it is written in the form of the model.
import type { StanceClass } from '../model/stance.ts';
import type { NamedCompany } from './names.ts';
import type { RatingAction } from '../model/view.ts';

export type ViewSubject = { kind: 'company'; company: NamedCompany } | { kind: 'sector' | 'theme'; name: string };

export interface RawView {
  subject: ViewSubject;
  /** As written, without blanks. */
  stance: string;
  stanceClass: StanceClass;
  action?: RatingAction;
  previousStance?: string;
  /** Code of the share class, if the report rates several. */
  listing?: string;
  groups: string[];
  theme?: string;
  /** Spans of the plain text: rating word, then the subject's name. */
  spans: { start: number; end: number }[];
  isSure: boolean;
  /** A formal rating, rather than a recommendation in a sentence. */
  isRating: boolean;
}
