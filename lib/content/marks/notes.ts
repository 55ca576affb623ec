// Readings and footnote marks: text between the letters of a name that is no part of it.

/** [1], (2), 注3, *, ①, †: what a footnote mark looks like. */
const mark = /^[[(（【〔]?(?:注释?|note|[a-z])?\s?\d{0,3}[\])）】〕]?$|^[*＊†‡§①-⑳]{1,3}$/i;

const raised = /^su[bp]$/;
const readings = /^r(?:t|p|tc)$/;

/** A link to a place on the same page. */
const isInnerLink = (element: Element, name: string): boolean =>
  name === 'a' && (element.getAttribute('href') ?? '').startsWith('#');

/** @param name the element's local name. */
export function isNote(element: Element, name: string): boolean {
  if (readings.test(name)) return true;
  return (raised.test(name) || isInnerLink(element, name)) && mark.test((element.textContent ?? '').trim());
}

const annotated =
  'rt,rp,sup,sub,a[href^="#"],[hidden],[style*="none"],[style*="hidden"],[style*="font-size:0"],[class*="pinyin"]';

/** A letter put in against copying, or a separator. */
const shortest = 2;

/** Notes, readings and what is hidden by its attributes, as far as a selector tells. */
const isMarkedUp = (scope: Element): boolean => Element.prototype.querySelector.call(scope, annotated) !== null;

/**
 * Whether the text of `scope` may have to be read without a part of it. Then a prefilter cannot judge by its
 * `textContent`: read it with `readContainer`.
 */
export function isAnnotated(scope: Element): boolean {
  if (isMarkedUp(scope)) return true;
  const parts: Iterable<Element> = Element.prototype.querySelectorAll.call(scope, '*');
  for (const { firstChild } of parts) if (firstChild instanceof Text && firstChild.length <= shortest) return true;
  return false;
}
