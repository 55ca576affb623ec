// Decides for pages which texts name a listed company. By the packaged directory only: what is marked must not depend on a
// list that the user has added.
import { createDirectoryReader, type PackagedDirectory } from '../listings/directory-reader.ts';
import type { DirectoryCompany } from '../listings/directory.ts';
import type { ListedMention, ListedText } from '../model/listed-mention.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { createListedRecognizer, type ListedRecognizer } from '../recognition/listed/packaged-names.ts';

type Answer = (input: { texts: ListedText[] }) => Promise<{ mentions: ListedMention[][] }>;

/** @returns a message handler. Nothing is read before its first call. */
export function answerListedNames(packaged: PackagedDirectory): Answer {
  const companies = (): readonly DirectoryCompany[] =>
    packaged.version === '' ? [] : createDirectoryReader(() => packaged.text).companies();
  const createRecognizer = async (): Promise<ListedRecognizer> =>
    createListedRecognizer(companies(), (await loadSeeds()).companies);
  let recognizer: Promise<ListedRecognizer> | undefined;
  return async ({ texts }) => {
    recognizer ??= createRecognizer();
    const { mentionsIn } = await recognizer;
    return { mentions: texts.map(mentionsIn) };
  };
}
