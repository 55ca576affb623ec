// Asks the background whether the tab's site is disabled. Pages do not know the list of disabled sites.
import { sendMessage } from '../../messages/send-message.ts';
import { isOnEverywhere } from '../../settings/page-settings.ts';
import { laterScripts } from './later-scripts.ts';

export interface SiteCheck {
  /**
   * False if marking is paused, or if the background said that the site is disabled, and the list has not changed since.
   * @param settings as stored. @param offHostsId identifies the state of the list.
   */
  mayBeOn: (settings: unknown, offHostsId: unknown) => boolean;
  /**
   * Has marks.js injected if the site is not disabled. Asks once for each state of the list.
   * @param onOff called if the site is disabled.
   * @returns whether marks.js can be used; false also if the background did not answer.
   */
  startMarks: (offHostsId: unknown, onOff: () => void) => Promise<boolean>;
}

export function createSiteCheck(): SiteCheck {
  let known: { offHostsId: unknown; isOn: boolean } | null = null;
  const answerFor = (offHostsId: unknown): boolean | undefined =>
    known?.offHostsId === offHostsId ? known?.isOn : undefined;
  return {
    mayBeOn: (settings, offHostsId) => isOnEverywhere(settings) && answerFor(offHostsId) !== false,
    async startMarks(offHostsId, onOff) {
      const isLoaded = laterScripts.startReading !== undefined;
      if (!isLoaded || answerFor(offHostsId) === undefined) {
        const reply = await sendMessage('startMarks', { isLoaded });
        if (!reply.ok) return false;
        known = { offHostsId, isOn: reply.value.isOn };
      }
      if (known?.isOn) return true;
      onOff();
      return false;
    },
  };
}
