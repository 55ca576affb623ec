// Makes the JSON schema of pack files from the zod schema, for editors and for programs that write packs.
import * as z from 'zod/mini';
import { packSchema } from '../lib/packs/pack.ts';

export const packSchemaFile = 'docs/pack.schema.json';

/** Rules between rows are not part of it: `npm run -s packs -- validate` checks them. */
export function packSchemaText(): string {
  const schema = z.toJSONSchema(packSchema, { target: 'draft-2020-12', io: 'input' });
  const titled = { ...schema, title: 'Pack of reports for Yanjing', description: 'See docs/pack-format.md.' };
  return `${JSON.stringify(titled, null, 2)}\n`;
}
