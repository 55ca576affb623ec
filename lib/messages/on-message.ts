// Receives messages in the background. A message that its policy does not allow, or whose input does not match the
// protocol, is rejected and reaches no handler.
import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { exchangeSchema } from '../model/listing.ts';
import { longestListedText, mostListedSpans, mostListedTexts } from '../model/listed-mention.ts';
import { companyIdSchema, idSchema } from '../model/ids.ts';
import { LimitReachedError } from '../model/limits.ts';
import { mutedWordSchema } from '../model/mute.ts';
import { hoistedCardEventSchema, hoistedCardCommandSchema, hoistedCardSchema } from '../model/hoisted-card.ts';
import { corners } from '../settings/strip-places.ts';
import { policies } from './policy.ts';
import type { MessageType, ProtocolMap, Refused, Reply } from './protocol.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';
import { senderOf, type Sender } from './sender.ts';

/** No URL gives more. */
const mostReadings = 8;
const codeSchema = z.strictObject({ code: z.string().check(z.maxLength(12)), exchange: exchangeSchema });

const mostSeams = 200;
/** A name with the context that a seam check uses, and some margin. */
const longestSeam = 40;
const offset = z.int().check(z.nonnegative(), z.maximum(longestSeam));

const offsetInText = z.int().check(z.nonnegative(), z.maximum(longestListedText));

const inputs = {
  dossier: z.strictObject({ companyId: companyIdSchema }),
  ownFacts: z.strictObject({ companyId: companyIdSchema }),
  context: z.strictObject({
    readings: z.array(codeSchema).check(z.maxLength(mostReadings)),
    isOwnIncluded: z.boolean(),
  }),
  watch: z.strictObject({ companyId: companyIdSchema, isWatched: z.boolean() }),
  mute: z.strictObject({ word: mutedWordSchema, scope: z.enum(['site', 'everywhere']) }),
  siteMutes: z.strictObject({}),
  sync: z.strictObject({ action: z.enum(['now', 'forget']) }),
  startMarks: z.strictObject({ isLoaded: z.boolean() }),
  links: z.strictObject({}),
  stripStart: z.strictObject({}),
  stripPlace: z.strictObject({
    place: z.strictObject({ corner: z.nullable(z.enum(corners)), isFolded: z.boolean() }),
  }),
  turnStripOff: z.strictObject({}),
  sightings: z.strictObject({}),
  panel: z.union([z.strictObject({ companyId: companyIdSchema }), z.strictObject({ reportId: idSchema })]),
  picture: z.strictObject({ companyId: companyIdSchema }),
  evidence: z.strictObject({ factId: idSchema }),
  hoistCard: hoistedCardSchema,
  hoistedCardCommand: z.strictObject({ command: hoistedCardCommandSchema }),
  hoistedCardEvent: z.strictObject({ frameId: z.int().check(z.nonnegative()), event: hoistedCardEventSchema }),
  seams: z.strictObject({
    seams: z.array(z.tuple([z.string().check(z.maxLength(longestSeam)), offset, offset])).check(z.maxLength(mostSeams)),
  }),
  listedNames: z.strictObject({
    texts: z
      .array(
        z.strictObject({
          text: z.string().check(z.maxLength(longestListedText)),
          spans: z.array(z.tuple([offsetInText, offsetInText])).check(z.maxLength(mostListedSpans)),
        }),
      )
      .check(z.maxLength(mostListedTexts)),
  }),
  injectScript: z.strictObject({ name: z.enum(['pointer', 'own-marks', 'card', 'strip-view', 'listed']) }),
  addTab: z.strictObject({ tabId: z.int() }),
} satisfies Record<MessageType, z.ZodMiniType>;

export type Handlers = {
  [T in MessageType]: (input: ProtocolMap[T]['input'], sender: Sender) => Promise<ProtocolMap[T]['output']>;
};

const isMessageType = (value: unknown): value is MessageType =>
  typeof value === 'string' && Object.hasOwn(inputs, value);

/** `null` if the policy allows the message. Takes a token of the tab. */
function refusalOf(type: MessageType, { kind, tabId, frameId }: Sender, limit: RateLimit): Refused | null {
  const { from, rate } = policies[type];
  if (kind === 'extension') return null;
  if (rate === null) return { ok: false, reason: `${type}: only pages of the extension may send this` };
  if (from === 'top frame' && frameId !== 0) return { ok: false, reason: `${type}: only the top frame may send this` };
  const retryAfterMs = limit.take(tabId, type, rate);
  return retryAfterMs > 0
    ? { ok: false, reason: `${type}: too many messages from this page`, kind: 'limited', retryAfterMs }
    : null;
}

/** Thrown by a handler if the sender may not do what it asks for. Answered with its reason, and not logged as an error. */
export class RefusedError extends Error {
  override name = 'RefusedError';
}

export interface Dispatcher {
  handlers: Handlers;
  limit: RateLimit;
  /** Receives what a handler throws. */
  onError?: (error: unknown) => void;
  /** Receives the reason of each message that its policy or its handler does not allow. */
  onRefused?: (reason: string) => void;
}

/**
 * Checks a message of any shape against its policy and schema, and calls its handler. Never rejects: an unknown type, a
 * sender that may not send it, an invalid input or a handler that throws gives a reply with a reason. Exported for tests;
 * the background calls `onMessage`.
 */
export async function dispatch(
  message: unknown,
  sender: Sender,
  { handlers, limit, onError, onRefused }: Dispatcher,
): Promise<Reply<unknown>> {
  const { type, input } = (typeof message === 'object' && message !== null ? message : {}) as Record<string, unknown>;
  if (!isMessageType(type)) return { ok: false, reason: `unknown message type: ${String(type)}` };
  const refused = refusalOf(type, sender, limit);
  if (refused) {
    onRefused?.(refused.reason);
    return refused;
  }
  const parsed = z.safeParse(inputs[type], input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { ok: false, reason: `${type}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'invalid input'}` };
  }
  try {
    const handle = handlers[type] as (input: unknown, sender: Sender) => Promise<unknown>;
    return { ok: true, value: await handle(parsed.data, sender) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof RefusedError) onRefused?.(`${type}: ${reason}`);
    else onError?.(error);
    return { ok: false, reason, ...(error instanceof LimitReachedError ? { kind: 'full' } : {}) };
  }
}

/** Registers the handlers. Must run synchronously when the worker starts: the message that woke it is already waiting. */
export function onMessage(handlers: Handlers, onError: (error: unknown) => void): void {
  const logged = new Set<string>();
  const dispatcher: Dispatcher = {
    handlers,
    limit: createRateLimit(() => Date.now()),
    onError,
    onRefused(reason) {
      // Once for each reason: a page could flood the log.
      if (!logged.has(reason)) onError(new Error(`message refused: ${reason}`));
      logged.add(reason);
    },
  };
  browser.runtime.onMessage.addListener((message: unknown, browserSender, respond) => {
    const sender = senderOf(browserSender, { id: browser.runtime.id, baseUrl: browser.runtime.getURL('/') });
    if (!sender) return false;
    void dispatch(message, sender, dispatcher).then(respond);
    return true;
  });
}
