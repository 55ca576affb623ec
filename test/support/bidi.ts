// A minimal WebDriver BiDi client for the Firefox tests. Uses Node's WebSocket, so it needs no dependency.

interface Reference {
  sharedId: string;
}

/** A serialized DOM node. Includes shadow trees, even closed ones, if requested. */
export interface RemoteNode extends Reference {
  value: {
    localName?: string;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: RemoteNode[];
    shadowRoot?: RemoteNode | null;
  };
}

/** Text of a node and its shadow trees. That of card and strip is generated from the values of `data` elements. */
export function textOf({ value }: RemoteNode): string {
  const inside = [...(value.shadowRoot ? [value.shadowRoot] : []), ...(value.children ?? [])];
  const generated = value.localName === 'data' ? value.attributes?.['value'] : undefined;
  return (value.nodeValue ?? generated ?? '') + inside.map(textOf).join(' ');
}

export type PointerAction =
  | { type: 'pointerMove'; x: number; y: number; origin?: { type: 'element'; element: Reference } }
  | { type: 'pointerDown' | 'pointerUp'; button: number };
export type KeyAction = { type: 'keyDown' | 'keyUp'; value: string };
type InputSource =
  | { type: 'pointer'; id: string; parameters?: { pointerType: 'touch' }; actions: PointerAction[] }
  | { type: 'key'; id: string; actions: KeyAction[] };
type Evaluation =
  { type: 'success'; result: { value?: unknown } } | { type: 'exception'; exceptionDetails: { text: string } };

type StringValue = { type: 'string'; value: string };

export type Locator =
  { type: 'css'; value: string } | { type: 'accessibility'; value: { role: string; name?: string } };

/** The BiDi commands used here: method → [parameters, result]. */
interface Commands {
  'session.new': [{ capabilities: object }, unknown];
  'session.subscribe': [{ events: string[] }, unknown];
  'network.addIntercept': [{ phases: string[]; urlPatterns: object[] }, unknown];
  'network.provideResponse': [
    { request: string; statusCode: number; headers: { name: string; value: StringValue }[]; body: StringValue },
    unknown,
  ];
  'network.failRequest': [{ request: string }, unknown];
  'webExtension.install': [{ extensionData: { type: 'path'; path: string } }, unknown];
  'webExtension.uninstall': [{ extension: string }, unknown];
  'browsingContext.create': [{ type: 'tab' }, { context: string }];
  'browsingContext.navigate': [{ context: string; url: string; wait: 'complete' }, unknown];
  'browsingContext.close': [{ context: string }, unknown];
  'browsingContext.locateNodes': [
    { context: string; locator: Locator; serializationOptions: object; startNodes?: Reference[] },
    { nodes: RemoteNode[] },
  ];
  'browsingContext.captureScreenshot': [{ context: string }, { data: string }];
  'browsingContext.getTree': [{ 'moz:scope'?: 'chrome' }, { contexts: { context: string; url: string }[] }];
  'script.callFunction': [
    {
      functionDeclaration: string;
      arguments: (StringValue | Reference)[];
      target: { context: string };
      awaitPromise: true;
    },
    Evaluation,
  ];
  'input.performActions': [{ context: string; actions: InputSource[] }, unknown];
}

/** A request that a tab is about to send. If `isBlocked`, it waits for our response. */
export interface RequestEvent {
  isBlocked: boolean;
  request: { request: string; url: string };
}

/** An incoming message: the response to a command, or an event. */
type Incoming =
  | { type: 'success'; id: number; result: unknown }
  | { type: 'error'; id: number | null; error: string; message: string }
  | { type: 'event'; method: string; params: unknown };

export interface Wire {
  send: <M extends keyof Commands>(method: M, input: Commands[M][0]) => Promise<Commands[M][1]>;
}

/** Opens the socket. Each command resolves with its response and rejects if the socket closes first. */
export async function connect(url: string, onRequest: (event: RequestEvent) => void): Promise<Wire> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;

  socket.addEventListener('message', ({ data }) => {
    const incoming = JSON.parse(String(data)) as Incoming;
    if (incoming.type === 'event') {
      if (incoming.method === 'network.beforeRequestSent') onRequest(incoming.params as RequestEvent);
      return;
    }
    const answer = waiting.get(incoming.id ?? -1);
    waiting.delete(incoming.id ?? -1);
    if (incoming.type === 'success') answer?.resolve(incoming.result);
    else answer?.reject(new Error(`${incoming.error}: ${incoming.message}`));
  });
  socket.addEventListener('close', () => {
    for (const answer of waiting.values()) answer.reject(new Error('Firefox closed the connection'));
    waiting.clear();
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error(`no BiDi connection at ${url}`)), { once: true });
  });

  return {
    async send(method, input) {
      // A closed socket drops messages silently, so the command would never finish.
      if (socket.readyState !== WebSocket.OPEN) throw new Error(`${method}: Firefox is gone`);
      const answer = Promise.withResolvers<unknown>();
      waiting.set(++lastId, answer);
      socket.send(JSON.stringify({ id: lastId, method, params: input }));
      return answer.promise;
    },
  };
}
