// Receives messages in the background. Input that does not match the protocol is rejected and reaches no handler.
import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { exchanges } from '../model/exchanges.ts';
import { idSchema } from '../model/ids.ts';
import { mutedWordSchema } from '../model/mute.ts';
import { hoistedCardEventSchema, hoistedCardCommandSchema, hoistedCardSchema } from '../model/hoisted-card.ts';
import { corners } from '../settings/strip-places.ts';
import type { Reply, MessageType, ProtocolMap } from './protocol.ts';
import { senderOf, type Sender } from './sender.ts';

/** No URL gives more. */
const mostReadings = 8;
const codeSchema = z.strictObject({ code: z.string().check(z.maxLength(12)), exchange: z.enum(exchanges) });

const mostSeams = 200;
/** A name with the context that a seam check uses, and some margin. */
const longestSeam = 40;
const offset = z.int().check(z.nonnegative(), z.maximum(longestSeam));

const inputs = {
  dossier: z.strictObject({ companyId: idSchema }),
  context: z.strictObject({ readings: z.array(codeSchema).check(z.maxLength(mostReadings)) }),
  watch: z.strictObject({ companyId: idSchema, isWatched: z.boolean() }),
  mute: z.strictObject({ word: mutedWordSchema, scope: z.enum(['site', 'everywhere']) }),
  siteMutes: z.strictObject({}),
  sync: z.strictObject({ action: z.enum(['now', 'forget']) }),
  stripPlace: z.strictObject({
    place: z.strictObject({ corner: z.nullable(z.enum(corners)), isFolded: z.boolean() }),
  }),
  turnStripOff: z.strictObject({}),
  sightings: z.strictObject({}),
  panel: z.strictObject({ companyId: idSchema }),
  hoistCard: hoistedCardSchema,
  hoistedCardCommand: z.strictObject({ command: hoistedCardCommandSchema }),
  hoistedCardEvent: z.strictObject({ frameId: z.int().check(z.nonnegative()), event: hoistedCardEventSchema }),
  seams: z.strictObject({
    seams: z.array(z.tuple([z.string().check(z.maxLength(longestSeam)), offset, offset])).check(z.maxLength(mostSeams)),
  }),
  injectScript: z.strictObject({ name: z.enum(['marks', 'pointer', 'own-marks', 'card', 'strip-view']) }),
} satisfies Record<MessageType, z.ZodMiniType>;

export type Handlers = {
  [T in MessageType]: (input: ProtocolMap[T]['input'], sender: Sender) => Promise<ProtocolMap[T]['output']>;
};

const isMessageType = (value: unknown): value is MessageType =>
  typeof value === 'string' && Object.hasOwn(inputs, value);

/**
 * Validates a message of any shape and calls its handler. Never rejects: an unknown type, an invalid input or a handler that
 * throws gives a reply with a reason. @param onError receives what a handler throws. Exported for tests; the background calls `onMessage`.
 */
export async function dispatch(
  message: unknown,
  sender: Sender,
  handlers: Handlers,
  onError?: (error: unknown) => void,
): Promise<Reply<unknown>> {
  const { type, input } = (typeof message === 'object' && message !== null ? message : {}) as Record<string, unknown>;
  if (!isMessageType(type)) return { ok: false, reason: `unknown message type: ${String(type)}` };
  const parsed = z.safeParse(inputs[type], input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { ok: false, reason: `${type}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'invalid input'}` };
  }
  try {
    const handle = handlers[type] as (input: unknown, sender: Sender) => Promise<unknown>;
    return { ok: true, value: await handle(parsed.data, sender) };
  } catch (error) {
    onError?.(error);
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Registers the handlers. Must run synchronously when the worker starts: the message that woke it is already waiting. */
export function onMessage(handlers: Handlers, onError: (error: unknown) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, browserSender, respond) => {
    const sender = senderOf(browserSender, { id: browser.runtime.id, baseUrl: browser.runtime.getURL('/') });
    if (!sender) return false;
    void dispatch(message, sender, handlers, onError).then(respond);
    return true;
  });
}
