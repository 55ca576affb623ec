// Import rules between rooms, type imports included: each room may import itself and the entries listed for it.

const pure = ['model'];

/** Room → rooms, files and packages it may import besides itself. */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  'lib/model': ['zod/mini'],
  'lib/listings': pure,
  'lib/recognition': ['model', 'listings'],
  'lib/format': pure,
  'lib/packs': ['model', 'listings', 'zod/mini'],
  'lib/comparison': pure,
  'lib/sites': ['model', 'listings'],
  'lib/watchlists': ['model', 'listings'],
  'lib/directory-files': ['model', 'listings', 'watchlists', 'lib/documents/zip.ts', 'lib/documents/xml.ts'],
  'lib/search': ['model', 'listings', 'recognition'],
  'lib/sync': ['model', 'listings', 'lib/settings/settings.ts'],
  'lib/dossier': ['model', 'listings', 'comparison', 'format'],
  // Of documents only types; of seeds only the registry of metrics.
  'lib/extraction': ['model', 'listings', 'documents', 'seeds'],
  'lib/documents': ['model', 'pdfjs-dist', 'fflate', '@mozilla/readability', 'virtual:character-maps'],
  'lib/reader': ['model', 'documents', 'dossier', 'recognition', 'pdfjs-dist'],
  'lib/library': ['model', 'listings', 'documents', 'extraction', 'store', 'seeds'],
  'lib/content/hover': pure,
  'lib/content/scan': [],
  'lib/content/marks': ['model', 'recognition', 'content/scan'],
  'lib/messages': [
    'model',
    'dossier',
    'lib/browser/namespace.ts',
    'lib/browser/own-pages.ts',
    'lib/settings/sites.ts',
    'lib/settings/strip-places.ts',
    'lib/sites/chosen.ts',
    'wxt/browser',
    'zod/mini',
  ],
  'lib/store': [
    'model',
    'listings',
    'dossier',
    'format',
    'packs',
    'recognition',
    'watchlists',
    'directory-files',
    'search',
    'sync',
    'dexie',
    'seeds',
  ],
  'lib/settings': ['model', 'lib/browser/storage-item.ts'],
  'lib/browser': ['model', 'dossier', 'recognition', 'settings', 'sync', 'lib/reader/positions.ts', 'wxt/browser'],
  'lib/background': [
    'model',
    'listings',
    'comparison',
    'dossier',
    'format',
    'messages',
    'browser',
    'recognition',
    'settings',
    'sites',
    'store',
    'sync',
    'seeds',
  ],
  'lib/content/session': [
    'model',
    'dossier',
    'recognition',
    'content/scan',
    'content/marks',
    'content/hover',
    'messages',
    'browser',
    'settings',
    'sites',
  ],
  'components/overlay': ['browser', 'settings', 'format', 'components/ui', 'preact', 'react', 'react-dom'],
  'components/ui': ['model', 'listings', 'dossier', 'format', 'comparison', 'search', 'locales', 'react', 'use-intl'],
  'components/hooks': [
    'messages',
    'model',
    'listings',
    'dossier',
    'search',
    'store',
    'documents',
    'library',
    'sync',
    'format',
    'watchlists',
    'directory-files',
    'settings',
    'sites',
    'browser',
    'seeds',
    'react',
    'dexie-react-hooks',
    'wxt/browser',
  ],
  seeds: ['model', 'listings', 'packs', 'virtual:directory-columns', 'zod/mini', 'node:crypto', 'node:fs', 'node:path'],
};

/** Imports allowed in every other components/X. They must not import one another. */
export const componentAllowed: readonly string[] = [
  'model',
  'listings',
  'packs',
  'dossier',
  'format',
  'comparison',
  'search',
  'recognition',
  'watchlists',
  'directory-files',
  'sites',
  'sync',
  'settings',
  'browser',
  'documents',
  'reader',
  'lib/extraction/metric-grammar.ts',
  'lib/messages/card-port.ts',
  'lib/messages/strip-port.ts',
  'lib/messages/page-api.ts',
  'components/ui',
  'components/hooks',
  'components/overlay',
  'locales',
  'components/review',
  'react',
  'react-dom',
  'use-intl',
  '@floating-ui/dom',
];

/** "lib/store/open.ts" → "lib/store", "lib/content/marks/ink.ts" → "lib/content/marks", "seeds/index.ts" → "seeds"; packages keep their name. */
export function roomOf(file: string): string {
  const [top = '', second = '', third = ''] = file.split('/');
  if (top === 'lib' && second === 'content') return `lib/content/${third}`;
  return top === 'lib' || top === 'components' ? `${top}/${second}` : top === 'seeds' || top === 'locales' ? top : file;
}

export function mayImport(from: string, to: string): boolean {
  const [own, other] = [roomOf(from), roomOf(to)];
  if (own === other || own.startsWith('entrypoints')) return true;
  const names = allowed[own] ?? (own.startsWith('components/') ? componentAllowed : []);
  return names.some((name) => other === name || other === `lib/${name}` || to === name || to.startsWith(`${name}/`));
}
