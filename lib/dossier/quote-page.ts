// The company that a quote page is about.
import type { Listing } from '../model/listing.ts';
import type { PublicDossier } from './dossier.ts';

/** A listing's current code, without former codes. */
export type Code = Pick<Listing, 'code' | 'exchange'>;

/** Whether the dossier has any view or figure; figures of units and sectors count. */
export const isReported = ({ views, figures }: Pick<PublicDossier, 'views' | 'figures'>): boolean =>
  views.length + figures.length > 0;

/** The company of a page of one stock, with what the reports say of it. */
export interface QuotePage {
  /** The one of the company's listings that the page shows. */
  listing: Code;
  /** Has no views and figures if the company is not covered. */
  dossier: PublicDossier;
}

/** A quote page as the strip shows it. */
export interface StripPage extends QuotePage {
  /**
   * Whether the user has reports of their own, on whichever company. Without a click, the strip shows only facts of packaged
   * reports, which are the same for every user: a page can tell whether and how large a strip stands.
   */
  hasOwnReports: boolean;
}
