// Exports `actionAt`: what a tap on an element of the page does.
import { flatPathOf } from './flat-tree.ts';

/** A link navigates, a control acts on the page, content does neither. */
export type TapAction = 'link' | 'control' | 'content';

const controls = [
  'button,input,select,textarea,label,summary,option,audio[controls],video[controls],[onclick],[onmousedown],[ontouchend]',
  // Links without a destination serve as buttons.
  'a:not([href]),a[href=""],a[href="#"],a[href^="javascript:" i]',
  ...'button,checkbox,combobox,menuitem,menuitemcheckbox,menuitemradio,option,radio,slider,spinbutton,switch,tab,treeitem'
    .split(',')
    .map((role) => `[role=${role}]`),
].join();

const links = 'a[href],area[href],[role=link]';

// Methods are called from the prototype, because a form field can shadow any property of its form.
const own = Element.prototype;

const hasPointerCursor = (element: Element): boolean => getComputedStyle(element).cursor === 'pointer';

/**
 * Event listeners cannot be detected, so a pointer cursor marks an element without a role as clickable. The cursor is
 * inherited and is ignored if the body has it: some pages set it there to receive clicks on touch screens.
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
