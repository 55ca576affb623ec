// The dossier of the current trail entry as a live query, with a back button.
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import {
  useFullDossier,
  useGroup,
  useReportPage,
  useSubjectName,
  type TrailEntry,
  type PanelSubject,
  type Trail,
} from '../hooks/dossiers.ts';
import { useHiddenReports } from '../hooks/hidden-reports.ts';
import { useSites } from '../hooks/sites.ts';
import type { Starring } from '../hooks/starring.ts';
import { useLanguage } from '../ui/intl.tsx';
import { Notice } from '../ui/Notice.tsx';
import { today } from '../ui/today.ts';
import { Arrived } from './Arrived.tsx';
import { DossierView } from './DossierView.tsx';
import { GroupView } from './GroupView.tsx';
import { HiddenReport } from './HiddenReport.tsx';
import { Notes } from './Notes.tsx';
import { ReportView } from './ReportView.tsx';
import './dossier.css';

interface OfProps {
  at: TrailEntry;
  onOpen: (subject: PanelSubject) => void;
}

function OfCompany({ companyId, stars, at, onOpen }: OfProps & { companyId: string; stars: Starring }) {
  const t = useTranslations('panel');
  const full = useFullDossier(companyId);
  const links = useSites();
  if (full === undefined) return null;
  if (full === null) return <Notice title={t('unknown')} />;
  const { setWatched, edits } = stars;
  return (
    <Arrived at={at}>
      <DossierView
        full={full}
        links={links}
        today={today()}
        onWatch={setWatched && ((isWatched) => setWatched(full.dossier.company, isWatched))}
        onOpen={onOpen}
      >
        <Notes companyId={companyId} onRemoveTag={(tag) => edits?.tag([companyId], tag, false)} />
      </DossierView>
    </Arrived>
  );
}

function OfGroup({ name, at, onOpen }: OfProps & { name: string }) {
  const t = useTranslations('panel');
  const group = useGroup(name);
  if (group === undefined) return null;
  if (group === null) return <Notice title={t('unknown')} />;
  return (
    <Arrived at={at}>
      <GroupView group={group} today={today()} onOpen={onOpen} />
    </Arrived>
  );
}

function OfReport({ reportId, at, onOpen }: OfProps & { reportId: string }) {
  const t = useTranslations('panel');
  const reportPage = useReportPage(reportId);
  const hidden = useHiddenReports();
  if (reportPage === undefined) return null;
  if (reportPage === null) {
    const report = hidden?.find(({ id }) => id === reportId);
    return report ? <HiddenReport report={report} /> : <Notice title={t('unknown')} />;
  }
  return (
    <Arrived at={at}>
      <ReportView page={reportPage} today={today()} onOpen={onOpen} />
    </Arrived>
  );
}

function Of({ at, stars, onOpen }: OfProps & { stars: Starring }) {
  const { subject } = at;
  switch (subject.kind) {
    case 'company':
      return <OfCompany key={subject.companyId} companyId={subject.companyId} at={at} stars={stars} onOpen={onOpen} />;
    case 'group':
      return <OfGroup key={subject.name} name={subject.name} at={at} onOpen={onOpen} />;
    case 'report':
      return <OfReport key={subject.reportId} reportId={subject.reportId} at={at} onOpen={onOpen} />;
  }
}

function Back({ to, go }: NonNullable<Trail['back']>) {
  const t = useTranslations('panel');
  const name = inLanguage(useSubjectName(to), useLanguage());
  return (
    <button type="button" className="dossier-back" onClick={go}>
      <span aria-hidden="true">← </span>
      {t('back', { name })}
    </button>
  );
}

export function Dossier({ trail, stars }: { trail: Trail; stars: Starring }) {
  const t = useTranslations('panel');
  const { stop, back, open } = trail;
  if (!stop) return <Notice title={t('empty')}>{t('emptyHint')}</Notice>;
  return (
    <>
      {back ? <Back {...back} /> : null}
      <Of at={stop} stars={stars} onOpen={open} />
    </>
  );
}
