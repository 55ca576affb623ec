// Packages pdf.js' character maps for Chinese, Japanese and Korean fonts as modules, because the extension cannot fetch.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const dir = 'node_modules/pdfjs-dist/cmaps';
const virtualModule = 'virtual:character-maps';

/** The maps that PDFs may name. Those for UTF-8 and UTF-32 are not among them. */
const collections: Readonly<Record<string, RegExp>> = {
  gb: /^(?:Adobe-GB1-|GB|UniGB-(?:UCS2|UTF16))/u,
  cns: /^(?:Adobe-CNS1-|B5|CNS|ET|HK|UniCNS-(?:UCS2|UTF16))/u,
  japan: /^(?:Adobe-Japan1-|UniJIS-(?:UCS2|UTF16)|UniJIS2004-UTF16|90|83pv|Add|Ext|EUC-[HV]|H$|V$)/u,
  korea: /^(?:Adobe-Korea1-|KSC|UniKS-(?:UCS2|UTF16))/u,
};

const namesOf = (pattern: RegExp): string[] =>
  readdirSync(dir)
    .map((file) => file.replace(/\.bcmap$/u, ''))
    .filter((name) => pattern.test(name));

/** A module for each collection, loaded when a font asks for one of its maps. */
function collectionModule(pattern: RegExp): string {
  const maps = namesOf(pattern).map((name) => [name, readFileSync(path.join(dir, `${name}.bcmap`)).toString('base64')]);
  return `export default ${JSON.stringify(Object.fromEntries(maps))};`;
}

function indexModule(): string {
  const loaders = Object.keys(collections).map((name) => `${name}: () => import('${virtualModule}/${name}')`);
  const owners = Object.entries(collections).flatMap(([collection, pattern]) =>
    namesOf(pattern).map((name) => [name, collection]),
  );
  return `
const loaders = { ${loaders.join(', ')} };
const owners = ${JSON.stringify(Object.fromEntries(owners))};
export async function characterMap(name) {
  const load = loaders[owners[name]];
  if (!load) throw new Error('not packaged: ' + name);
  const { default: maps } = await load();
  return Uint8Array.from(atob(maps[name]), (character) => character.charCodeAt(0));
}`;
}

/** Vite plugin for pages and workers. */
export const characterMaps = {
  name: 'character-maps',
  resolveId: (id: string): string | undefined => (id.startsWith(virtualModule) ? `\0${id}` : undefined),
  load(id: string): string | undefined {
    if (!id.startsWith(`\0${virtualModule}`)) return undefined;
    const pattern = collections[id.slice(virtualModule.length + 2)];
    return pattern ? collectionModule(pattern) : indexModule();
  },
};
