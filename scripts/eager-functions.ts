// Has the browser compile the functions of a script together with it, instead of each at its first call, which takes about
// three times as long. Engines do so for functions in parentheses: see docs/performance.md. Functions of modules that a
// typical first visit does not need stay lazy, because compiling them would be wasted.
import { parseAst, type Plugin } from 'vite';

/** Scripts whose functions nearly all run during the first visit to a page. */
const eagerScripts = ['page.js', 'marks.js'];

/** Modules of these scripts that most first visits do not run, as measured by the coverage of saved articles. */
export const lazyModules: readonly string[] = [
  'lib/content/scan/mutations.ts',
  'lib/content/scan/upgrades.ts',
  'lib/content/marks/joined.ts',
  'lib/content/marks/layout.ts',
  'lib/content/marks/lines.ts',
  'lib/content/marks/long-run.ts',
  'lib/content/marks/long-runs.ts',
  'lib/content/marks/measure.ts',
  'lib/content/marks/picture.ts',
  'lib/content/marks/pieces.ts',
  'lib/content/marks/wrapped-lines.ts',
  'lib/content/session/missed-tap.ts',
  'lib/content/session/pointer-loader.ts',
  'lib/content/session/private-layer.ts',
  'lib/content/session/resting.ts',
  'lib/recognition/compile-own-words.ts',
  'lib/recognition/own-mentions.ts',
  'lib/recognition/own-prefilter.ts',
  'lib/recognition/own-words.ts',
  'lib/recognition/seams.ts',
  'lib/recognition/word-table.ts',
];

interface Node {
  type: string;
  start: number;
  end: number;
}

interface FunctionNode extends Node {
  id: Node | null;
  body: Node;
}

interface PropertyNode extends Node {
  method: boolean;
  kind: string;
  value: Node;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const childrenOf = (node: Node): Node[] =>
  Object.values(node)
    .flat()
    .filter(isNode)
    .toSorted((one, other) => one.start - other.start);

const isFunction = ({ type }: Node): boolean =>
  ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(type);

/** The function body whose statements are being rewritten. */
interface Body {
  node: Node;
  /** Declarations that became variables. They are assigned first, because declarations can be called before their line. */
  hoisted: string[];
}

/** Offsets at which the modules of a bundle begin, with their names. The bundler writes the name in a comment. */
function moduleStarts(code: string): { start: number; name: string }[] {
  return [...code.matchAll(/^\s*\/\/ (?:#region )?(\S+\.\w+)$/gm)].map((match) => ({
    start: match.index,
    name: match[1]!,
  }));
}

/**
 * Puts the functions of a bundle in parentheses, except those of lazy modules. Declarations become variables and methods
 * become function expressions, because neither can be in parentheses. Getters, setters and class members stay as they are.
 * @param code not minified.
 */
export function makeEager(code: string, lazy: readonly string[] = lazyModules): string {
  const modules = moduleStarts(code);
  const isLazy = ({ start }: Node): boolean => {
    const name = modules.findLast((module) => module.start <= start)?.name;
    return name !== undefined && lazy.includes(name);
  };

  /** The code between two offsets, with some nodes replaced. */
  function replaced(from: number, to: number, parts: readonly { node: Node; text: string }[]): string {
    let text = '';
    let at = from;
    for (const { node, text: part } of parts) {
      // In `{ name }`, key and value are the same code.
      if (node.start < at) continue;
      text += code.slice(at, node.start) + part;
      at = node.end;
    }
    return text + code.slice(at, to);
  }

  function rewriteBody(block: Node): string {
    const body: Body = { node: block, hoisted: [] };
    const parts = childrenOf(block).map((node) => ({ node, text: rewrite(node, block, body) }));
    const directives = parts.filter(({ node }) => 'directive' in node && typeof node.directive === 'string');
    const from = directives.at(-1)?.node.end ?? block.start + 1;
    const hoisted = body.hoisted.length > 0 ? `\nvar ${body.hoisted.join(',\n')};` : '';
    return code.slice(block.start, from) + hoisted + replaced(from, block.end, parts.slice(directives.length));
  }

  function rewrite(node: Node, parent: Node | null, body: Body | null): string {
    const ownBlock = isFunction(node) && (node as FunctionNode).body.type === 'BlockStatement';
    const parts = childrenOf(node).map((child) => ({
      node: child,
      text: ownBlock && child === (node as FunctionNode).body ? rewriteBody(child) : rewrite(child, node, body),
    }));
    const text = replaced(node.start, node.end, parts);
    if (isLazy(node)) return text;
    if (node.type === 'Property') return asFunctionProperty(node as PropertyNode, text);
    if (!isFunction(node)) return text;
    if (node.type === 'FunctionDeclaration') return asVariable(node as FunctionNode, text, parent, body);
    const isMember = parent?.type === 'MethodDefinition' || (parent?.type === 'Property' && isAccessor(parent));
    return isMember ? text : `(${text})`;
  }

  /** Methods are rewritten with their property. */
  const isAccessor = (node: Node): boolean => (node as PropertyNode).method || (node as PropertyNode).kind !== 'init';

  function asFunctionProperty({ method, start, value }: PropertyNode, text: string): string {
    const head = /^(async )?(\*)?\s*([\w$]+)$/.exec(code.slice(start, value.start));
    if (!method || !head) return text;
    const [all, isAsync = '', star = '', name] = head;
    return `${name}: (${isAsync}function${star}${text.slice(all.length)})`;
  }

  function asVariable({ id, start }: FunctionNode, text: string, parent: Node | null, body: Body | null): string {
    // A declaration in a block of statements has other rules of scope.
    if (!id || !body || parent !== body.node) return text;
    const name = code.slice(id.start, id.end);
    body.hoisted.push(`${name} = (${text.slice(0, id.start - start)}${text.slice(id.end - start)})`);
    return '';
  }

  return rewrite(parseAst(code), null, null);
}

export const eagerFunctions: Plugin = {
  name: 'eager-functions',
  renderChunk(code, { fileName }) {
    return eagerScripts.includes(fileName) ? { code: makeEager(code), map: null } : null;
  },
};
