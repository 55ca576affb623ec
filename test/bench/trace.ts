// When the extension ran in a page, from the browser's trace.
import type { CDPSession } from '@playwright/test';

export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  args?: { data?: { url?: string } };
}

const scriptEvents = /^(?:FunctionCall|EvaluateScript)$/;
/** What runs after an `await`; no page of the benchmark has scripts, so it is ours. */
const continuation = 'BlinkScheduler_PerformMicrotaskCheckpoint';

/** The milliseconds of every stretch in which the extension ran in the traced pages. */
export function ownStretches(events: readonly TraceEvent[], extensionId: string): number[] {
  const isOurs = ({ name, args }: TraceEvent): boolean =>
    name === continuation || (scriptEvents.test(name) && args?.data?.url?.includes(extensionId) === true);
  const pages = new Set(
    events
      .filter(({ name, args }) => scriptEvents.test(name) && args?.data?.url?.includes(extensionId))
      .map(({ pid }) => pid),
  );
  const ours = events
    .filter((event) => event.ph === 'X' && isOurs(event) && pages.has(event.pid))
    .toSorted((a, b) => a.ts - b.ts);
  const ends = new Map<number, number>();
  return ours
    .filter(({ tid, ts, dur = 0 }) => {
      // One within another is counted with it.
      const isOutermost = ts >= (ends.get(tid) ?? 0);
      if (isOutermost) ends.set(tid, ts + dur);
      return isOutermost;
    })
    .map(({ dur = 0 }) => dur / 1000);
}

/** Records a trace while `work` runs. */
export async function traced(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', categories: 'devtools.timeline,toplevel' });
  await work();
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await done;
  session.off('Tracing.dataCollected', collect);
  return events;
}

export const longestStretch = (events: readonly TraceEvent[], extensionId: string): number =>
  Math.max(0, ...ownStretches(events, extensionId));

const task = 'ThreadControllerImpl::RunTask';

/** The longest task, in milliseconds, of the thread in which the extension's background ran. */
export function longestBackgroundTask(events: readonly TraceEvent[], extensionId: string): number {
  const background = events.find(
    ({ name, args }) => scriptEvents.test(name) && args?.data?.url?.includes(`${extensionId}/background`) === true,
  );
  if (!background) return Number.NaN;
  const tasks = events.filter(
    ({ name, pid, tid }) => name === task && pid === background.pid && tid === background.tid,
  );
  return Math.max(...tasks.map(({ dur = 0 }) => dur / 1000));
}
