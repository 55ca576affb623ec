// Files of a drop, folders included.

/** Reads a folder's entries to the end: the browser returns them in batches. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return entries;
    entries.push(...batch);
  }
}

async function filesOfEntry(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  const files = await Promise.all((await entriesOf(entry as FileSystemDirectoryEntry)).map(filesOfEntry));
  return files.flat();
}

/** Files that systems and programs put beside the user's own: .DS_Store, ~$report.docx, Thumbs.db. */
const isHidden = ({ name }: File): boolean => /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/iu.test(name);

/** Formats that are read. Single files are taken whatever their name is, because their bytes decide. */
const isOfKnownFormat = ({ name }: File): boolean => /\.(?:pdf|docx?|html?|mhtml|txt|md)$/iu.test(name);

/** Of a chosen folder, which may hold anything, only documents. */
export const documentsAmong = (files: readonly File[]): File[] =>
  files.filter((file) => !isHidden(file) && isOfKnownFormat(file));

/** Call it synchronously in the drop event: the browser clears the data afterwards. */
export function filesOfDrop({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry());
  const single = [...files];
  if (!entries.some((entry) => entry?.isDirectory)) return Promise.resolve(single);
  return Promise.all(
    entries.map(async (entry) => {
      if (!entry) return [];
      const found = await filesOfEntry(entry);
      return entry.isDirectory ? documentsAmong(found) : found;
    }),
  ).then((found) => found.flat());
}
