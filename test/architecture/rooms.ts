// Which room may import which. A room not named for another may not be imported by it, types included.

const pure = ['model'];

/** Room → rooms (and packages) it may import. Its own files are always allowed. */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  'lib/model': ['zod/mini'],
  'lib/recognition': pure,
  'lib/format': pure,
  'lib/changes': pure,
  'lib/sites': pure,
  'lib/watchlists': pure,
  'lib/search': ['model', 'recognition'],
  'lib/sync': ['model', 'lib/settings/settings.ts'],
  'lib/dossier': ['model', 'changes', 'format'],
  'lib/hover': pure,
  'lib/page': ['model', 'recognition'],
  'lib/messages': ['model', 'dossier', 'wxt/browser', 'zod/mini'],
  'lib/store': ['model', 'dossier', 'recognition', 'watchlists', 'search', 'sync', 'dexie', 'seeds'],
  'lib/settings': ['model', 'wxt/browser'],
  'lib/platform': ['model', 'dossier', 'recognition', 'settings', 'sync', 'wxt/browser'],
  'lib/background': [
    'model',
    'changes',
    'dossier',
    'format',
    'messages',
    'platform',
    'recognition',
    'settings',
    'sites',
    'store',
    'sync',
  ],
  'lib/visit': [
    'model',
    'dossier',
    'recognition',
    'page',
    'hover',
    'messages',
    'platform',
    'settings',
    'sites',
    'components/card/port.ts',
    'components/strip/port.ts',
  ],
  'components/overlay': ['platform'],
  'components/ui': ['model', 'dossier', 'format', 'changes', 'search', 'locales', 'react', 'use-intl'],
  'components/live': [
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
    'platform',
    'seeds',
    'react',
    'dexie-react-hooks',
    'wxt/browser',
  ],
  seeds: ['model', 'zod/mini', 'node:crypto', 'node:fs', 'node:path'],
};

/** Every other components/X: none of them may import another. */
export const componentAllowed: readonly string[] = [
  'model',
  'dossier',
  'format',
  'changes',
  'search',
  'watchlists',
  'sites',
  'sync',
  'settings',
  'platform',
  'components/ui',
  'components/live',
  'components/overlay',
  'react',
  'react-dom',
  'use-intl',
  '@floating-ui/dom',
];

/** "lib/page/hit.ts" → "lib/page"; "seeds/index.ts" → "seeds"; a package as it is written. */
export function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'lib' || top === 'components' ? `${top}/${second}` : top === 'seeds' || top === 'locales' ? top : file;
}

export function mayImport(from: string, to: string): boolean {
  const [own, other] = [roomOf(from), roomOf(to)];
  if (own === other || own.startsWith('entrypoints')) return true;
  const names = allowed[own] ?? (own.startsWith('components/') ? componentAllowed : []);
  return names.some((name) => other === name || other === `lib/${name}` || to === name || to.startsWith(`${name}/`));
}
