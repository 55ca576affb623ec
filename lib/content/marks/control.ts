// What a tap on an element does on the page: `actionAt` tells links, other controls and plain content apart.
import { flatPathOf } from './flat-tree.ts';

/** A link leads elsewhere, a control acts at once; content does neither. */
export type TapAction = 'link' | 'control' | 'content';

const controls = [
  'button,input,select,textarea,label,summary,option,audio[controls],video[controls],[onclick],[onmousedown],[ontouchend]',
  // Links without a destination are buttons by another name.
  'a:not([href]),a[href=""],a[href="#"],a[href^="javascript:" i]',
  ...'button,checkbox,combobox,menuitem,menuitemcheckbox,menuitemradio,option,radio,slider,spinbutton,switch,tab,treeitem'
    .split(',')
    .map((role) => `[role=${role}]`),
].join();

const links = 'a[href],area[href],[role=link]';

// A form may have a field of any name.
const own = Element.prototype;

const hasPointerCursor = (element: Element): boolean => getComputedStyle(element).cursor === 'pointer';

/**
 * Listeners cannot be seen, so a pointer cursor stands for those of elements without a role. It is inherited; a body with
 * one says nothing, because some pages set it there to get any click on a touch screen.
 */
const looksClickable = (element: Element): boolean =>
  hasPointerCursor(element) && !(document.body && hasPointerCursor(document.body));

export function actionAt(target: Element): TapAction {
  for (const element of flatPathOf(target)) {
    if (own.matches.call(element, controls)) return 'control';
    if (own.matches.call(element, links)) return 'link';
  }
  return looksClickable(target) ? 'control' : 'content';
}
