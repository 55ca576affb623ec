// `node scripts/make-directory.ts [FOLDER]`: makes seeds/directory.tsv from the source tables in FOLDER (default:
// ../shared/data/directory). docs/directory.md says what they contain.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { formatDirectory, parseDirectory } from '../lib/listings/directory.ts';
import { makeDirectory } from './directory-rows.ts';

const root = path.resolve(import.meta.dirname, '..');
const folder = process.argv[2] ?? path.join(root, '..', 'shared', 'data', 'directory');
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

const text = formatDirectory(
  makeDirectory({
    mainland: read('a_share.csv'),
    hongKong: read('hk.csv'),
    american: read('us.csv'),
    sameIssuer: read('same_issuer.csv'),
    homonyms: {
      mainland: read('homonyms_A.csv'),
      hongKong: read('homonyms_H.csv'),
      american: read('homonyms_U.csv'),
    },
    formerHomonyms: read('homonyms_A_former.csv'),
  }),
);
const checked = parseDirectory(text);
if ('problems' in checked) {
  for (const { line, reason, text: cell } of checked.problems) console.error(`line ${line}: ${reason} ${cell}`);
  process.exitCode = 1;
} else {
  writeFileSync(path.join(root, 'seeds', 'directory.tsv'), text);
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;
  console.log(
    `${checked.companies.length} companies of ${checked.asOf}, ${kilobytes(Buffer.byteLength(text))}, ` +
      `${kilobytes(gzipSync(text).length)} compressed`,
  );
}
