// Runs one step of backup, restore or removal for a component, with the store's problems instead of plain failures.
import { useCallback } from 'react';
import type { BackupProblem } from '../../lib/model/backup.ts';
import { BackupError, outcomeOf, type Outcome } from '../../lib/store/backup/errors.ts';
import { useAsync, type AsyncTask } from './use-async.ts';

/** What was completed before a later part of the step failed. */
export type Completed = 'backup' | 'restore' | 'undo' | 'removal';

export type StepState<T> =
  | { kind: 'idle' }
  | { kind: 'running'; done: number }
  | { kind: 'done'; value: T }
  /** `completed` is null if nothing was changed. */
  | { kind: 'failed'; problem: BackupProblem; completed: Completed | null };

interface StepTask extends AsyncTask {
  /** Call it after each permanent change, so that a later failure is not reported as “nothing was changed”. */
  onCompleted: (what: Completed) => void;
}

export interface Step<T> {
  state: StepState<T>;
  run: (action: (task: StepTask) => Promise<T>) => void;
  cancel: () => void;
  reset: () => void;
}

/** @throws the problem, for the step that awaits it. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new BackupError(outcome.problem);
  return outcome.value;
}

type Result<T> = { outcome: Outcome<T>; completed: Completed | null };

function stateOf<T>({ outcome, completed }: Result<T>): StepState<T> {
  if (outcome.ok) return { kind: 'done', value: outcome.value };
  const { problem } = outcome;
  return problem.kind === 'cancelled' ? { kind: 'idle' } : { kind: 'failed', problem, completed };
}

export function useBackupStep<T>(): Step<T> {
  const { status, value, failure, progress, run: start, cancel, reset } = useAsync<Result<T>>();
  const run = useCallback<Step<T>['run']>(
    (action) =>
      start(async (task) => {
        let completed: Completed | null = null;
        const onCompleted = (what: Completed): void => {
          completed = what;
        };
        const outcome = await outcomeOf(() => action({ ...task, onCompleted }));
        return { outcome, completed };
      }),
    [start],
  );
  const state = ((): StepState<T> => {
    if (status === 'running') return { kind: 'running', done: progress };
    if (failure) return { kind: 'failed', problem: { kind: 'failed', reason: failure.reason }, completed: null };
    return status === 'done' && value ? stateOf(value) : { kind: 'idle' };
  })();
  return { state, run, cancel, reset };
}
