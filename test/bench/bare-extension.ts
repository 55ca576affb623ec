// The bare walk: an extension whose content script only walks over every text node. Denominator of the reading budgets.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const script = `{
  let length = 0;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) length += walker.currentNode.data.length;
  globalThis.bareLength = length;
}
`;

/** Writes the extension to a temporary directory. Its content script has the same matches and timing as the real one. */
export function writeBareExtension(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'yanjing-bare-'));
  const manifest = {
    manifest_version: 3,
    name: 'Bare walk',
    version: '1',
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: ['bare.js'],
        run_at: 'document_idle',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
    ],
  };
  writeFileSync(path.join(dir, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(dir, 'bare.js'), script);
  return dir;
}
