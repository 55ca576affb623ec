// Finds the names of all listed companies. The background injects it, after listed-names.js, if the user wants them marked.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { laterScripts } from '../lib/content/session/later-scripts.ts';
import { loadListedNames } from '../lib/content/session/listed.ts';

export default defineUnlistedScript(() => {
  laterScripts.listed ??= loadListedNames();
});
