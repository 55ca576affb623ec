import type { ReactNode } from 'react';
import type { Summary } from '../../lib/dossier/summary.ts';
import type { Company } from '../../lib/model/company.ts';
import { CompanyRow } from './CompanyRow.tsx';
import { today } from './today.ts';

export interface RowStars {
  isWatched: (companyId: string) => boolean;
  setWatched: ((company: Company, isWatched: boolean) => void) | null;
}

export type OpenDossier = (companyId: string) => void;

interface CompanyRowsProps {
  summaries: readonly Summary[];
  stars: RowStars;
  noteFor?: (companyId: string) => ReactNode;
  onOpen?: OpenDossier;
}

export function CompanyRows({ summaries, stars, noteFor, onOpen }: CompanyRowsProps) {
  const day = today();
  return (
    <ul className="rows">
      {summaries.map((summary) => (
        <CompanyRow
          key={summary.company.id}
          summary={summary}
          today={day}
          isWatched={stars.isWatched(summary.company.id)}
          onWatch={stars.setWatched ? (next) => stars.setWatched?.(summary.company, next) : null}
          note={noteFor?.(summary.company.id)}
          onOpen={onOpen && (() => onOpen(summary.company.id))}
        />
      ))}
    </ul>
  );
}
