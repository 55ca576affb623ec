// A file handed to the browser to be saved: by a link, which asks no permission for downloads.

/** Long enough for the browser to have begun reading, also where it first asks the user for a place. */
const urlLivesMs = 10 * 60 * 1000;

export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), urlLivesMs);
}
