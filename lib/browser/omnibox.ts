// The address bar's keyword: what is typed behind it, what is suggested, what was chosen.
import { browser } from 'wxt/browser';

/** One line of the list, in pieces that the browsers write each in their way. */
export interface Suggestion {
  /** What stands in the bar when it is chosen. */
  content: string;
  name: string;
  /** What is said of it, in order. */
  details: readonly string[];
}

/** Where the user wants to see it. */
export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

export interface OmniboxKeeper {
  onStart: () => void;
  /** The best first. */
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

/** Chromium reads descriptions as XML and refuses the whole list for one that is none; it also knows no control characters. */
const escaped = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').replace(/[&<>"']/g, (sign) => entities[sign]!);

/** @param isMarkup Chromium's markup; else plain text, as Firefox shows it. */
export function describe({ name, details }: Omit<Suggestion, 'content'>, isMarkup: boolean): string {
  const [code, ...rest] = details;
  if (!isMarkup) return [name, ...details].join(' · ');
  const behind = rest.map((detail) => ` · ${escaped(detail)}`).join('');
  return `<match>${escaped(name)}</match>${code === undefined ? '' : ` <dim>${escaped(code)}</dim>`}${behind}`;
}

export type OmniboxWord = 'omniboxHint' | 'omniboxNone' | 'unreported' | 'noView';

export const omniboxWord = (word: OmniboxWord): string => browser.i18n.getMessage(word);

export const ageWords = (unit: 'today' | 'days' | 'months', count: number): string =>
  browser.i18n.getMessage(({ today: 'ageToday', days: 'ageDays', months: 'ageMonths' } as const)[unit], [
    String(count),
  ]);

/** Registers at once, as a worker must that is woken by a key. */
export function keepOmnibox({ onStart, suggest, onEntered }: OmniboxKeeper): void {
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
      // An answer that comes late is to what no longer stands there.
      if (own !== turn) return;
      // The first line is what Enter does with the typed text itself, so it tells the best.
      const [best, ...others] = suggestions;
      if (best) setFirst(best);
      else if (typed.trim() === '') hint();
      else setFirst({ name: omniboxWord('omniboxNone'), details: [] });
      show(others.map((one) => ({ content: one.content, description: describe(one, isMarkup) })));
    });
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => onEntered(text, disposition));
}
