// First pass over a page, in short slices: finds the units of text that may hold a mention, and the open shadow roots.
// Runs in every page, so it carries no recognition; what it finds goes to whoever reads closely.
import { createSlices } from './slices.ts';
import { findHosts, findRareHosts, isCustom, isWithinUnread, parentOf, textOf, type Container } from './elements.ts';
import { askText, findUnits, ownTextOf, type Unit } from './units.ts';

/** Delays before custom elements without a shadow root are checked again; the last one repeats. */
const upgradeDelaysMs = [300, 700, 1000, 2000];
/** As many are checked at a time. */
const mostRootless = 500;

export interface Findings {
  /** The unit's text may hold a mention. */
  found: (unit: Unit) => void;
  /** The container's own text, without that of blocks inside it, changed, and may hold a mention now or held one. */
  changed: (container: Container) => void;
  /** Everything in and below the container is scanned again from here on. */
  restarted: (container: Container) => void;
  /** Whether the container's own text has mentions. */
  hasMentions: (container: Container) => boolean;
  entered: (shadow: ShadowRoot) => void;
  /** Everything that was queued has been scanned. */
  done: () => void;
}

export interface Scanner {
  /** Scans a container's own text, or (`isDeep`) everything below it. Queued twice, it is scanned once. */
  queue: (container: Container, isDeep: boolean) => void;
  /**
   * Scans the open shadow roots below it, of the element itself too, that were not scanned yet.
   * @param isThorough also below elements that hardly ever have one, see `findRareHosts`.
   */
  look: (scope: Container, isThorough: boolean) => void;
  shadowRoots: () => ShadowRoot[];
  isDone: () => boolean;
  /** Forgets shadow roots that left the page. */
  sweep: () => void;
  stop: () => void;
}

export interface ScannerDeps {
  hasCandidate: (text: string) => boolean;
  findings: Findings;
}

/** An element with so little text may be a letter of a word, and one with more than `mostJoined` holds no such letters. */
const smallText = 8;
const mostJoined = 1000;

/** Hosts looked at between two pauses. */
const hostsAtOnce = 64;

export function createScanner({ hasCandidate, findings }: ScannerDeps): Scanner {
  // Last in, first out: what has just changed is likelier in view than the rest of a long first pass.
  const jobs: Generator<void>[] = [];
  /** Searches for shadow roots: they wait until the text is scanned. */
  const searches: Generator<void>[] = [];
  /** What was queued and not scanned since: whether with everything below it. */
  const queued = new Map<Container, boolean>();
  const shadows = new Set<ShadowRoot>();
  /** Custom elements without an open root: one may be attached later, without any mutation. */
  const rootless = new Set<Element>();
  let checks = 0;
  let checkTimer: ReturnType<typeof setTimeout> | undefined;

  function* scan(container: Container): Generator<void> {
    const isDeep = queued.get(container) === true;
    queued.delete(container);
    if (!container.isConnected) return;
    // Not every root comes with a mutation; one of the host's own may be the only sign.
    if (container instanceof Element) checkHost(container);
    if (isDeep) {
      findings.restarted(container);
      yield* findUnits(container, { hasCandidate, found: findings.found });
      if (container instanceof Element) yield* askAround(container);
    } else if (findings.hasMentions(container) || (yield* askText(ownTextOf(container), hasCandidate))) {
      findings.changed(container);
    }
  }

  /** A small element that came or changed may complete a word whose letters are elements. */
  function* askAround(element: Element): Generator<void> {
    const parent = parentOf(element);
    const outer = parent instanceof Element && textOf(element).length <= smallText ? parentOf(parent) : null;
    if (!outer) return;
    const whole = parent as Element;
    const text = textOf(whole);
    if (text.length > mostJoined || !(yield* askText(text, hasCandidate))) return;
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
      if (isCustom(host) && rootless.size < mostRootless) rootless.add(host);
    } else if (!shadows.has(root) && !isWithinUnread(host)) {
      shadows.add(root);
      findings.entered(root);
      enqueue(root, true);
      searches.push(search(root, true));
    }
  }

  function* search(scope: Container, isThorough: boolean): Generator<void> {
    let checked = 0;
    for (const host of findHosts(scope)) {
      checkHost(host);
      if (++checked % hostsAtOnce === 0) yield;
    }
    if (!isThorough) return;
    yield;
    for (const host of findRareHosts(scope)) {
      if (host.shadowRoot) checkHost(host);
      if (++checked % hostsAtOnce === 0) yield;
    }
  }

  const hasWork = (): boolean => jobs.length + searches.length > 0;

  function step(): void {
    const from = jobs.length > 0 ? jobs : searches;
    const job = from.at(-1)!;
    // While it runs, a job may put others on top of itself.
    if (job.next().done) from.splice(from.lastIndexOf(job), 1);
  }

  const slices = createSlices({
    hasWork,
    step,
    onDone() {
      checkLater();
      findings.done();
    },
  });

  function checkLater(): void {
    if (rootless.size === 0 || checkTimer !== undefined) return;
    checkTimer = setTimeout(
      () => {
        checkTimer = undefined;
        checks++;
        if (!document.hidden) {
          const hosts = [...rootless].filter((host) => host.isConnected);
          rootless.clear();
          hosts.forEach(checkHost);
          slices.start();
        }
        checkLater();
      },
      upgradeDelaysMs[Math.min(checks, upgradeDelaysMs.length - 1)],
    );
  }

  return {
    queue(container, isDeep) {
      enqueue(container, isDeep);
      slices.start();
    },
    look(scope, isThorough) {
      if (scope instanceof Element) checkHost(scope);
      searches.push(search(scope, isThorough));
      // New elements are upgraded soon, if at all.
      checks = 0;
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
      clearTimeout(checkTimer);
      rootless.clear();
    },
  };
}
