import path from 'node:path';

interface ModuleInfo {
  importedIds: readonly string[];
}

interface ChunkingContext {
  getModuleInfo: (id: string) => ModuleInfo | null;
}

const entry = path.resolve(import.meta.dirname, '../entrypoints/popup/main.tsx');

/** The modules that `from` imports, directly or not. Dynamic imports are not included. */
function importedBy(from: string, context: ChunkingContext): Set<string> {
  const found = new Set([from]);
  // The iteration also visits what is added meanwhile.
  for (const id of found) for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  // The other pages run what the chunk contains, so the popup's start must not be in it.
  found.delete(from);
  return found;
}

/**
 * Puts all modules of the popup into one chunk, which the other pages share. Rolldown would make one chunk for each set of
 * pages that a module is used by: 21 scripts and 8 style sheets, which take longer to load than one file.
 */
export function popupChunk(): {
  debugName: string;
  name: (id: string, context: ChunkingContext) => string | null;
} {
  let popup: Set<string> | undefined;
  return {
    debugName: 'popup',
    name(id, context) {
      popup ??= importedBy(entry, context);
      return popup.has(id) ? 'pages' : null;
    },
  };
}
