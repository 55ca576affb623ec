// Reads the card through the debugger, because page scripts and Playwright's locators cannot see into its closed root.
import type { CDPSession, Page } from '@playwright/test';
import { cardMessages } from '../../locales/card.ts';
import { pointOn } from './chromium.ts';
import { readingVisibleText } from './visible-text.ts';

interface DomNode {
  nodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

function allByClass(node: DomNode, className: string): DomNode[] {
  const at = node.attributes?.indexOf('class') ?? -1;
  const isOne = at >= 0 && node.attributes?.[at + 1]?.split(' ').includes(className);
  const inner = [
    ...(node.shadowRoots ?? []),
    ...(node.children ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ];
  return [...(isOne ? [node] : []), ...inner.flatMap((child) => allByClass(child, className))];
}

const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  return session;
}

/** Runs a function on every element with `className`, in shadow roots too. */
export async function callOnAll<T>(page: Page, className: string, functionDeclaration: string): Promise<T[]> {
  const session = await sessionOf(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  const answers: T[] = [];
  for (const node of allByClass(root, className)) {
    const answer = await call<T>(session, node, functionDeclaration);
    if (answer !== null) answers.push(answer);
  }
  return answers;
}

/** Runs a function on the first element with `className`; null if there is none. */
export async function callOn<T>(page: Page, className: string, functionDeclaration: string): Promise<T | null> {
  const session = await sessionOf(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  const [node] = allByClass(root, className);
  return node ? call<T>(session, node, functionDeclaration) : null;
}

async function call<T>(session: CDPSession, node: DomNode, functionDeclaration: string): Promise<T | null> {
  try {
    const { object } = await session.send('DOM.resolveNode', { nodeId: node.nodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      functionDeclaration: readingVisibleText(functionDeclaration),
      returnByValue: true,
    });
    return result.value as T;
  } catch {
    // The card was removed meanwhile, which is the same as no card.
    return null;
  }
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Runs a function on the card's root element. */
export const inCard = <T>(page: Page, functionDeclaration: string): Promise<T | null> =>
  callOn<T>(page, 'card', functionDeclaration);

export const cardText = (page: Page): Promise<string | null> =>
  callOn<string>(page, 'card', 'function () { return this.innerText; }');

/** Text of the first element with `className`, in closed roots too. */
export const textIn = (page: Page, className: string): Promise<string | null> =>
  callOn<string>(page, className, 'function () { return this.innerText; }');

export const cardBox = (page: Page): Promise<Box | null> => boxIn(page, 'card');

/** Whether the card receives pointer events. False if it is inert under a dialog. */
export const isCardReachable = (page: Page): Promise<boolean | null> =>
  callOn<boolean>(
    page,
    'card',
    `function () {
      const { x, y, width } = this.getBoundingClientRect();
      return this.contains(this.getRootNode().elementFromPoint(x + width / 2, y + 20));
    }`,
  );

export const attributeIn = (page: Page, className: string, name: string): Promise<string | null> =>
  callOn<string>(page, className, `function () { return this.getAttribute(${JSON.stringify(name)}); }`);

/** The box of the first element with `className` in the card. */
export const boxIn = (page: Page, className: string): Promise<Box | null> =>
  callOn<Box>(
    page,
    className,
    'function () { const { x, y, width, height } = this.getBoundingClientRect(); return { x, y, width, height }; }',
  );

/** Waits until card or strip accept presses: not right after they were shown or uncovered. */
export const whenPressable = (page: Page, className: string): Promise<unknown> =>
  until(
    () => callOn<boolean>(page, className, `function () { return this.closest('[data-guarded]') !== null; }`),
    (isGuarded) => isGuarded !== true,
  );

/** Clicks the center of the first element with `className` in the card with the mouse. */
export async function clickIn(page: Page, className: string): Promise<void> {
  await whenPressable(page, className);
  const box = await boxIn(page, className);
  if (!box) throw new Error(`no .${className} in a card`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Polls until `isWanted` accepts the value of `read`, or the timeout ends. Returns the last value in both cases. */
export async function until<T>(
  read: () => Promise<T>,
  isWanted: (value: T) => boolean,
  timeoutMs = 15_000,
  everyMs = 40,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  let value = await read();
  while (!isWanted(value) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    value = await read();
  }
  return value;
}

/** Texts of a card that waits for the background. */
const waiting: readonly string[] = Object.values(cardMessages).map(({ card }) => card.waiting);

/** Moves the pointer to `text` and returns the text of the card; null if no card appears. */
export async function hover(page: Page, text: string, nth = 0, timeoutMs = 15_000): Promise<string | null> {
  await page.mouse.move(1, 1);
  await until(
    () => cardText(page),
    (standing) => standing === null,
  );
  const point = await pointOn(page, text, nth);
  if (!point) return null;
  // Two moves, because a hit test in the first frame after a scroll may still use the old position.
  await page.mouse.move(point.x - 1, point.y);
  await page.mouse.move(point.x, point.y);
  return until(
    () => cardText(page),
    (said) => said !== null && said !== '' && !waiting.includes(said),
    timeoutMs,
  );
}
