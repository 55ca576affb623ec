// Checks custom elements without an open shadow root again: a root may be attached later, without a mutation.

/** Delays before the checks; the last one repeats. */
const delaysMs = [300, 700, 1000, 2000];
/** The most elements that are checked. */
const mostHosts = 500;

export interface UpgradeChecks {
  add: (host: Element) => void;
  /** Whether some elements may not be checked, because there are too many. */
  isFull: () => boolean;
  /** Schedules the next check, if there is anything to check. */
  schedule: () => void;
  /** Makes checks frequent again: new custom elements are upgraded soon, if at all. */
  restart: () => void;
  stop: () => void;
}

/** @param check adds the host again if it still has no root. */
export function createUpgradeChecks(check: (host: Element) => void): UpgradeChecks {
  const hosts = new Set<Element>();
  let checks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function run(): void {
    timer = undefined;
    checks++;
    if (!document.hidden) {
      const connected = [...hosts].filter((host) => host.isConnected);
      hosts.clear();
      connected.forEach(check);
    }
    schedule();
  }

  function schedule(): void {
    if (hosts.size > 0) timer ??= setTimeout(run, delaysMs[Math.min(checks, delaysMs.length - 1)]);
  }

  return {
    add(host) {
      if (hosts.size < mostHosts) hosts.add(host);
    },
    isFull: () => hosts.size >= mostHosts,
    schedule,
    restart() {
      checks = 0;
    },
    stop() {
      clearTimeout(timer);
      hosts.clear();
    },
  };
}
