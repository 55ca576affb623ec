// The answering side. What does not fit the protocol is refused with a reason and reaches no handler.
import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { exchanges } from '../model/exchanges.ts';
import { idSchema } from '../model/ids.ts';
import { mutedWordSchema } from '../model/mute.ts';
import { raisedDeedSchema, raisedOrderSchema, raisedSchema } from '../model/raised.ts';
import type { Answer, Question, Questions } from './protocol.ts';

/** More readings no address has. */
const mostReadings = 8;
const codeSchema = z.strictObject({ code: z.string().check(z.maxLength(12)), exchange: z.enum(exchanges) });

const mostSeams = 200;
/** A name with as much on either side as a seam check gets, and some more. */
const longestSeam = 40;
const offset = z.int().check(z.nonnegative(), z.maximum(longestSeam));

const inputs = {
  dossier: z.strictObject({ companyId: idSchema }),
  context: z.strictObject({ readings: z.array(codeSchema).check(z.maxLength(mostReadings)) }),
  watch: z.strictObject({ companyId: idSchema, isWatched: z.boolean() }),
  mute: z.strictObject({ word: mutedWordSchema, host: z.string().check(z.maxLength(253)) }),
  recompile: z.strictObject({}),
  sync: z.strictObject({ wish: z.enum(['again', 'forget']) }),
  sightings: z.strictObject({}),
  panel: z.strictObject({ companyId: idSchema }),
  raise: raisedSchema,
  raisedOrder: z.strictObject({ order: raisedOrderSchema }),
  raisedDeed: z.strictObject({ frameId: z.int().check(z.nonnegative()), deed: raisedDeedSchema }),
  seams: z.strictObject({
    seams: z.array(z.tuple([z.string().check(z.maxLength(longestSeam)), offset, offset])).check(z.maxLength(mostSeams)),
  }),
  script: z.strictObject({ name: z.enum(['marks', 'pointer', 'card', 'strip-view']) }),
} satisfies Record<Question, z.ZodMiniType>;

/** Who asks: a frame of a tab. */
export interface Asker {
  tabId: number;
  frameId: number;
}

export type Handlers = {
  [Q in Question]: (input: Questions[Q]['input'], asker: Asker) => Promise<Questions[Q]['output']>;
};

const isQuestion = (value: unknown): value is Question => typeof value === 'string' && Object.hasOwn(inputs, value);

/** The answer to one message of any shape. Exported for tests; `serve` is what the background calls. */
export async function answer(
  message: unknown,
  asker: Asker,
  handlers: Handlers,
  onError?: (error: unknown) => void,
): Promise<Answer<unknown>> {
  const { question, input } = (typeof message === 'object' && message !== null ? message : {}) as Record<
    string,
    unknown
  >;
  if (!isQuestion(question)) return { ok: false, reason: `unknown question: ${String(question)}` };
  const parsed = z.safeParse(inputs[question], input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { ok: false, reason: `${question}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'wrong shape'}` };
  }
  try {
    const handle = handlers[question] as (input: unknown, asker: Asker) => Promise<unknown>;
    return { ok: true, value: await handle(parsed.data, asker) };
  } catch (error) {
    onError?.(error);
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Registers at once, as a worker must that is woken by a message. */
export function serve(handlers: Handlers, onError: (error: unknown) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const asker = { tabId: sender.tab?.id ?? -1, frameId: sender.frameId ?? 0 };
    void answer(message, asker, handlers, onError).then(respond);
    return true;
  });
}
