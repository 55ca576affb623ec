// What is never read, and what does not break a line. Tag names in one string each, as selectors have them: this goes into
// every page.

/** An element that makes a block, or an open shadow root: text is read together within it. */
export type Container = Element | ShadowRoot;

const unreadNames =
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
/** Elements that cannot have a shadow root, the most frequent first: a selector engine compares one after the other. */
const noHost =
  'a,li,td,tr,i,b,img,em,strong,script,br,link,meta,path,svg,ul,th,font,input,option,g,button,label,time,style,small,ol,table,tbody,sub,sup,code';
/** Elements that can have one, and on nearly all pages have none. */
const rareHost = 'div,span,p,section,h3,h2,h4,h1,h5,h6,header,footer,nav,article,aside,main,body,blockquote';

// By the prototypes' own: a form answers `form.localName` with its field of that name, if it has one.
const own = Element.prototype;
const getter = (of: object, name: string): PropertyDescriptor => Object.getOwnPropertyDescriptor(of, name)!;
const localName = getter(own, 'localName');
const parentNode = getter(Node.prototype, 'parentNode');
const textContent = getter(Node.prototype, 'textContent');

export const nameOf = (element: Element): string => localName.get!.call(element) as string;

export const parentOf = (node: Node): Node | null => parentNode.get!.call(node) as Node | null;

export const textOf = (node: Node): string => textContent.get!.call(node) as string;

/** How an element takes part in the text around it. */
export type Kind = 'block' | 'inline' | 'unread';

const kinds = new Map<string, Kind>();
unreadNames.split(',').forEach((name) => kinds.set(name, 'unread'));
inlineNames.split(',').forEach((name) => kinds.set(name, 'inline'));

/**
 * Asking the style of every element costs three times the walk itself. A wrong guess between block and inline shows only
 * where a name crosses the element's edge, and there `runsTogether` asks.
 */
const kindByName = (element: Element): Kind => kinds.get(nameOf(element)) ?? (isCustom(element) ? 'inline' : 'block');

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
  isDesigned || own.matches.call(element, edited) ? 'unread' : kindByName(element);

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
export const isLeaf = (element: Element): boolean => own.querySelector.call(element, breaking) === null;

// By the prototype's own for a form.
const findAll = (scope: ParentNode, selector: string): NodeListOf<Element> =>
  (scope instanceof Element ? own : scope).querySelectorAll.call(scope, selector);

const oftenHost = `:not(${rareHost},${noHost})`;

/** The elements below `scope` that often have a shadow root, custom elements among them, in document order. */
export const findHosts = (scope: ParentNode): NodeListOf<Element> => findAll(scope, oftenHost);

/** The elements below `scope` that can have a shadow root and hardly ever do, such as every `div`. */
export const findRareHosts = (scope: ParentNode): NodeListOf<Element> => findAll(scope, rareHost);

/**
 * The container that `node`'s text belongs to by element names alone; for a container, itself. Small blocks that are read
 * with the container around them have an answer of their own in blocks.ts.
 */
export function containerByName(node: Node): Container | null {
  let at: Node | null = node instanceof Text ? node.parentNode : node;
  while (at instanceof Element && isInline(at) && at.parentNode) at = at.parentNode;
  return at instanceof Element || at instanceof ShadowRoot ? at : null;
}
