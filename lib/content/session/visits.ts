// The visits of one page: a new one begins when the settings or the lexicon change, and none while Yanjing is off here.
import { readPageStart } from '../../browser/page-storage.ts';
import { startVisit, type Visit } from './session.ts';
import { createSiteCheck } from './site-check.ts';

export interface Visits {
  /** `null` while Yanjing is off, paused or not ready. */
  current: () => Visit | null;
  restart: () => Promise<void>;
  /** Ends the visit for good. */
  end: () => void;
}

export function createVisits(): Visits {
  const siteCheck = createSiteCheck();
  let visit: Visit | null = null;
  let turn = 0;

  function stop(): void {
    visit?.stop();
    visit = null;
  }

  return {
    current: () => visit,
    async restart() {
      const own = ++turn;
      const { settings, offHostsId, prefilter } = await readPageStart();
      if (own !== turn) return;
      const isOn = prefilter && siteCheck.mayBeOn(settings, offHostsId);
      visit?.stop(isOn && { settings });
      const onOff = (): void => {
        if (own === turn) stop();
      };
      visit = isOn ? startVisit(settings, prefilter, () => siteCheck.startMarks(offHostsId, onOff)) : null;
    },
    end() {
      turn++;
      stop();
    },
  };
}
