// Records browser traces and finds the extension's work in them.
import type { CDPSession } from '@playwright/test';

export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  /** Wall time in microseconds. */
  dur?: number;
  /** CPU time of the thread in microseconds. */
  tdur?: number;
  args?: {
    data?: { url?: string };
    chrome_mojo_event_info?: { mojo_interface_tag?: string };
  };
}

const categories = 'devtools.timeline,toplevel,v8';

/** Records a trace of the whole browser while `work` runs. */
export async function traced(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', categories });
  try {
    await work();
  } finally {
    const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
    await session.send('Tracing.end');
    await done;
    session.off('Tracing.dataCollected', collect);
  }
  return events;
}

const task = 'ThreadControllerImpl::RunTask';
const checkpoint = 'BlinkScheduler_PerformMicrotaskCheckpoint';
const scriptEvents = new Set(['EvaluateScript', 'FunctionCall', 'v8.callFunction', 'v8.compile', 'v8.run', checkpoint]);
/** An empty microtask checkpoint takes 1 to 3 µs, and the browser runs thousands of them on a large page. */
const emptyCheckpointMicroseconds = 8;
const mojo = /^Receive mojo (?:message|reply)$/;

const cpuOf = ({ tdur, dur = 0 }: TraceEvent): number => tdur ?? dur;
const urlOf = ({ args }: TraceEvent): string => args?.data?.url ?? '';

/** Keeps outermost events only; they include nested ones. All `events` must be of one thread. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = Number.NEGATIVE_INFINITY;
  return events
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}

/** Script work of one browser task. */
export interface TaskWork {
  /** Microseconds, on the trace's clock. */
  startedAt: number;
  cpuMs: number;
}

/** The complete events of each thread that has an event of which `isOfPage` is true. */
function threadsWith(events: readonly TraceEvent[], isOfPage: (event: TraceEvent) => boolean): TraceEvent[][] {
  const threads = new Map(events.filter(isOfPage).map((event) => [`${event.pid}:${event.tid}`, event]));
  return [...threads.values()].map(({ pid, tid }) =>
    events.filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid),
  );
}

/** Sums events by the browser task in which they ran; an event outside of any task counts as a task of its own. */
function byTask(work: readonly TraceEvent[], tasks: readonly TraceEvent[]): TaskWork[] {
  const sums = new Map<number, number>();
  let at = 0;
  for (const event of work) {
    while (at < tasks.length && tasks[at]!.ts + (tasks[at]!.dur ?? 0) <= event.ts) at++;
    const around = tasks[at] && tasks[at]!.ts <= event.ts ? tasks[at]!.ts : event.ts;
    sums.set(around, (sums.get(around) ?? 0) + cpuOf(event));
  }
  return [...sums].map(([startedAt, cpu]) => ({ startedAt, cpuMs: cpu / 1000 }));
}

export interface PageWork {
  /** When the first script of the extension started; undefined if none did. */
  startedAt: number | undefined;
  script: TaskWork[];
  /** Messages between the browser and the extension's scripts, such as the answer of a storage read, without scripts. */
  messages: TaskWork[];
}

/**
 * All script work on the main threads that show pages of `hosts`. The pages themselves must not run scripts: then every
 * script there is the extension's, also functions injected without a URL and continuations after an `await`.
 */
export function pageWork(events: readonly TraceEvent[], hosts: readonly string[]): PageWork {
  const work: PageWork = { startedAt: undefined, script: [], messages: [] };
  const isCommit = (event: TraceEvent): boolean =>
    event.name === 'CommitLoad' && hosts.some((host) => urlOf(event).includes(`//${host}/`));
  for (const thread of threadsWith(events, isCommit)) {
    const tasks = outermost(thread.filter(({ name }) => name === task));
    const scripts = outermost(
      thread.filter(
        (event) =>
          scriptEvents.has(event.name) && (event.name !== checkpoint || cpuOf(event) > emptyCheckpointMicroseconds),
      ),
    );
    const received = outermost(
      thread.filter(
        ({ name, args }) =>
          mojo.test(name) && args?.chrome_mojo_event_info?.mojo_interface_tag?.startsWith('extensions.'),
      ),
    ).map((message) => ({
      ...message,
      tdur:
        cpuOf(message) -
        scripts
          .filter(({ ts }) => ts >= message.ts && ts < message.ts + (message.dur ?? 0))
          .reduce((sum, script) => sum + cpuOf(script), 0),
    }));
    work.script.push(...byTask(scripts, tasks));
    work.messages.push(...byTask(received, tasks));
    const first = thread.filter(isOwnScript).reduce((least, { ts }) => Math.min(least, ts), Number.POSITIVE_INFINITY);
    if (Number.isFinite(first)) work.startedAt = Math.min(first, work.startedAt ?? first);
  }
  return work;
}

const isOwnScript = (event: TraceEvent): boolean =>
  scriptEvents.has(event.name) && urlOf(event).startsWith('chrome-extension://');

const isPageThread =
  (host: string) =>
  (event: TraceEvent): boolean =>
    urlOf(event).includes(`//${host}/`) || (isOwnScript(event) && !urlOf(event).endsWith('/background.js'));

/**
 * The extension's work by task on a page of `host` that runs scripts of its own: calls into the extension's files, and
 * microtasks. The page must not queue microtasks, because a checkpoint does not identify their origin.
 */
export function ownWork(events: readonly TraceEvent[], host: string): TaskWork[] {
  return threadsWith(events, isPageThread(host)).flatMap((thread) =>
    byTask(
      outermost(
        thread.filter(
          (event) => (event.name === checkpoint && cpuOf(event) > emptyCheckpointMicroseconds) || isOwnScript(event),
        ),
      ),
      outermost(thread.filter(({ name }) => name === task)),
    ),
  );
}

/**
 * CPU milliseconds of scripts on a page of `host` without the page's own functions: the extension's functions, and the
 * browser's work after a page function to call mutation observers.
 */
export function besidesPage(events: readonly TraceEvent[], host: string): number {
  const sum = (all: readonly TraceEvent[]): number =>
    outermost(all).reduce((total, event) => total + cpuOf(event) / 1000, 0);
  const isPageFunction = (event: TraceEvent): boolean =>
    event.name === 'FunctionCall' && urlOf(event).includes(`//${host}/`);
  return threadsWith(events, isPageThread(host)).reduce(
    (total, thread) =>
      total + sum(thread.filter(({ name }) => scriptEvents.has(name))) - sum(thread.filter(isPageFunction)),
    0,
  );
}
