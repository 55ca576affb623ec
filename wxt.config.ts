import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { createDirectoryReader } from './lib/listings/directory-reader.ts';
import { characterMaps } from './scripts/character-maps.ts';
import { directoryColumns } from './scripts/directory-columns.ts';
import { eagerFunctions } from './scripts/eager-functions.ts';
import { packagedScripts } from './scripts/packaged-lexicon.ts';
import { popupChunk } from './scripts/popup-chunk.ts';
import { preactAliases, preactScripts } from './scripts/preact.ts';
import { decoderAssets, decoderNotices } from './scripts/picture-decoders.ts';
import { drawIcons, iconSizes } from './scripts/icons.ts';
import { dataPackages, noticesOf, packageDirOf, readPackage } from './scripts/notices.ts';
import { checkSeeds, describeFinding } from './seeds/check.ts';
import { readSeedFiles, stampOf } from './seeds/files.ts';
import { seeds } from './seeds/index.ts';

/** Fails the build if the seeds are invalid or their stamp is out of date. */
function validateSeeds(): void {
  const files = readSeedFiles();
  const findings = checkSeeds(files).findings.map(describeFinding);
  if (!readFileSync('seeds/stamp.json', 'utf8').includes(stampOf(files))) {
    findings.push('seeds/stamp.json:1: out of date: run `npm run seeds:check -- --write`');
  }
  if (findings.length > 0) throw new Error(`seed validation failed:\n${findings.join('\n')}`);
}

/**
 * The policy of the extension's own pages and worker: no source but the package, no connection. While `wxt` serves, the
 * pages load their modules from the dev server and hot reload needs its WebSocket; WXT adds the server to script-src.
 */
function pagePolicy(command: 'build' | 'serve'): string {
  const isServing = command === 'serve';
  const server = isServing ? ' http://localhost:*' : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'unsafe-inline'${server}`,
    `img-src 'self' data:${server}`,
    `font-src 'self'${server}`,
    `connect-src ${isServing ? 'http://localhost:* ws://localhost:*' : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Directories of the packages whose code is in the build. The scripts and pages are bundled one after another. */
const bundledDirs = new Set<string>();

const collectPackages = {
  name: 'collect-packages',
  generateBundle(_: unknown, bundle: Record<string, { modules?: Record<string, { renderedLength: number }> }>): void {
    for (const [id, { renderedLength }] of Object.values(bundle).flatMap(({ modules = {} }) =>
      Object.entries(modules),
    )) {
      const dir = packageDirOf(id);
      // Modules without any used export are listed too.
      if (dir && renderedLength > 0) bundledDirs.add(dir);
    }
  },
};

/** Adds our license, those of the bundled packages, and the privacy policy to the built extension. */
function writeTexts(outDir: string): void {
  const ownLicense = readFileSync('LICENSE', 'utf8');
  const packages = [...bundledDirs].map((dir) => readPackage(dir, ownLicense));
  const data = Object.entries(dataPackages).map(([name, use]) => ({
    ...readPackage(path.join('node_modules', name), ownLicense),
    use,
  }));
  // The mark at the start makes browsers read the file as UTF-8.
  writeFileSync(path.join(outDir, 'PRIVACY.txt'), `\uFEFF${readFileSync('PRIVACY.md', 'utf8')}`);
  writeFileSync(path.join(outDir, 'THIRD_PARTY_NOTICES.txt'), noticesOf([...packages, ...data, ...decoderNotices()]));
  copyFileSync('LICENSE', path.join(outDir, 'LICENSE.txt'));
}

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/module-react'],
  // `npm run release` exports the sources from git: WXT would add files that git ignores.
  zip: { zipSources: false },
  // WXT's log calls print nothing in a build, but would add 400 bytes to every page.
  vite: () => ({
    plugins: [collectPackages, characterMaps, directoryColumns, eagerFunctions],
    worker: { format: 'es', plugins: () => [collectPackages, characterMaps] },
    build: { rolldownOptions: { treeshake: { manualPureFunctions: ['logger.error'] } } },
  }),
  hooks: {
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ name }) => name === 'popup')) {
        Object.assign(
          config,
          mergeConfig(config, {
            build: { rolldownOptions: { output: { codeSplitting: { groups: [popupChunk()] } } } },
          }),
        );
      }
      if (!entrypoints.some(({ name }) => preactScripts.includes(name))) return;
      Object.assign(config, mergeConfig(config, { resolve: { alias: preactAliases } }));
    },
    async 'build:before'() {
      validateSeeds();
      await drawIcons('public/icon');
    },
    'build:publicAssets'(_, files) {
      const directory = createDirectoryReader(readFileSync('seeds/directory.tsv', 'utf8'));
      const scripts = packagedScripts(seeds.companies, directory.companies());
      files.push(...scripts.map(({ file, code }) => ({ relativeDest: file, contents: code })), ...decoderAssets);
    },
    'prepare:publicPaths'(_, paths) {
      paths.push('prefilter.js', 'lexicon.js', 'listed-names.js');
    },
    'build:manifestGenerated'(_, manifest) {
      // WXT takes the titles of popup and side panel, which are in one language.
      for (const button of [manifest.action, manifest['sidebar_action'] as { default_title?: string } | undefined])
        if (button) button.default_title = '__MSG_name__';
    },
    'build:done'(wxt) {
      // The dev server bundles nothing.
      if (wxt.config.command === 'build') writeTexts(wxt.config.outDir);
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    // WXT adds sidePanel for Chromium because of entrypoints/sidepanel/. Firefox has a sidebar, which needs no permission.
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus'],
    host_permissions: ['<all_urls>'],
    // The oldest version that all tests were run with, here and for Firefox.
    minimum_chrome_version: '150',
    // At most four suggested keys. Chromium drops those that it uses itself: Alt+Shift with C, P, W, X and Z is for tab groups.
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_nextMention__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_previousMention__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_openCard__' },
      // The popup is the way to everything else; the card itself is pinned by P.
      _execute_action: { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_openPopup__' },
      'pin-card': { description: '__MSG_pinCard__' },
      'focus-strip': { description: '__MSG_focusStrip__' },
      'close-cards': { description: '__MSG_closeCards__' },
    },
    omnibox: { keyword: 'yj' },
    icons: Object.fromEntries(iconSizes.map((size) => [size, `icon/${size}.png`])),
    content_scripts: [
      {
        matches: ['<all_urls>'],
        // prefilter.js holds data for page.js, which finds it when it starts.
        js: ['prefilter.js', 'page.js'],
        css: ['page.css'],
        run_at: 'document_idle',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
    ],
    content_security_policy: { extension_pages: pagePolicy(command) },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              // Never change it: Firefox would treat another id as another extension, with an empty library.
              id: '{6f3d1c52-0b7e-4c1a-9d64-2a8e5b7f90c3}',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
