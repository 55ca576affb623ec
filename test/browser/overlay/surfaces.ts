// Mounts the card or the strip on the test's page. Their closed roots are opened, so that tests can reach inside.
import type { Dossier } from '../../../lib/dossier/dossier.ts';
import type { CardPort } from '../../../lib/messages/card-port.ts';
import type { StripPort } from '../../../lib/messages/strip-port.ts';
import type { StripPlace } from '../../../lib/settings/strip-places.ts';
import { aCompany, aReport, aView } from '../../support/builders.ts';
import { waitUntil } from '../../support/waiting.ts';

export interface Surface {
  /** The element inside the shadow root that holds the content. */
  box: HTMLElement;
  host: HTMLElement;
  focus: () => boolean;
  /** What the user did with the surface, as its owner is told. */
  log: string[];
  remove: () => void;
  /** Attaches the surface again after the page removed it. */
  keep: () => void;
}

const opened: ShadowRoot[] = [];
const { value: attach } = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow') as {
  value: (this: Element, init: ShadowRootInit) => ShadowRoot;
};
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, { ...init, mode: 'open' });
  opened.push(root);
  return root;
};

const dossier: Dossier = {
  company: aCompany(),
  parent: null,
  units: [],
  views: [aView()],
  sectorViews: [],
  changes: { figures: [], views: [] },
  conflicts: { figures: [], views: [] },
  figures: [],
  peers: [],
  reports: [aReport()],
  sentences: {},
  isWatched: false,
  origin: 'store',
};

const partsOf = (root: ShadowRoot | undefined): Pick<Surface, 'box' | 'host'> => ({
  box: root!.querySelector<HTMLElement>('.yj')!,
  host: root!.host as HTMLElement,
});

export async function mountCard(
  createCard: (language: 'en') => CardPort,
  { isPinned = false }: { isPinned?: boolean } = {},
): Promise<Surface> {
  const port = createCard('en');
  const log: string[] = [];
  const word = document.createElement('p');
  word.textContent = 'Company';
  document.body.append(word);
  port.show({ settings: undefined, word: null }, dossier, anchorOf(word), {
    onWatch: () => void log.push('watch'),
    onEnter: () => log.push('enter'),
    onLeave: () => log.push('leave'),
    onClose() {
      log.push('close');
      port.hide();
    },
    onMute: () => log.push('mute'),
    onPin: () => log.push('pin'),
    dossierOf: () => Promise.resolve(dossier),
    onOpenDossier: () => log.push('dossier'),
    onOpenPicture: () => log.push('picture'),
    onOpenEvidence: () => log.push('evidence'),
    onOpenReport: () => log.push('report'),
  });
  const { box, host } = partsOf(opened.at(-1));
  // Set with the position, which is computed in microtasks and frames.
  await waitUntil(() => box.dataset['side'] !== undefined);
  if (isPinned) port.pin();
  log.length = 0;
  return { box, host, focus: port.focus, log, remove: port.hideAll, keep: () => {} };
}

const anchorOf = (word: Element): Parameters<CardPort['show']>[2] => ({
  contextElement: word,
  getClientRects: () => [word.getBoundingClientRect()],
  isAbove: false,
  pointer: { x: 0, y: 0 },
});

export function mountStrip(createStripView: (language: 'en') => StripPort): Promise<Surface> {
  const port = createStripView('en');
  const log: string[] = [];
  const host = document.createElement('div');
  const standing = { host, shadow: host.attachShadow({ mode: 'closed' }) };
  let place: StripPlace = { corner: 'bottom-right', isFolded: false };
  const show = (): void =>
    port.show(
      { listing: { code: '300502', exchange: 'SZSE' }, dossier, settings: undefined, place, canReveal: false },
      {
        onReveal: () => log.push('reveal'),
        onWatch: () => void log.push('watch'),
        onOpenDossier: () => log.push('dossier'),
        onOpenEvidence: () => log.push('evidence'),
        onDismiss: () => log.push('close'),
        onTurnOff: () => log.push('off'),
        onPlace(next) {
          log.push(next.corner === place.corner ? 'fold' : 'move');
          place = next;
          show();
        },
      },
      standing,
    );
  show();
  return Promise.resolve({ ...partsOf(opened.at(-1)), focus: port.focus, log, remove: port.hide, keep: port.keep });
}
