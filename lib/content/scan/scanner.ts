// First pass over a page, in short slices: finds the units of text that may contain a mention, and the open shadow roots.
// Loaded into every page, so it does not import recognition. The second pass reads what it finds.
import { createSlices } from './slices.ts';
import { findHosts, findRareHosts, isCustom, isWithinUnread, parentOf, textOf, type Container } from './elements.ts';
import { testText, findUnits, ownTextOf, type Unit } from './units.ts';
import { createUpgradeChecks } from './upgrades.ts';

export interface Findings {
  /** The unit's text may contain a mention. */
  found: (unit: Unit) => void;
  /** The container's own text changed, without that of inner blocks. It had a mention, or may have one now. */
  changed: (container: Container) => void;
  /** A new scan of everything in and below the container begins. */
  restarted: (container: Container) => void;
  /** Whether the container's own text has mentions. */
  hasMentions: (container: Container) => boolean;
  /** A new open shadow root was found. */
  entered: (shadow: ShadowRoot) => void;
  /** Everything that was queued has been scanned. */
  done: () => void;
}

export interface Scanner {
  /** Queues a scan of a container's own text, or (`isDeep`) of everything below it. Queued scans are merged. */
  queue: (container: Container, isDeep: boolean) => void;
  /**
   * Queues scans of new open shadow roots at or below `scope`.
   * @param isThorough also searches elements that rarely have one, see `findRareHosts`.
   */
  look: (scope: Container, isThorough: boolean) => void;
  /** Looks for roots that were attached to known elements of the page, in idle time. */
  lookAgain: () => void;
  shadowRoots: () => ShadowRoot[];
  isDone: () => boolean;
  /** Removes shadow roots that left the page. */
  sweep: () => void;
  stop: () => void;
}

export interface ScannerDeps {
  hasCandidate: (text: string) => boolean;
  findings: Findings;
}

/** An element with at most this many characters may be a letter of a word. Longer parents than `mostJoined` are ignored. */
const smallText = 8;
const mostJoined = 1000;

/** Hosts checked between two pauses. */
const hostsAtOnce = 64;

function* checkAll(hosts: Iterable<Element>, check: (host: Element) => void): Generator<void> {
  let checked = 0;
  for (const host of hosts) {
    check(host);
    if (++checked % hostsAtOnce === 0) yield;
  }
}

export function createScanner({ hasCandidate, findings }: ScannerDeps): Scanner {
  // Last in, first out: recent changes are more likely in view than the rest of a long first pass.
  const jobs: Generator<void>[] = [];
  /** Searches for shadow roots. They run after all jobs. */
  const searches: Generator<void>[] = [];
  /** Maps queued containers to `isDeep`. */
  const queued = new Map<Container, boolean>();
  const shadows = new Set<ShadowRoot>();
  const upgrades = createUpgradeChecks((host) => {
    checkHost(host);
    slices.start();
  });

  function* scan(container: Container): Generator<void> {
    const isDeep = queued.get(container) === true;
    queued.delete(container);
    if (!container.isConnected) return;
    // Attaching a root causes no mutation, so a change of the host may be the only chance to find it.
    if (container instanceof Element) checkHost(container);
    if (isDeep) {
      findings.restarted(container);
      yield* findUnits(container, { hasCandidate, found: findings.found });
      if (container instanceof Element) yield* testAround(container);
    } else if (findings.hasMentions(container) || (yield* testText(ownTextOf(container), hasCandidate))) {
      findings.changed(container);
    }
  }

  /** A small element that was added or changed may complete a word whose letters are elements. */
  function* testAround(element: Element): Generator<void> {
    const parent = parentOf(element);
    const outer = parent instanceof Element && textOf(element).length <= smallText ? parentOf(parent) : null;
    if (!outer) return;
    const whole = parent as Element;
    const text = textOf(whole);
    if (text.length > mostJoined || !(yield* testText(text, hasCandidate))) return;
    findings.found({ parent: outer, first: whole, last: whole });
  }

  function enqueue(container: Container, isDeep: boolean): void {
    const before = queued.get(container);
    queued.set(container, isDeep || before === true);
    if (before === undefined) jobs.push(scan(container));
  }

  function checkHost(host: Element): void {
    const root = host.shadowRoot;
    if (!root) {
      if (isCustom(host)) upgrades.add(host);
    } else if (!shadows.has(root) && !isWithinUnread(host)) {
      shadows.add(root);
      findings.entered(root);
      enqueue(root, true);
      searches.push(search(root, true));
    }
  }

  function* search(scope: Container, isThorough: boolean): Generator<void> {
    yield* checkAll(findHosts(scope), checkHost);
    if (!isThorough) return;
    yield;
    yield* searchRare(scope);
  }

  const searchRare = (scope: Container): Generator<void> =>
    checkAll(findRareHosts(scope), (host) => {
      if (host.shadowRoot) checkHost(host);
    });

  const hasWork = (): boolean => jobs.length + searches.length > 0;

  function step(): void {
    const from = jobs.length > 0 ? jobs : searches;
    const job = from.at(-1)!;
    // A running job may push others above itself.
    if (job.next().done) from.splice(from.lastIndexOf(job), 1);
  }

  const slices = createSlices({
    hasWork,
    step,
    onDone() {
      upgrades.schedule();
      findings.done();
    },
  });

  return {
    queue(container, isDeep) {
      enqueue(container, isDeep);
      slices.start();
    },
    look(scope, isThorough) {
      if (scope instanceof Element) checkHost(scope);
      searches.push(search(scope, isThorough));
      upgrades.restart();
      slices.start();
    },
    lookAgain() {
      const root = document.documentElement;
      // The custom elements are checked for an upgrade anyway, and a query of a large page is a long task.
      searches.push(upgrades.isFull() ? search(root, true) : searchRare(root));
      upgrades.restart();
      slices.start();
    },
    shadowRoots: () => [...shadows],
    isDone: () => !slices.isRunning() && !hasWork(),
    sweep() {
      for (const shadow of shadows) if (!shadow.isConnected) shadows.delete(shadow);
    },
    stop() {
      slices.stop();
      jobs.length = searches.length = 0;
      upgrades.stop();
    },
  };
}
