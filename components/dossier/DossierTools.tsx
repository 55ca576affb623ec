// What can be made of a company: a comparison with those that reports group it with, and a picture to share.
import { useTranslations } from 'use-intl';
import { openCompare, openPicture } from '../../lib/browser/compare-page.ts';
import { mostCompared } from '../../lib/dossier/compare.ts';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import './DossierTools.css';

export function DossierTools({ dossier }: { dossier: Dossier }) {
  const t = useTranslations('panel');
  const { attempt } = useUndo();
  const { company, peers } = dossier;
  const compared = [company.id, ...(peers[0]?.companies ?? []).map(({ id }) => id)];
  const companyIds = [...new Set(compared)].slice(0, mostCompared);
  return (
    <p className="dossier-tools">
      <button type="button" onClick={() => attempt(() => openCompare({ companyIds }))}>
        {t('compare')}
      </button>
      <button type="button" onClick={() => attempt(() => openPicture(company.id))}>
        {t('picture')}
      </button>
    </p>
  );
}
