// The functions that content scripts provide in their frame, to each other and, through `callPage`, to the background and
// extension pages.
import type { Code } from '../dossier/quote-page.ts';
import type { PageCommand } from '../model/page-command.ts';
import type { HoistedCard, HoistedCardCommand, HoistedCardEvent } from '../model/hoisted-card.ts';
import type { CardPort } from './card-port.ts';
import type { StripPort } from './strip-port.ts';

/** Mentions by company id. */
export type CompanyCounts = Record<string, number>;

export interface FrameCompany {
  companyId: string;
  count: number;
}

/** Functions that the extension calls in a frame. Arguments and results survive a JSON round trip. */
export interface PageApi {
  /** Visible mentions by company, after reading the rest of the page. From page.js. */
  counts: () => Promise<CompanyCounts>;
  /** Companies with a visible mention in what has been read, as of the last `sightings` message. From page.js. */
  companies: () => readonly string[];
  /** Whether the frame has a marked mention of the company. From marks.js. */
  namesCompany: (companyId: string) => boolean;
  /** Whether the user looked the company up in the frame. From look-up.js. */
  hasLookedUp: (companyId: string) => boolean;
  /** Ignored unless the frame has the focus, or nothing has it and the frame is the top one. From page.js. */
  runCommand: (command: PageCommand) => void;
  /** Companies in the order of their first mention. From marks.js. */
  companyOrder: () => Promise<FrameCompany[]>;
  /** Scrolls to the company's `nth` mention, from 0, and highlights it. Returns false if there is none. From marks.js. */
  showMention: (companyId: string, nth: number) => Promise<boolean>;
  /** Shows a card at the selection. From look-up.js. @param settings as stored. */
  lookUp: (companyId: string, settings: unknown) => Promise<void>;
  /** Shows a card for a frame; false if the frame or the company is not there. From hoisted-card.js, in the top frame. */
  hoistCard: (card: HoistedCard, frameId: number, settings: unknown) => Promise<boolean>;
  /** From hoisted-card.js, in the top frame. */
  commandHoistedCard: (command: HoistedCardCommand, frameId: number) => void;
  /** Notifies the frame that hoisted a card of the user's actions on it; false if it has no such card. From pointer.js. */
  onHoistedCardEvent: (event: HoistedCardEvent) => boolean;
  /** Listings that URL and title of a broker page name; empty on other pages. From strip.js. */
  stockReadings: () => Code[];
  /** Gives the strip the focus; false if there is none. From strip-view.js. */
  focusStrip: () => boolean;
}

/** Surfaces that are injected when they are needed. */
interface PageSurfaces {
  card: CardPort;
  strip: StripPort;
}

declare global {
  /** In the content scripts' world. Each script adds its part. */
  // eslint-disable-next-line no-var -- only `var` declares a property of globalThis
  var yanjing: Partial<PageApi & PageSurfaces> | undefined;
}

/** Only an own property: an element of the page with the id "yanjing" is an inherited one of the global object. */
export const pageApi = (): Partial<PageApi & PageSurfaces> | undefined =>
  Object.hasOwn(globalThis, 'yanjing') ? globalThis.yanjing : undefined;

/** Adds a script's part. */
export function providePageApi(part: Partial<PageApi & PageSurfaces>): void {
  globalThis.yanjing = Object.assign(pageApi() ?? {}, part);
}

export const cardPort = (): CardPort | undefined => pageApi()?.card;
export const stripPort = (): StripPort | undefined => pageApi()?.strip;
