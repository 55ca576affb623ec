// Detects annotations: ruby readings and footnote marks, which can be between the characters of a name.

/** Footnote marks such as [1], (2), 注3, *, ①, †. */
const mark = /^[[(（【〔]?(?:注释?|note|[a-z])?\s?\d{0,3}[\])）】〕]?$|^[*＊†‡§①-⑳]{1,3}$/i;

const raised = /^su[bp]$/;
const readings = /^r(?:t|p|tc)$/;

/** A link to a place on the same page. */
const isInnerLink = (element: Element, name: string): boolean =>
  name === 'a' && (element.getAttribute('href') ?? '').startsWith('#');

/** @param name the element's local name. */
export function isAnnotation(element: Element, name: string): boolean {
  if (readings.test(name)) return true;
  return (raised.test(name) || isInnerLink(element, name)) && mark.test((element.textContent ?? '').trim());
}

const annotated =
  'rt,rp,sup,sub,a[href^="#"],[hidden],[style*="none"],[style*="hidden"],[style*="font-size:0"],[class*="pinyin"]';

/** Text nodes up to this length may be decoy letters against copying, or separators. */
const shortest = 2;

/** Whether `scope` contains annotations or elements hidden by attributes, as far as a selector can find them. */
const isMarkedUp = (scope: Element): boolean => Element.prototype.querySelector.call(scope, annotated) !== null;

/**
 * Whether parts of the text of `scope` may have to be left out. Then its `textContent` is not enough for the prefilter,
 * and it must be read with `readContainer`.
 */
export function isAnnotated(scope: Element): boolean {
  if (isMarkedUp(scope)) return true;
  const parts: Iterable<Element> = Element.prototype.querySelectorAll.call(scope, '*');
  for (const { firstChild } of parts) if (firstChild instanceof Text && firstChild.length <= shortest) return true;
  return false;
}
