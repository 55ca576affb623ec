// The public dossier of the company that the picture page's address names.
import { companyInHash } from '../../lib/browser/compare-page.ts';
import type { PublicDossier } from '../../lib/dossier/dossier.ts';
import { findDossier } from '../../lib/store/dossiers.ts';
import { useRead } from './library.tsx';

/** undefined until read; null if the address names no known company. */
export function usePictureDossier(): PublicDossier | null | undefined {
  const companyId = companyInHash(location.hash);
  return useRead(async (db) => (companyId === null ? null : await findDossier(db, companyId)), [companyId]);
}
