// The dossier that the trail has come to, read live; the way back to the one before.
import { useTranslations } from 'use-intl';
import { useFullDossier, useGroup, type Subject, type Trail } from '../live/dossiers.ts';
import type { RowStars } from '../ui/CompanyRows.tsx';
import { Notice } from '../ui/Notice.tsx';
import { today } from '../ui/today.ts';
import { DossierView } from './DossierView.tsx';
import { GroupView } from './GroupView.tsx';
import { Notes } from './Notes.tsx';

type Open = (subject: Subject) => void;

function OfCompany({ companyId, stars, onOpen }: { companyId: string; stars: RowStars; onOpen: Open }) {
  const t = useTranslations('panel');
  const full = useFullDossier(companyId);
  if (full === undefined) return null;
  if (full === null) return <Notice title={t('unknown')} />;
  const { setWatched } = stars;
  return (
    <DossierView
      full={full}
      today={today()}
      onWatch={setWatched && ((isWatched) => setWatched(full.dossier.company, isWatched))}
      onOpen={onOpen}
    >
      <Notes companyId={companyId} />
    </DossierView>
  );
}

function OfGroup({ name, onOpen }: { name: string; onOpen: Open }) {
  const t = useTranslations('panel');
  const group = useGroup(name);
  if (group === undefined) return null;
  return group ? <GroupView group={group} onOpen={onOpen} /> : <Notice title={t('unknown')} />;
}

export function Dossier({ trail, stars }: { trail: Trail; stars: RowStars }) {
  const t = useTranslations('panel');
  const { subject, back, open } = trail;
  if (!subject) return <Notice title={t('empty')}>{t('emptyHint')}</Notice>;
  return (
    <>
      {back ? (
        <button type="button" className="dossier-back" onClick={back}>
          <span aria-hidden="true">← </span>
          {t('back')}
        </button>
      ) : null}
      {subject.kind === 'company' ? (
        <OfCompany key={subject.companyId} companyId={subject.companyId} stars={stars} onOpen={open} />
      ) : (
        <OfGroup key={subject.name} name={subject.name} onOpen={open} />
      )}
    </>
  );
}
