// How long the extension itself ran in a page, from the browser's CPU profile: by call, so that what the page does is left out.
import type { CDPSession } from '@playwright/test';

interface ProfileNode {
  id: number;
  callFrame: { url: string };
  children?: number[];
}

interface Profile {
  nodes: ProfileNode[];
  samples: number[];
  /** Microseconds since the sample before. */
  timeDeltas: number[];
}

const samplingMicroseconds = 200;

/** @returns milliseconds in scripts of the extension, and what they called, while `work` ran. */
export async function ownTime(session: CDPSession, extensionId: string, work: () => Promise<void>): Promise<number> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: samplingMicroseconds });
  await session.send('Profiler.start');
  await work();
  const { profile } = (await session.send('Profiler.stop')) as unknown as { profile: Profile };
  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const ours = new Set(
    profile.nodes.filter(({ callFrame }) => callFrame.url.includes(extensionId)).map(({ id }) => id),
  );
  const isOurs = (id: number | undefined): boolean => id !== undefined && (ours.has(id) || isOurs(parents.get(id)));
  const own = new Map(profile.nodes.map(({ id }) => [id, isOurs(id)]));
  return profile.samples.reduce((sum, id, at) => sum + (own.get(id) ? profile.timeDeltas[at]! : 0), 0) / 1000;
}
