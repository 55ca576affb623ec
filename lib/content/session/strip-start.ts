// What the strip knows of the settings and of its site. Asks the background only on pages that may need it.
import { readPageSettings, watchPageStorage, watchSitesId } from '../../browser/page-storage.ts';
import type { StripStart } from '../../messages/protocol.ts';
import { sendMessage } from '../../messages/send-message.ts';
import { isOnEverywhere } from '../../settings/page-settings.ts';
import { customSites } from '../../sites/chosen.ts';
import type { CustomSite } from '../../sites/custom.ts';

export interface StripSite extends StripStart {
  /** As stored. */
  settings: unknown;
  customSites: CustomSite[];
}

export interface StripStarts {
  /** `null` while marking is paused, the site is disabled, or nothing is known yet. */
  site: () => StripSite | null;
  /** Asks the background if the last answer is out of date. @param isNeeded false if the page cannot be a quote page. */
  refresh: (isNeeded: () => boolean) => void;
  /** Changes the answer for this page, until the next one. */
  override: (change: Partial<StripStart>) => void;
}

interface Listeners {
  /** `site` may return something else now, or is out of date. */
  onChange: () => void;
  /** The user's rows changed. */
  onUserChanged: () => void;
}

export function createStripStarts({ onChange, onUserChanged }: Listeners): StripStarts {
  let settings: unknown;
  let offHostsId: unknown;
  let answer: (StripStart & { customSites: CustomSite[] }) | null = null;
  /** Number of changes that make the answer out of date, and those that it includes. */
  let changes = 1;
  let included = 0;
  let isAsking = false;

  async function ask(): Promise<void> {
    isAsking = true;
    const asked = changes;
    const reply = await sendMessage('stripStart', {});
    isAsking = false;
    if (!reply.ok) return;
    included = asked;
    answer = { ...reply.value, customSites: customSites(reply.value.ownSites) };
    onChange();
  }

  let reading = 0;
  async function readSettings(): Promise<void> {
    const current = ++reading;
    const read = await readPageSettings();
    if (current !== reading) return;
    if (read.offHostsId !== offHostsId) changes++;
    ({ settings, offHostsId } = read);
    onChange();
  }

  watchPageStorage({ onStartChanged: () => void readSettings(), onUserChanged });
  watchSitesId(() => {
    changes++;
    onChange();
  });
  void readSettings();

  return {
    site: () => (answer?.isOn && isOnEverywhere(settings) ? { ...answer, settings } : null),
    refresh(isNeeded) {
      if (included !== changes && !isAsking && isOnEverywhere(settings) && isNeeded()) void ask();
    },
    override(change) {
      if (answer) Object.assign(answer, change);
    },
  };
}
