// Logger of content scripts, silent unless `debug` is true in the page area: the console of a web page is not ours.
import { readStored } from './storage-area.ts';

export async function logInPage(from: string, error: unknown): Promise<void> {
  const { debug } = await readStored('page', ['debug']);
  // oxlint-disable-next-line no-console
  if (debug === true) console.warn('[yanjing]', from, error);
}
