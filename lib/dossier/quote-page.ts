// The company that a quote page is about.
import type { Listing } from '../model/listing.ts';
import type { PublicDossier } from './dossier.ts';

/** A listing's current code, without former codes. */
export type Code = Pick<Listing, 'code' | 'exchange'>;

/** Whether the dossier has any view or figure; figures of units and sectors count. */
export const isReported = ({ views, figures }: Pick<PublicDossier, 'views' | 'figures'>): boolean =>
  views.length + figures.length > 0;

export interface QuotePage {
  /** The one of the company's listings that the page shows. */
  listing: Code;
  /** Has no views and figures if the company is not covered. */
  dossier: PublicDossier;
}
