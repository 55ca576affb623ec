// Collects the rows that a backup lost, so that one bad row costs itself and not the file.
import type { RowProblem, RowProblems } from '../../model/backup.ts';

const mostExamples = 5;

export interface RowProblemList {
  lost: (problem: RowProblem) => void;
  /** The row was kept without fields that this build does not know. */
  trimmed: (problem: RowProblem) => void;
  all: () => RowProblems;
}

export function createRowProblems(): RowProblemList {
  const unreadable = new Map<string, number>();
  const examples: RowProblem[] = [];
  let trimmed = 0;
  const show = ({ line, table, issue }: RowProblem): void => {
    if (examples.length < mostExamples) examples.push({ line, table, issue });
  };
  return {
    lost(problem) {
      unreadable.set(problem.table, (unreadable.get(problem.table) ?? 0) + 1);
      show(problem);
    },
    trimmed(problem) {
      trimmed += 1;
      show(problem);
    },
    all: () => ({ unreadable: Object.fromEntries(unreadable), trimmed, examples }),
  };
}
