// Decides for pages which texts name a listed company. By the packaged directory only: what is marked must not depend on a
// list that the user has added.
import { createDirectoryReader, type PackagedDirectory } from '../listings/directory-reader.ts';
import type { DirectoryCompany } from '../listings/directory.ts';
import type { ListedMention, ListedText } from '../model/listed-mention.ts';
import { createListedRecognizer, type ListedRecognizer } from '../recognition/listed/packaged-names.ts';
import { seeds } from '../../seeds/index.ts';

type Answer = (input: { texts: ListedText[] }) => Promise<{ mentions: ListedMention[][] }>;

/** @returns a message handler. Nothing is read before its first call. */
export function answerListedNames(packaged: PackagedDirectory): Answer {
  const companies = (): readonly DirectoryCompany[] =>
    packaged.version === '' ? [] : createDirectoryReader(() => packaged.text).companies();
  let recognizer: ListedRecognizer | undefined;
  return ({ texts }) => {
    recognizer ??= createListedRecognizer(companies(), seeds.companies);
    return Promise.resolve({ mentions: texts.map(recognizer.mentionsIn) });
  };
}
