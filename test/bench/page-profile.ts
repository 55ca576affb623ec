// `npm run bench -- profile --match TEXT`: CPU time of a first visit by function of the extension.
import type { CDPSession } from '@playwright/test';
import { openColdBrowser, serveCold, type PageKind } from './cold-tabs.ts';

interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number };
  children?: number[];
}

interface Profile {
  nodes: ProfileNode[];
  samples: number[];
  /** Microseconds since the previous sample. */
  timeDeltas: number[];
}

const samplingMicroseconds = 100;
/** A longer gap between samples is time without the CPU, not work. */
const longestGapMicroseconds = 2000;
const watchedMs = 3000;
const shownRows = 40;

const notWork = new Set(['(idle)', '(root)', '(program)']);

/** Sums self time by function. Native code is attributed to the extension function that called it. */
function selfTimes({ nodes, samples, timeDeltas }: Profile): Map<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const labelOf = ({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string =>
    url ? `${functionName || '(anonymous)'} ${url.split('/').at(-1)}:${lineNumber + 1}` : functionName;
  const label = (id: number): string => {
    const node = byId.get(id)!;
    if (node.callFrame.url) return labelOf(node);
    const parent = byId.get(parents.get(id) ?? -1);
    return parent && parent.callFrame.functionName !== '(root)'
      ? `${labelOf(node)} < ${labelOf(parent)}`
      : labelOf(node);
  };
  const sums = new Map<string, number>();
  for (const [at, id] of samples.entries()) {
    if (notWork.has(byId.get(id)!.callFrame.functionName)) continue;
    // The delta of a sample is the time before it.
    const ms = Math.min(timeDeltas[at + 1] ?? 0, longestGapMicroseconds) / 1000;
    sums.set(label(id), (sums.get(label(id)) ?? 0) + ms);
  }
  return sums;
}

async function profiled(session: CDPSession, work: () => Promise<void>): Promise<Profile> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: samplingMicroseconds });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  return profile as unknown as Profile;
}

/** Prints the mean self times of cold tabs over `rounds`. */
export async function printProfile(extension: string, kinds: readonly PageKind[], rounds: number): Promise<void> {
  const browser = await openColdBrowser(extension, false);
  try {
    for (const kind of kinds) {
      const sums = new Map<string, number>();
      for (let round = 0; round < rounds; round++) {
        const page = await browser.context.newPage();
        const session = await browser.context.newCDPSession(page);
        const { url } = serveCold(browser, kind);
        const profile = await profiled(session, async () => {
          await page.goto(url);
          await page.waitForTimeout(watchedMs);
        });
        await page.close();
        for (const [label, ms] of selfTimes(profile)) sums.set(label, (sums.get(label) ?? 0) + ms / rounds);
      }
      const total = [...sums.values()].reduce((sum, ms) => sum + ms, 0);
      console.log(`\n${kind.name}: ${total.toFixed(1)} ms in functions, mean of ${rounds}`);
      for (const [label, ms] of [...sums].toSorted((a, b) => b[1] - a[1]).slice(0, shownRows)) {
        console.log(`${ms.toFixed(2).padStart(8)}  ${((ms / total) * 100).toFixed(1).padStart(5)} %  ${label}`);
      }
    }
  } finally {
    await browser.context.close();
  }
}
