// Starring and unstarring, with the last removal kept to be undone and the last failure kept to be told.
import { useState } from 'react';
import type { Company } from '../../lib/model/company.ts';
import { useWatches, useWatchVerbs } from './library.tsx';

export interface Starring {
  isWatched: (companyId: string) => boolean;
  /** null where the library is closed. */
  setWatched: ((company: Company, isWatched: boolean) => void) | null;
  removed: { company: Company; undo: () => void } | null;
  failure: string | null;
}

export function useStarring(): Starring {
  const verbs = useWatchVerbs();
  const watched = new Set(useWatches()?.map((watch) => watch.companyId));
  const [removed, setRemoved] = useState<Starring['removed']>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const attempt = (work: Promise<void>): void => {
    work.then(
      () => setFailure(null),
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
  };

  return {
    isWatched: (companyId) => watched.has(companyId),
    setWatched: verbs
      ? (company, isWatched) => {
          setRemoved(null);
          if (isWatched) return attempt(verbs.add(company.id));
          attempt(
            verbs.remove(company.id).then((restore) => {
              setRemoved({
                company,
                undo: () => {
                  setRemoved(null);
                  attempt(restore());
                },
              });
            }),
          );
        }
      : null,
    removed,
    failure,
  };
}
