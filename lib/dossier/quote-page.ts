// Whose page a page of one stock is.
import type { Listing } from '../model/listing.ts';
import type { Dossier } from './dossier.ts';

/** One code on one exchange, as it is now. */
export type Code = Pick<Listing, 'code' | 'exchange'>;

/** Whether any report says anything of it, or of what it is part of. */
export const isReported = ({ views, figures }: Dossier): boolean => views.length + figures.length > 0;

export interface QuotePage {
  /** Under which of the company's listings. */
  listing: Code;
  /** Without facts where no report speaks of it. */
  dossier: Dossier;
}
