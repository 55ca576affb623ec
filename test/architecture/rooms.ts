// Import rules between rooms, type imports included: each room may import itself and the entries listed for it.

const pure = ['model'];

/** Room → rooms, files and packages it may import besides itself. */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  'lib/model': ['zod/mini'],
  'lib/listings': pure,
  'lib/recognition': pure,
  'lib/format': pure,
  'lib/comparison': pure,
  'lib/sites': pure,
  'lib/watchlists': ['model', 'listings'],
  'lib/search': ['model', 'listings', 'recognition'],
  'lib/sync': ['model', 'lib/settings/settings.ts'],
  'lib/dossier': ['model', 'comparison', 'format'],
  'lib/content/hover': pure,
  'lib/content/scan': [],
  'lib/content/marks': ['model', 'recognition', 'content/scan'],
  'lib/messages': [
    'model',
    'dossier',
    'lib/browser/namespace.ts',
    'lib/settings/sites.ts',
    'lib/settings/strip-places.ts',
    'lib/sites/chosen.ts',
    'wxt/browser',
    'zod/mini',
  ],
  'lib/store': ['model', 'dossier', 'recognition', 'watchlists', 'search', 'sync', 'dexie', 'seeds'],
  'lib/settings': ['model', 'lib/browser/storage-item.ts'],
  'lib/browser': ['model', 'dossier', 'recognition', 'settings', 'sync', 'wxt/browser'],
  'lib/background': [
    'model',
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
  'components/ui': ['model', 'dossier', 'format', 'comparison', 'search', 'locales', 'react', 'use-intl'],
  'components/hooks': [
    'messages',
    'model',
    'dossier',
    'search',
    'store',
    'sync',
    'format',
    'watchlists',
    'settings',
    'sites',
    'browser',
    'seeds',
    'react',
    'dexie-react-hooks',
    'wxt/browser',
  ],
  seeds: ['model', 'zod/mini', 'node:crypto', 'node:fs', 'node:path'],
};

/** Imports allowed in every other components/X. They must not import one another. */
export const componentAllowed: readonly string[] = [
  'model',
  'dossier',
  'format',
  'comparison',
  'search',
  'watchlists',
  'sites',
  'sync',
  'settings',
  'browser',
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
