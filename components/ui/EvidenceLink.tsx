// A button that opens the reader at the evidence of a fact. Nothing if the report's text is not in the library.
import { createContext, useContext } from 'react';
import { useTranslations } from 'use-intl';
import type { Evidence } from '../../lib/model/evidence.ts';
import type { Report } from '../../lib/model/report.ts';

type OpenEvidence = (factId: string) => void;

const EvidenceContext = createContext<OpenEvidence | undefined>(undefined);

/** Without it, there are no buttons. */
export const EvidenceProvider = EvidenceContext.Provider;

interface EvidenceLinkProps {
  fact: { id: string; evidence: readonly Evidence[] };
  report: Report | undefined;
  /** Whether the text is there although the report is not the user's own: they attached it. */
  isAttached?: boolean;
}

export function EvidenceLink({ fact, report, isAttached = false }: EvidenceLinkProps) {
  const t = useTranslations('figure');
  const open = useContext(EvidenceContext);
  const isReadable = report !== undefined && (report.documentId !== undefined || isAttached);
  if (!open || !isReadable || fact.evidence.length === 0) return null;
  return (
    <button type="button" className="yj-evidence" onClick={() => open(fact.id)}>
      {t('place')}
    </button>
  );
}
