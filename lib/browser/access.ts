// Whether the user lets the extension read all sites. Firefox asks for it apart, and either browser lets it be taken back.
import { browser } from 'wxt/browser';

const wanted = () => ({ origins: [...((browser.runtime.getManifest().host_permissions ?? []) as string[])] });

export const hasAccess = (): Promise<boolean> => browser.permissions.contains(wanted());

/** Must be called before anything is waited for: the browser counts the user's click for a moment only. */
export const requestAccess = (): Promise<boolean> => browser.permissions.request(wanted());

/** @returns stops it. */
export function watchAccess(onChange: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(onChange);
  onRemoved.addListener(onChange);
  return () => {
    onAdded.removeListener(onChange);
    onRemoved.removeListener(onChange);
  };
}
