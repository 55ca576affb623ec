// The visits of one page: a new one begins when the settings or the user's aliases change, and none while Yanjing is off here.
import { readPageStart } from '../../browser/page-storage.ts';
import { sendMessage } from '../../messages/send-message.ts';
import { packagedPrefilter } from '../../recognition/packaged.ts';
import { startVisit, type Visit } from './session.ts';
import { marksAllListed } from '../../settings/settings.ts';
import type { ListedReading } from '../marks/passes.ts';
import { laterScripts } from './later-scripts.ts';
import { createSiteCheck } from './site-check.ts';

export interface Visits {
  /** `null` while Yanjing is off, paused or not ready. */
  current: () => Visit | null;
  restart: () => Promise<void>;
  /** Ends the visit for good. */
  end: () => void;
}

/** @returns `null` if the background does not answer: then only packaged words are marked. */
async function loadListedNames(): Promise<ListedReading | null> {
  if (!laterScripts.listed) await sendMessage('injectScript', { name: 'listed' });
  return laterScripts.listed ?? null;
}

export function createVisits(): Visits {
  const siteCheck = createSiteCheck();
  let visit: Visit | null = null;
  /** The list of disabled sites that the visit was started with. */
  let startedFor: unknown;
  let turn = 0;

  function stop(): void {
    visit?.stop();
    visit = null;
  }

  return {
    current: () => visit,
    async restart() {
      const own = ++turn;
      const { settings, offHostsId, ownWords } = await readPageStart();
      if (own !== turn) return;
      const prefilter = siteCheck.mayBeOn(settings, offHostsId) && packagedPrefilter();
      if (prefilter && offHostsId === startedFor && visit?.follow(settings, ownWords)) return;
      const listed = prefilter && marksAllListed(settings) ? await loadListedNames() : null;
      if (own !== turn) return;
      visit?.stop(prefilter && { settings });
      const wasActive = visit?.isActive();
      startedFor = offHostsId;
      let next: Visit | null = null;
      const onOff = (): void => {
        if (visit === next) stop();
      };
      const startMarks = (): Promise<boolean> => siteCheck.startMarks(offHostsId, onOff);
      next = prefilter ? startVisit(settings, prefilter, startMarks, { ownWords, wasActive, listed }) : null;
      visit = next;
    },
    end() {
      turn++;
      stop();
    },
  };
}
