// The full dossier of a company: identity, changes, charts, timeline of reports, and related companies and sectors.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { FullDossier } from '../../lib/dossier/full.ts';
import type { LinkChoice } from '../../lib/sites/chosen.ts';
import type { PanelSubject } from '../hooks/dossiers.ts';
import { Notice } from '../ui/Notice.tsx';
import { Around } from './Sector.tsx';
import { Changes, hasChanges } from './Changes.tsx';
import { ChartView } from './Chart.tsx';
import { DossierBar, dossierPartId } from './DossierBar.tsx';
import { DossierTools } from './DossierTools.tsx';
import { Identity } from './Identity.tsx';
import { Relatives } from './Relatives.tsx';
import { Timeline } from './Timeline.tsx';

interface DossierViewProps {
  full: FullDossier;
  links: LinkChoice;
  /** YYYY-MM-DD; report ages are relative to it. */
  today: string;
  onWatch: ((isWatched: boolean) => void) | null;
  onOpen: (subject: PanelSubject) => void;
  /** The user's notes, shown below the identity. */
  children: ReactNode;
}

export function DossierView({ full, links, today, onWatch, onOpen, children }: DossierViewProps) {
  const t = useTranslations('panel');
  const { dossier, charts, chapters, inferred } = full;
  const { parent } = dossier;
  const present = {
    changes: hasChanges(dossier),
    figures: chapters.length > 0,
    peers: dossier.units.length + dossier.peers.length > 0,
  };
  return (
    <article className="dossier">
      <Identity
        dossier={dossier}
        links={links}
        onWatch={onWatch}
        onOpenParent={() => parent && onOpen({ kind: 'company', companyId: parent.id })}
      />
      {chapters.length + inferred.length === 0 ? (
        <Notice title={t('noFacts')}>{dossier.isWatched ? t('noFactsWatched') : t('noFactsHint')}</Notice>
      ) : null}
      {chapters.length > 0 ? <DossierTools dossier={dossier} /> : null}
      {chapters.length > 0 ? <DossierBar dossier={dossier} present={present} today={today} /> : null}
      {children}
      <div id={dossierPartId('changes')} className="dossier-part">
        <Changes dossier={dossier} />
      </div>
      {charts.map((chart) => (
        <ChartView key={`${chart.by} ${chart.sample.id}`} chart={chart} />
      ))}
      <div id={dossierPartId('figures')} className="dossier-part">
        <Timeline full={full} today={today} onOpen={onOpen} />
      </div>
      <div id={dossierPartId('peers')} className="dossier-part">
        <Relatives dossier={dossier} onOpen={onOpen} />
      </div>
      <Around full={full} today={today} />
    </article>
  );
}
