// Packages pdf.js' decoders of JPEG 2000 and JBIG2 pictures, which it imports by their address. They are the ones in plain
// JavaScript, because the policy of the extension's pages allows no WebAssembly.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { BundledPackage } from './notices.ts';

/** Found as modules are, because the project may be a copy beside the installed packages. */
const dir = path.join(path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'wasm');

interface Decoder {
  file: string;
  name: string;
  /** SPDX expression of all its license files. */
  license: string;
  licenseFiles: readonly string[];
}

const decoders: readonly Decoder[] = [
  {
    file: 'openjpeg_nowasm_fallback.js',
    name: 'OpenJPEG (in pdfjs-dist)',
    license: 'BSD-2-Clause',
    licenseFiles: ['LICENSE_OPENJPEG', 'LICENSE_PDFJS_OPENJPEG'],
  },
  {
    file: 'jbig2_nowasm_fallback.js',
    name: 'PDFium JBig2 (in pdfjs-dist)',
    license: 'BSD-3-Clause AND Apache-2.0',
    licenseFiles: ['LICENSE_JBIG2', 'LICENSE_PDFJS_JBIG2'],
  },
];

/** In lib/documents/pdf-open.ts too. */
const packagedDir = 'picture-decoders';

/** Files for the package, as they are in pdfjs-dist. */
export const decoderAssets = decoders.map(({ file }) => ({
  relativeDest: `${packagedDir}/${file}`,
  absoluteSrc: path.join(dir, file),
}));

export function decoderNotices(): BundledPackage[] {
  const { version } = JSON.parse(readFileSync(path.join(dir, '../package.json'), 'utf8')) as { version: string };
  return decoders.map(({ name, license, licenseFiles }) => ({
    name,
    version,
    license,
    texts: licenseFiles.map((file) => readFileSync(path.join(dir, file), 'utf8').replaceAll('\r\n', '\n').trim()),
  }));
}
