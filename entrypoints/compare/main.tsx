// First, because its styles declare the order of the cascade layers.
import { showPage } from '../../components/shell/Shell.tsx';
import { LibraryNotice } from '../../components/backup/LibraryNotice.tsx';
import { ComparePage } from '../../components/compare/ComparePage.tsx';
import { UndoOutcome } from '../../components/undo/UndoOutcome.tsx';
import { compareMessages } from '../../locales/compare.ts';

export const root = showPage('compare', compareMessages, () => (
  <ComparePage notice={<LibraryNotice />} undo={<UndoOutcome />} />
));
