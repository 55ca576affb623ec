// The asking side, as it is bundled into every page: no schema library.
import { browser } from '../browser/namespace.ts';
import type { Answer, Question, Questions } from './protocol.ts';

/** Never throws: a worker that is gone, or an extension that was reloaded, is an answer with a reason. */
export async function ask<Q extends Question>(
  question: Q,
  input: Questions[Q]['input'],
): Promise<Answer<Questions[Q]['output']>> {
  try {
    const answer = (await browser.runtime.sendMessage({ question, input })) as
      Answer<Questions[Q]['output']> | undefined;
    return answer ?? { ok: false, reason: 'no answer' };
  } catch (error) {
    return { ok: false, reason: String(error) };
  }
}
