// Answers the context menu: looks up and clips a selection, adds selections and pages to the library, opens PDFs in the reader.
import { onMenu } from '../browser/menu.ts';
import { openTabInReader } from '../browser/reader-page.ts';
import type { Store } from '../store/open.ts';
import type { Adding } from './add-tab.ts';
import { clipSelection, lookUpSelection } from './look-up.ts';

export function answerMenu(
  opening: Promise<Store>,
  { addTab, addSelection }: Adding,
  log: (error: unknown) => void,
): void {
  onMenu({
    onLookUp: (selected) => void opening.then((store) => lookUpSelection(selected, store)),
    onClip: (tab, selected) => void opening.then((store) => clipSelection(tab, selected, store)).catch(log),
    onAddSelection: (tab, selected) => void addSelection(tab, selected).catch(log),
    onAddPage: (tab) => void addTab(tab).catch(log),
    onReadPdf: (tab) => void openTabInReader(tab).catch(log),
  });
}
