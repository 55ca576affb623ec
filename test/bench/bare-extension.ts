// The denominator of the reading budgets: an extension whose content script walks over every text node and does nothing else.
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

/** Writes the extension to a directory of its own; its content script runs where and when the real one does. */
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
