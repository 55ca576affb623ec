// Saves a file through a download link, which does not need the `downloads` permission.

/** Long enough for the user to choose a folder before the browser reads the URL. */
const urlLifetimeMs = 10 * 60 * 1000;

export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), urlLifetimeMs);
}
