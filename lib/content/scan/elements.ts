// What is never read, and what does not break a line. Tag names in one string each, as selectors have them: this goes into
// every page.

/** An element that makes a block, or an open shadow root: text is read together within it. */
export type Container = Element | ShadowRoot;

export const unreadNames =
  'br,hr,img,input,script,style,noscript,template,textarea,select,datalist,code,kbd,samp,iframe,object,canvas,audio,video,math,head,title,desc,metadata';
const inlineNames =
  'a,abbr,acronym,b,bdi,bdo,big,cite,data,del,dfn,em,font,i,ins,label,mark,nobr,q,ruby,rb,rp,rt,rtc,s,small,span,strike,strong,sub,sup,time,tspan,tt,u,var,wbr';
/**
 * Text that is being written, and code. Code editors keep the caret in a hidden text area and the text in plain elements, so
 * they are known by the class names of CodeMirror 5 and 6, ACE and Monaco. One selector, asked of every element of a page.
 */
const edited =
  '[contenteditable]:not([contenteditable=false i]),[role=textbox],[role=code],.CodeMirror,.cm-editor,.ace_editor,.monaco-editor';
const breaking = `:not(${inlineNames}),${edited}`;
/** The most frequent elements of web pages. A selector engine compares an element with one name after the other. */
const frequent = 'a,div,span,li,p,i,img,td';
/** Elements that cannot have a shadow root. */
const noHost =
  'a,li,td,tr,i,b,img,em,strong,script,br,link,meta,path,svg,ul,th,font,input,option,g,button,label,time,style,small,ol,table,tbody,sub,sup,code';
/** Elements that can have one, and on nearly all pages have none. */
export const rareHosts = 'div,span,p,section,h3,h2,h4,h1,h5,h6,header,footer,nav,article,aside,main,body,blockquote';

/**
 * The prototype's own getter: a form answers `form.localName` with its field of that name, if it has one. Looked up on first
 * use, because the interface of each prototype costs a new frame time.
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

/** Built on first use: most frames have no text, and never ask. */
function kindsByName(): Map<string, Kind> {
  if (!kinds) {
    kinds = new Map();
    for (const name of unreadNames.split(',')) kinds.set(name, 'unread');
    for (const name of inlineNames.split(',')) kinds.set(name, 'inline');
  }
  return kinds;
}

/**
 * Asking the style of every element costs three times the walk itself. A wrong guess between block and inline shows only
 * where a name crosses the element's edge, and there `runsTogether` asks.
 */
const kindByName = (element: Element): Kind =>
  kindsByName().get(nameOf(element)) ?? (isCustom(element) ? 'inline' : 'block');

export const isInline = (element: Element): boolean => kindByName(element) === 'inline';

/** Whether `document.designMode` opened the whole page for editing when it was asked last. */
let isDesigned = false;

/** Asks anew whether the whole page is being edited, which no mutation reports. @returns whether that changed. */
export function refreshDesignMode(): boolean {
  const before = isDesigned;
  isDesigned = document.designMode === 'on';
  return isDesigned !== before;
}

/** By its name, and whether its text is being edited. */
export const kindOf = (element: Element): Kind =>
  isDesigned || Element.prototype.matches.call(element, edited) ? 'unread' : kindByName(element);

/** Whether an element of that name is never read; it says nothing of what is being edited. */
export const isUnreadByName = (element: Element): boolean => kindByName(element) === 'unread';

/** Scripts, styles, code, form fields and text being edited. */
export const isUnread = (element: Element): boolean => kindOf(element) === 'unread';

const outOf = (node: Node): Node | null => (node instanceof ShadowRoot ? node.host : parentOf(node));

/** Whether `test` holds for `node` or an ancestor, out of shadow roots too. */
export function isWithin(node: Node, test: (node: Node) => boolean): boolean {
  for (let at: Node | null = node; at; at = outOf(at)) if (test(at)) return true;
  return false;
}

/** The root of a MathML document is the page, though `math` elsewhere is never read. */
const isRootByName = (element: Element): boolean => element === document.documentElement && isUnreadByName(element);

/**
 * Whether `node` or any ancestor is unread, also across shadow roots: a widget inside an editor is part of what is written.
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

/** Without anything inside that breaks its text or is unread. */
export const isLeaf = (element: Element): boolean => Element.prototype.querySelector.call(element, breaking) === null;

// By the prototype's own for a form.
const findAll = (scope: ParentNode, selector: string): NodeListOf<Element> =>
  (scope instanceof Element ? Element.prototype : scope).querySelectorAll.call(scope, selector);

const oftenHost = `:not(${frequent},${noHost},${rareHosts})`;

/** The elements below `scope` that often have a shadow root, custom elements among them, in document order. */
export const findHosts = (scope: ParentNode): NodeListOf<Element> => findAll(scope, oftenHost);

/** The elements below `scope` that can have a shadow root and hardly ever do, such as every `div`. */
export const findRareHosts = (scope: ParentNode): NodeListOf<Element> => findAll(scope, rareHosts);

/**
 * The container that `node`'s text belongs to by element names alone; for a container, itself. Small blocks that are read
 * with the container around them have an answer of their own in blocks.ts.
 */
export function containerByName(node: Node): Container | null {
  let at: Node | null = node instanceof Text ? node.parentNode : node;
  while (at instanceof Element && isInline(at) && at.parentNode) at = at.parentNode;
  return at instanceof Element || at instanceof ShadowRoot ? at : null;
}
