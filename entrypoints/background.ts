// The background. The browser may stop it at any moment, so it keeps no state in memory. Composition only.
import { defineBackground } from 'wxt/utils/define-background';
import { createHandlers } from '../lib/background/handlers.ts';
import { keepCopied } from '../lib/background/keep-copied.ts';
import { keepLight } from '../lib/background/keep-light.ts';
import { keepSynced } from '../lib/background/keep-synced.ts';
import { finishRestoredSettings } from '../lib/background/restored-settings.ts';
import { answerMenu } from '../lib/background/menu.ts';
import { answerOmnibox } from '../lib/background/omnibox.ts';
import { keepPageSettingsCurrent } from '../lib/background/page-settings.ts';
import { prepareBrowser } from '../lib/background/prepare-browser.ts';
import { onMessage } from '../lib/messages/on-message.ts';
import { createAdding } from '../lib/background/add-tab.ts';
import { runCommand } from '../lib/background/commands.ts';
import { onCommand } from '../lib/browser/commands.ts';
import { logError, watchErrors } from '../lib/browser/log.ts';
import { markerStorage } from '../lib/browser/data-loss-marker.ts';
import { ownWordsStorage } from '../lib/browser/own-words-storage.ts';
import { removeObsoleteValues, restrictStorage } from '../lib/browser/storage-access.ts';
import { keepMarkerCurrent } from '../lib/store/data-loss.ts';
import { createDatabase } from '../lib/store/database.ts';
import { openStore } from '../lib/store/open.ts';
import { packagedDirectory } from '../seeds/packaged-directory.ts';

export default defineBackground(() => {
  watchErrors('worker');
  const db = createDatabase();
  const log = (error: unknown): void => void logError('worker', error);
  restrictStorage().then(removeObsoleteValues).catch(log);
  keepPageSettingsCurrent(log);
  const opening = openStore(db, log, packagedDirectory);
  keepMarkerCurrent(db, markerStorage);
  opening.then((store) => store.publishWords(ownWordsStorage)).catch(log);

  // Never settles if the database is read-only: remote changes could not be merged, and copies would lack what is new.
  const whenWritable = opening.then((store) => (store.isReadOnly() ? new Promise<never>(() => {}) : store));
  keepCopied(db, whenWritable);
  keepLight(db, opening);
  whenWritable.then(() => finishRestoredSettings(db)).catch(log);
  const adding = createAdding(db, whenWritable);
  onMessage(createHandlers(opening, keepSynced(db, whenWritable), adding.addTab, packagedDirectory), log);
  onCommand((name, tabId) => void runCommand(name, tabId));
  answerOmnibox(opening);
  answerMenu(opening, adding, log);
  prepareBrowser();
});
