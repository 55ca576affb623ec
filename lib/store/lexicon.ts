// The lexicon as the store has it: its companies, and the user's word on words.
import { compileLexicon } from '../recognition/compile-lexicon.ts';
import type { LexiconData } from '../recognition/lexicon.ts';
import type { Database } from './database.ts';
import { listMutes, listOwnAliases } from './words.ts';

export async function compileStoredLexicon(db: Database): Promise<LexiconData> {
  return db.transaction('r', [db.companies, db.mutes, db.ownAliases], async () =>
    compileLexicon(await db.companies.toArray(), {
      mutes: await listMutes(db),
      ownAliases: await listOwnAliases(db),
    }),
  );
}
