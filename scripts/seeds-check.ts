// `npm run seeds:check [-- FOLDER]`: validates schemas, references, codes and the directory. If the source documents are in FOLDER
// (default: ../shared/seeds), also checks every evidence span and the coverage of all numbers. `--write` updates the derived
// files: seeds/pinyin.json, seeds/directory-pinyin.json, seeds/stamp.json and the counts in seeds/SOURCES.md.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDirectory } from '../lib/listings/directory.ts';
import { checkSeeds, describeFinding } from '../seeds/check.ts';
import { withCounts } from '../seeds/counts.ts';
import { checkEvidence, readSources } from '../seeds/evidence.ts';
import { readSeedFiles, stampOf } from '../seeds/files.ts';
import { directoryPinyinFile, pinyinFile } from './make-pinyin.ts';

const root = path.resolve(import.meta.dirname, '..');
const folder =
  process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? path.join(root, '..', 'shared', 'seeds');

const files = readSeedFiles();
const seeds = checkSeeds(files);
const findings = [...seeds.findings];

const directoryText = readFileSync(path.join(root, 'seeds', 'directory.tsv'), 'utf8');
const directoryStamp = createHash('sha256').update(directoryText).digest('hex').slice(0, 12);
const directory = parseDirectory(directoryText);
if ('problems' in directory) {
  for (const { line, reason, text } of directory.problems)
    findings.push({ file: 'directory.tsv', row: line, reason: `${reason} ${text}` });
} else console.log(`${directory.companies.length} listed companies, as of ${directory.asOf}`);

const pinyin = pinyinFile(seeds.companies.map(({ value }) => value));
// The stamp includes the new pinyin.
const stamp = stampOf(files.map((file) => (file.kind === 'pinyin' ? { ...file, text: pinyin } : file)));
const derived = [
  { name: 'pinyin.json', content: pinyin },
  ...('problems' in directory ? [] : [{ name: 'directory-pinyin.json', content: directoryPinyinFile(directory) }]),
  { name: 'stamp.json', content: `{ "version": "${stamp}", "directory": "${directoryStamp}" }\n` },
  { name: 'SOURCES.md', content: withCounts(readFileSync(path.join(root, 'seeds', 'SOURCES.md'), 'utf8'), seeds) },
];
for (const { name, content } of derived) {
  const file = path.join(root, 'seeds', name);
  if (process.argv.includes('--write')) writeFileSync(file, content);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== content) {
    findings.push({ file: name, row: 1, reason: 'out of date: run `npm run seeds:check -- --write`' });
  }
}

const count = (rows: { value: { reportId: string } }[], reportId: string): number =>
  rows.filter((row) => row.value.reportId === reportId).length;

const sources = readSources(folder);
console.log(`${seeds.companies.length} companies`);
for (const { value: report } of seeds.reports) {
  console.log(`${report.id}: ${count(seeds.views, report.id)} views, ${count(seeds.figures, report.id)} figures`);
  const text = sources.get(report.source.sha256);
  if (text === undefined) {
    console.log(`  source document not found in ${path.relative(root, folder) || '.'}: skipped evidence and coverage`);
    continue;
  }
  const check = checkEvidence(seeds, report, text);
  findings.push(...check.findings);
  console.log(`  numbers covered: ${check.covered} of ${check.numbers}`);
}

for (const finding of findings) console.error(describeFinding(finding));
console.log(findings.length === 0 ? 'seed validation passed' : `seed validation failed: ${findings.length} findings`);
process.exitCode = findings.length === 0 ? 0 : 1;
