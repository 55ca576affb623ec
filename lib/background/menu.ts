// Answers the context menu: looks up and clips a selection, and adds selections and pages to the library.
import { onMenu } from '../browser/menu.ts';
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
  });
}
