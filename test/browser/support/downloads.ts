// Catches the files that a page saves: they reach the test instead of the disk.
import { onTestFinished, vi } from 'vitest';

export interface Download {
  name: string;
  content: Blob;
}

/** @returns the files saved by this test from now on, oldest first. */
export function catchDownloads(): Download[] {
  const caught: Download[] = [];
  const contents = new Map<string, Blob>();
  const create = URL.createObjectURL.bind(URL);
  const created = vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    const url = create(content);
    contents.set(url, content as Blob);
    return url;
  });
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const content = contents.get(this.href);
    if (content) caught.push({ name: this.download, content });
  });
  onTestFinished(() => {
    created.mockRestore();
    clicked.mockRestore();
  });
  return caught;
}
