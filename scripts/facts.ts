// `npm run -s facts`: prints all facts of the reports as JSON, read from a store that the production seeding code filled.
import 'fake-indexeddb/auto';
import { createDatabase } from '../lib/store/database.ts';
import { readFacts } from '../lib/store/facts.ts';
import { ensureSeed } from '../lib/store/seed.ts';
import { seeds } from '../seeds/index.ts';

const db = createDatabase('facts');
await ensureSeed(db, seeds.version, () => Promise.resolve(seeds));
const { reports, ...facts } = await readFacts(db);
const json = { reports: reports.map((report) => ({ ...report, sha256: report.source.sha256 })), ...facts };
process.stdout.write(`${JSON.stringify(json, null, 1)}\n`);
