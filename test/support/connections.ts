// Finds code that could make a network connection, or load code, in the text of a built script.
import { parseAst } from 'vite';

interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

/** Names that make a connection, however they are reached: as a global, as a member, or taken out of an object. */
const connecting: ReadonlySet<string> = new Set([
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'sendBeacon',
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'PresentationRequest',
  'BackgroundFetchManager',
  // Elements and workers that load an address.
  'Image',
  'Audio',
  'Worker',
  'SharedWorker',
  'serviceWorker',
  'importScripts',
  'FontFace',
  'createContextualFragment',
  // Navigations that code can start. A link is opened by the user's click.
  'requestSubmit',
  'eval',
  'Function',
]);

/** Properties that load an address when they are set. `href` is missing: on a link it loads nothing. */
const loading: ReadonlySet<string> = new Set(['src', 'srcset', 'srcdoc', 'poster', 'background', 'ping']);

/** Elements that load something. */
const loadingTags: ReadonlySet<string> = new Set([
  'img',
  'script',
  'iframe',
  'frame',
  'link',
  'video',
  'audio',
  'source',
  'track',
  'object',
  'embed',
  'image',
]);

/** The value of a string, or of a template without holes; `undefined` for other nodes. */
function stringOf(node: unknown): string | undefined {
  const { type, value, quasis } = node as Node & { quasis?: { value: { cooked: string } }[] };
  if (type === 'Literal' && typeof value === 'string') return value;
  return type === 'TemplateLiteral' && quasis?.length === 1 ? quasis[0]!.value.cooked : undefined;
}

/** `x.name`, `x['name']`; `undefined` for a computed name. */
function memberName({ computed, property }: Node): string | undefined {
  return computed ? stringOf(property) : ((property as Node)['name'] as string | undefined);
}

function* childrenOf(node: Node): Generator<Node> {
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof (child as Node | null)?.type === 'string') yield child as Node;
    }
  }
}

const isKey = (node: Node, parent: Node): boolean =>
  parent['key'] === node && !parent['computed'] && parent['shorthand'] !== true;

/** What the node does, if it may connect; `parent` decides whether a name is a reference or only a key. */
function problemOf(node: Node, parent: Node): string | undefined {
  const name = node['name'] as string;
  switch (node.type) {
    case 'ImportExpression':
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return 'import';
    case 'MetaProperty':
      return 'import.meta';
    case 'Identifier': {
      const isMember = parent.type === 'MemberExpression' && parent['property'] === node && !parent['computed'];
      return connecting.has(name) && !isMember && !isKey(node, parent) ? name : undefined;
    }
    case 'MemberExpression': {
      const member = memberName(node);
      if (member === undefined) return undefined;
      if (connecting.has(member)) return `.${member}`;
      const isSet = parent.type === 'AssignmentExpression' && parent['left'] === node;
      return isSet && loading.has(member) ? `.${member} =` : undefined;
    }
    case 'ObjectPattern': {
      // const { fetch: load } = window
      const keys = (node['properties'] as Node[]).map(({ key }) => (key as Node | undefined)?.['name'] as string);
      return keys.find((key) => connecting.has(key));
    }
    case 'CallExpression': {
      const callee = node['callee'] as Node;
      const method = callee.type === 'MemberExpression' ? memberName(callee) : (callee['name'] as string | undefined);
      const [first, second] = (node['arguments'] as Node[]).map((argument) => stringOf(argument)?.toLowerCase());
      if (method === 'setAttribute' && loading.has(first ?? '')) return `setAttribute ${first}`;
      // createElement('img'), createElementNS(svg, 'image'), and what JSX is compiled to: jsx('img', …).
      const tag = method === 'createElementNS' ? second : first;
      // A frame without an address loads nothing; that it gets none is checked above. JSX would give it one in the same call.
      if (method === 'createElement' && tag === 'iframe') return undefined;
      const isElement = callee.type === 'Identifier' || method === 'createElement' || method === 'createElementNS';
      return isElement && tag !== undefined && loadingTags.has(tag) ? `<${tag}>` : undefined;
    }
    case 'Literal':
    case 'TemplateLiteral':
    case 'TemplateElement':
      return stringProblem(node, parent);
    default:
      return undefined;
  }
}

function stringProblem(node: Node, parent: Node): string | undefined {
  const text = node.type === 'TemplateElement' ? (node['value'] as { cooked: string }).cooked : stringOf(node);
  if (text === undefined) return undefined;
  // Reflect.get(window, 'fetch'). A member is reported as such.
  if (connecting.has(text) && parent.type !== 'MemberExpression' && !isKey(node, parent)) return `'${text}'`;
  // Styles may load images and fonts.
  const [remote] = /(?:url\(|@import)\s*(?!["']?data:)\S{0,30}/.exec(text) ?? [];
  return remote;
}

/** @returns what was found, with some code around it; empty if the script cannot connect to anything. */
export function connectionsIn(code: string): string[] {
  const found: string[] = [];
  const visit = (node: Node, parent: Node): void => {
    const problem = problemOf(node, parent);
    if (problem !== undefined) found.push(`${problem}: ${code.slice(Math.max(0, node.start - 40), node.start + 60)}`);
    for (const child of childrenOf(node)) visit(child, node);
  };
  const program = parseAst(code) as unknown as Node;
  visit(program, program);
  return found;
}
