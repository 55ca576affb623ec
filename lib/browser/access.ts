// Access to all sites: an optional permission in Firefox, and revocable in both browsers.
import { browser } from 'wxt/browser';

const wanted = () => ({ origins: [...((browser.runtime.getManifest().host_permissions ?? []) as string[])] });

export const hasAccess = (): Promise<boolean> => browser.permissions.contains(wanted());

/** Call it synchronously in a click handler: the browser requires a user gesture. */
export const requestAccess = (): Promise<boolean> => browser.permissions.request(wanted());

/** @returns unsubscribes. */
export function watchAccess(onChange: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(onChange);
  onRemoved.addListener(onChange);
  return () => {
    onAdded.removeListener(onChange);
    onRemoved.removeListener(onChange);
  };
}
