// Reports to the background which companies are visible on the page, throttled and only after a change.
import { sendMessage } from '../../messages/send-message.ts';

const reportEveryMs = 1000;

export interface Sightings {
  /** The companies of the last report, sorted. */
  companies: () => readonly string[];
  /** Schedules a report after the page was read. @param isEmpty no mention was found. */
  schedule: (isEmpty: boolean) => void;
  stop: () => void;
}

/** @param findCompanies resolves to the companies that are visible now. */
export function createSightings(findCompanies: () => Promise<string[]>): Sightings {
  let reported: readonly string[] = [];
  let isStopped = false;
  let isDue = false;
  let started = 0;
  /** Number of the latest report that finished: an older one that takes longer is dropped. */
  let finished = 0;

  async function report(): Promise<void> {
    // A mention that changes from now on schedules another report, because this one may have passed it already.
    isDue = false;
    const own = ++started;
    const companies = (await findCompanies()).toSorted();
    if (isStopped || own < finished) return;
    finished = own;
    const isNew = companies.join() !== reported.join();
    reported = companies;
    if (isNew) void send();
  }

  /** The worker refuses reports if the tab's frames change too often; the last one must arrive all the same. */
  async function send(): Promise<void> {
    const reply = await sendMessage('sightings', {});
    if (!reply.ok && reply.retryAfterMs !== undefined && !isStopped) setTimeout(() => void send(), reply.retryAfterMs);
  }

  return {
    companies: () => reported,
    schedule(isEmpty) {
      if (isDue || (isEmpty && reported.length === 0)) return;
      isDue = true;
      setTimeout(() => void report(), reportEveryMs);
    },
    stop: () => (isStopped = true),
  };
}
