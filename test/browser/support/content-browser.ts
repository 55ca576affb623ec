// Replaces the extension API that content scripts use. Import it before any module that reads `browser`.

type Changes = Record<string, { newValue?: unknown }>;

/** Answers a message as the background would. */
export type Answer = (type: string, input: never) => unknown;

const stored = new Map<string, unknown>();
const listeners = new Set<(changes: Changes) => void>();
let answer: Answer | undefined;

export function answerMessages(given: Answer): void {
  answer = given;
}

async function set(values: Record<string, unknown>): Promise<void> {
  for (const [key, value] of Object.entries(values)) stored.set(key, value);
  const changes = Object.fromEntries(Object.entries(values).map(([key, newValue]) => [key, { newValue }]));
  for (const listener of listeners) listener(changes);
}

const get = async (keys: string | string[]): Promise<Record<string, unknown>> =>
  Object.fromEntries([keys].flat().map((key) => [key, stored.get(key)]));

/** One area for all: the keys differ. */
const area = {
  get,
  set,
  onChanged: { addListener: (listener: (changes: Changes) => void) => listeners.add(listener) },
};

Object.assign(globalThis, {
  browser: {
    runtime: {
      id: 'test',
      sendMessage: async ({ type, input }: { type: string; input: never }) => answer?.(type, input),
    },
    storage: { local: area, session: area },
  },
});

/** Writes to storage and notifies its listeners. */
export const writeStorage = set;
