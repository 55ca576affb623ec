// The names of listed companies for a page with the background that knows them. Part of listed.js.
import { sendMessage } from '../../messages/send-message.ts';
import { createListedFinder, type AskListed } from '../marks/listed/listed-finder.ts';
import { packagedListedNames, packagedPrefilter } from '../../recognition/packaged.ts';
import type { ListedReading } from '../marks/passes.ts';

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const ask: AskListed = async (texts) => {
  const answer = await sendMessage('listedNames', { texts });
  if (answer.ok) return answer.value.mentions;
  if (answer.retryAfterMs === undefined) return [];
  await later(answer.retryAfterMs);
  const again = await sendMessage('listedNames', { texts });
  return again.ok ? again.value.mentions : [];
};

/** @returns `null` if the names are not there. */
export function loadListedNames(): ListedReading | null {
  const [names, prefilter] = [packagedListedNames(), packagedPrefilter()];
  return names && prefilter ? createListedFinder(names, prefilter.foldPairs, ask) : null;
}
