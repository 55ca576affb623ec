// Builds the import graph of the source files: static imports, re-exports and import() calls.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';

export const root = path.resolve(import.meta.dirname, '../..');

export interface Edge {
  from: string;
  to: string;
  /** Erased with the types, so absent at run time. */
  isTypeOnly: boolean;
  /** An import() call: the module is evaluated later, if at all. */
  isDeferred: boolean;
}

const rooms = ['entrypoints', 'components', 'lib', 'locales', 'seeds'];

export function sourceFiles(): string[] {
  return rooms.flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|tsx)$/.test(name))
      .map((name) => path.posix.join(room, name)),
  );
}

interface ImportNode {
  type: string;
  source?: { value?: unknown };
  importKind?: string;
  exportKind?: string;
  specifiers?: { importKind?: string; exportKind?: string }[];
}

const isTypeOnly = (node: ImportNode): boolean => {
  if ((node.importKind ?? node.exportKind) === 'type') return true;
  const { specifiers } = node;
  return (
    specifiers !== undefined &&
    specifiers.length > 0 &&
    specifiers.every((one) => (one.importKind ?? one.exportKind) === 'type')
  );
};

/** Imports of one file; relative paths become relative to the root, package names stay as written. */
export function edgesOf(file: string): Edge[] {
  const code = readFileSync(path.join(root, file), 'utf8');
  const program = parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' });
  const nodes = (program.body as ImportNode[]).filter((node) => typeof node.source?.value === 'string');
  const written = nodes.map((node) => ({
    to: String(node.source?.value),
    isTypeOnly: isTypeOnly(node),
    isDeferred: false,
  }));
  // import() calls are expressions; they are found by pattern, because the sources use only plain string literals.
  for (const match of code.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g))
    written.push({ to: match[1]!, isTypeOnly: false, isDeferred: true });
  return written.map(({ to, ...kind }) => ({
    from: file,
    ...kind,
    to: to.startsWith('.') ? path.posix.join(path.posix.dirname(file), to.replace(/\?.*$/, '')) : to,
  }));
}

export const allEdges = (): Edge[] => sourceFiles().flatMap(edgesOf);

/** All files and packages that `entry` reaches at run time. @param withTypes also through imports of types. */
export function reachedFrom(entry: string, edges: readonly Edge[], withTypes = false): Set<string> {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const edge of edges) if (edge.from === file && (withTypes || !edge.isTypeOnly)) visit(edge.to);
  };
  visit(entry);
  return reached;
}

/** Files in import cycles, and those that lead to one: what is left after removing, again and again, files without imports. */
export function filesInCycles(edges: readonly Pick<Edge, 'from' | 'to'>[]): string[] {
  const imports = Map.groupBy(
    edges.filter(({ from, to }) => from !== to),
    ({ from }) => from,
  );
  for (let before = Infinity; imports.size < before;) {
    before = imports.size;
    for (const [file, ofFile] of imports) if (!ofFile.some(({ to }) => imports.has(to))) imports.delete(file);
  }
  return [...imports.keys()];
}
