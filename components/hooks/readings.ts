// Pinyin of any text, from the packaged table of characters.
import directoryPinyin from '../../seeds/directory-pinyin.json' with { type: 'json' };
import { createReadings, type ReadingOf } from '../../lib/search/pinyin.ts';

let readings: ReadingOf | null = null;

/** The table is read on the first call, because that takes milliseconds. */
export const readingOf: ReadingOf = (text) => (readings ??= createReadings(directoryPinyin))(text);
