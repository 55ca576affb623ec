// Wraps the omnibox API: suggestions and their markup, and the entered text.
import { browser } from 'wxt/browser';

/** One suggestion in parts, which are formatted differently for each browser. */
export interface Suggestion {
  /** Text in the address bar when the suggestion is selected. */
  content: string;
  name: string;
  details: readonly string[];
}

/** Where the result should open. */
export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

export interface OmniboxListeners {
  onStart: () => void;
  /** @returns the best suggestion first. */
  suggest: (typed: string) => Promise<Suggestion[]>;
  onEntered: (text: string, disposition: Disposition) => void;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Chromium parses descriptions as XML and rejects the whole list for one invalid description or control character. */
const escaped = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').replace(/[&<>"']/g, (sign) => entities[sign]!);

/** @param isMarkup true for Chromium's markup, false for plain text (Firefox). */
export function describe({ name, details }: Omit<Suggestion, 'content'>, isMarkup: boolean): string {
  const [code, ...rest] = details;
  if (!isMarkup) return [name, ...details].join(' · ');
  const behind = rest.map((detail) => ` · ${escaped(detail)}`).join('');
  return `<match>${escaped(name)}</match>${code === undefined ? '' : ` <dim>${escaped(code)}</dim>`}${behind}`;
}

export type OmniboxWord = 'omniboxHint' | 'omniboxNone' | 'unreported' | 'noView' | 'library';

export const omniboxWord = (word: OmniboxWord): string => browser.i18n.getMessage(word);

const ageMessages = { today: 'ageToday', days: 'ageDays', months: 'ageMonths', future: 'ageFuture' } as const;

export const ageWords = (unit: keyof typeof ageMessages, count: number): string =>
  browser.i18n.getMessage(ageMessages[unit], [String(count)]);

/** Must run synchronously at worker start: a keystroke may have started the worker. */
export function listenToOmnibox({ onStart, suggest, onEntered }: OmniboxListeners): void {
  const isMarkup = !import.meta.env.FIREFOX;
  const setFirst = (suggestion: Omit<Suggestion, 'content'>): void =>
    void browser.omnibox.setDefaultSuggestion({ description: describe(suggestion, isMarkup) });
  const hint = (): void => setFirst({ name: omniboxWord('omniboxHint'), details: [] });
  let turn = 0;

  browser.omnibox.onInputStarted.addListener(() => {
    onStart();
    hint();
  });
  browser.omnibox.onInputChanged.addListener((typed, show) => {
    const own = ++turn;
    void suggest(typed).then((suggestions) => {
      // Drop outdated results: the input has changed.
      if (own !== turn) return;
      // The default suggestion is used when Enter is pressed on the typed text, so it shows the best result.
      const [best, ...others] = suggestions;
      if (best) setFirst(best);
      else if (typed.trim() === '') hint();
      else setFirst({ name: omniboxWord('omniboxNone'), details: [] });
      show(others.map((one) => ({ content: one.content, description: describe(one, isMarkup) })));
    });
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => onEntered(text, disposition));
}
