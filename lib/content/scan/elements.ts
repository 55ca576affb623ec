// Classifies elements: which are never read, and which do not break a line. Tag names are selector strings, because this
// code is loaded into every page.

/** A block element or an open shadow root. The text inside it, without that of inner blocks, is read as a whole. */
export type Container = Element | ShadowRoot;

export const unreadNames =
  'br,hr,img,input,script,style,noscript,template,textarea,select,datalist,code,kbd,samp,iframe,object,canvas,audio,video,math,head,title,desc,metadata';
const inlineNames =
  'a,abbr,acronym,b,bdi,bdo,big,cite,data,del,dfn,em,font,i,ins,label,mark,nobr,q,ruby,rb,rp,rt,rtc,s,small,span,strike,strong,sub,sup,time,tspan,tt,u,var,wbr';
/**
 * Editable text and code editors. Code editors keep the caret in a hidden text area and the text in plain elements, so
 * CodeMirror 5 and 6, ACE and Monaco are detected by class name. One selector, because every element is tested with it.
 */
const edited =
  '[contenteditable]:not([contenteditable=false i]),[role=textbox],[role=code],.CodeMirror,.cm-editor,.ace_editor,.monaco-editor';
const breaking = `:not(${inlineNames}),${edited}`;
/** The most frequent elements. They come first, because selector engines compare an element with one name after another. */
const frequent = 'a,div,span,li,p,i,img,td';
/** Elements that cannot have a shadow root. */
const noHost =
  'a,li,td,tr,i,b,img,em,strong,script,br,link,meta,path,svg,ul,th,font,input,option,g,button,label,time,style,small,ol,table,tbody,sub,sup,code';
/** Elements that can have a shadow root, but have none on nearly all pages. */
export const rareHosts = 'div,span,p,section,h3,h2,h4,h1,h5,h6,header,footer,nav,article,aside,main,body,blockquote';

/**
 * Calls the prototype's getter, because a form field can shadow a property such as `form.localName`. Looked up on first use,
 * because creating the interface object of a prototype takes time in a new frame.
 */
export function getterOf(prototype: () => object, name: string): (node: Node) => unknown {
  let descriptor: PropertyDescriptor | undefined;
  return (node) => (descriptor ??= Object.getOwnPropertyDescriptor(prototype(), name)!).get!.call(node) as unknown;
}

const elementPrototype = (): object => Element.prototype;
const nodePrototype = (): object => Node.prototype;

export const nameOf = getterOf(elementPrototype, 'localName') as (element: Element) => string;

export const parentOf = getterOf(nodePrototype, 'parentNode') as (node: Node) => Node | null;

export const textOf = getterOf(nodePrototype, 'textContent') as (node: Node) => string;

export const childNodesOf = getterOf(nodePrototype, 'childNodes') as (node: Node) => NodeListOf<ChildNode>;

/** How an element takes part in the text around it. */
export type Kind = 'block' | 'inline' | 'unread';

let kinds: Map<string, Kind> | undefined;

/** Built on first use, because most frames have no text and never need it. */
function kindsByName(): Map<string, Kind> {
  if (!kinds) {
    kinds = new Map();
    for (const name of unreadNames.split(',')) kinds.set(name, 'unread');
    for (const name of inlineNames.split(',')) kinds.set(name, 'inline');
  }
  return kinds;
}

/**
 * Judged by name, because reading the style of every element takes three times as long as the walk. A wrong guess between
 * block and inline matters only if a name crosses the element's edge; marks/layout.ts then reads the layout.
 */
const kindByName = (element: Element): Kind =>
  kindsByName().get(nameOf(element)) ?? (isCustom(element) ? 'inline' : 'block');

export const isInline = (element: Element): boolean => kindByName(element) === 'inline';

/** Whether `document.designMode` was on at the last `refreshDesignMode`. Then the whole page is editable. */
let isDesigned = false;

/** Reads `document.designMode` again, as it changes without a mutation. @returns whether it changed. */
export function refreshDesignMode(): boolean {
  const before = isDesigned;
  isDesigned = document.designMode === 'on';
  return isDesigned !== before;
}

/** The kind by name, or unread if the element is editable. */
export const kindOf = (element: Element): Kind =>
  isDesigned || Element.prototype.matches.call(element, edited) ? 'unread' : kindByName(element);

/** Whether elements of this name are never read. Ignores editing. */
export const isUnreadByName = (element: Element): boolean => kindByName(element) === 'unread';

/** Whether the element is a script, style, code, form field or editable text. */
export const isUnread = (element: Element): boolean => kindOf(element) === 'unread';

const outOf = (node: Node): Node | null => (node instanceof ShadowRoot ? node.host : parentOf(node));

/** Whether `test` holds for `node` or an ancestor, across shadow roots. */
export function isWithin(node: Node, test: (node: Node) => boolean): boolean {
  for (let at: Node | null = node; at; at = outOf(at)) if (test(at)) return true;
  return false;
}

/** The root of a MathML document is read, although `math` elements elsewhere are not. */
const isRootByName = (element: Element): boolean => element === document.documentElement && isUnreadByName(element);

/**
 * Whether `node` or any ancestor is unread, also across shadow roots: a widget inside an editor belongs to the edited text.
 * @param clear Cache of nodes known to have no unread ancestor; extended during the walk.
 */
export function isWithinUnread(node: Node, clear = new Set<Node>()): boolean {
  for (let at: Node | null = node; at && !clear.has(at); at = outOf(at)) {
    if (at instanceof Element && isUnread(at) && !isRootByName(at)) return true;
    clear.add(at);
  }
  return false;
}

export const isCustom = (element: Element): boolean => nameOf(element).includes('-');

/** Whether the element contains only text and inline elements, none of them editable. */
export const isLeaf = (element: Element): boolean => Element.prototype.querySelector.call(element, breaking) === null;

// Called via the prototype, because a form field can shadow a method of its form.
const findAll = (scope: ParentNode, selector: string): NodeListOf<Element> =>
  (scope instanceof Element ? Element.prototype : scope).querySelectorAll.call(scope, selector);

const likelyHost = `:not(${frequent},${noHost},${rareHosts})`;

/** The elements below `scope` that often have a shadow root, including custom elements, in document order. */
export const findHosts = (scope: ParentNode): NodeListOf<Element> => findAll(scope, likelyHost);

/**
 * The elements below `scope` that can have a shadow root but rarely do, such as every `div`. The caller may pause in between:
 * live lists cost nothing in advance, where a query of a large page takes several milliseconds.
 */
export function* findRareHosts(scope: Container): Generator<Element> {
  if (!(scope instanceof Element)) return yield* findAll(scope, rareHosts);
  for (const name of rareHosts.split(',')) {
    const found = Element.prototype.getElementsByTagName.call(scope, name);
    for (let at = 0, element = found[0]; element; element = found[++at]) yield element;
  }
}

/**
 * The container of `node`'s text by element names alone; a container returns itself. `containerOf` in marks/blocks.ts also
 * handles small blocks that are read with the container around them.
 */
export function containerByName(node: Node): Container | null {
  let at: Node | null = node instanceof Text ? node.parentNode : node;
  while (at instanceof Element && isInline(at) && at.parentNode) at = at.parentNode;
  return at instanceof Element || at instanceof ShadowRoot ? at : null;
}
