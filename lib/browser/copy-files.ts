// Files of the shadow copies, in the origin-private file system (OPFS). Web pages and content scripts cannot reach the one of
// the extension, and the browser keeps it apart from the files of IndexedDB.
const directoryName = 'copies';
/** Tells open pages that the list of copies has changed. */
const channelName = 'copies';

async function directory(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(directoryName, { create: true });
}

/** OPFS has no change events. */
function announce(): void {
  const channel = new BroadcastChannel(channelName);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
  channel.postMessage(null);
  channel.close();
}

/** @returns unsubscribes. */
export function watchCopies(onChange: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', onChange);
  return () => channel.close();
}

/** All rejections are those of the browser: a private window of Firefox has no OPFS, for example. */
export const copyFiles = {
  async read(): Promise<{ name: string; content: Blob }[]> {
    const files: { name: string; content: Blob }[] = [];
    for await (const handle of (await directory()).values())
      if (handle.kind === 'file') files.push({ name: handle.name, content: await handle.getFile() });
    return files;
  },

  /**
   * Writes a new file or replaces one. The browser writes to a file beside it, which takes its place at `close`: if the
   * worker is killed before, the previous content stays.
   */
  async write(name: string, content: Blob): Promise<void> {
    const handle = await (await directory()).getFileHandle(name, { create: true });
    const writable = await handle.createWritable();
    try {
      await writable.write(content);
    } catch (error) {
      await writable.abort();
      throw error;
    }
    await writable.close();
    announce();
  },

  async remove(names: readonly string[]): Promise<void> {
    const dir = await directory();
    for (const name of names) await dir.removeEntry(name);
    announce();
  },

  /** One at a time in the whole extension: a copy that is being written must not outlive the removal of all data. */
  locked: <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('copies', work),
};
