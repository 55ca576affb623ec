// `yj` in the address bar: suggestions with stance and age; Enter opens the dossier.
import { ageOf, displayAge, type AgeUnit } from '../comparison/staleness.ts';
import { inLanguage, type Language } from '../format/language.ts';
import { ratingGloss } from '../format/glossary.ts';
import { parseListingId, writtenCode } from '../model/exchanges.ts';
import { browserLanguage } from '../browser/browser.ts';
import { openPopupFor } from '../browser/menu.ts';
import { ageWords, listenToOmnibox, omniboxWord, type Disposition, type Suggestion } from '../browser/omnibox.ts';
import { openPanelInFront, openPanelTab } from '../browser/panel.ts';
import type { Store } from '../store/open.ts';
import type { SearchRow } from '../store/search.ts';

/** Chromium shows no more. */
const mostSuggestions = 6;

export interface SuggestionWords {
  unreported: string;
  noView: string;
  age: (unit: AgeUnit, count: number) => string;
}

/** @param today YYYY-MM-DD. */
export function suggestionOf(
  { summary: { company, view, report } }: SearchRow,
  language: Language,
  today: string,
  words: SuggestionWords,
): Suggestion {
  const [listing] = company.listings;
  const code = listing ? writtenCode(listing) : null;
  const isUnreported = parseListingId(company.id) !== null && company.names.zh === listing?.code;
  const name = isUnreported && code ? code : inLanguage(company.names, language);
  const age = report ? displayAge(ageOf(report.asOf, today).days) : null;
  return {
    // A code with a market suffix is unique; a code without one (US) needs its exchange.
    content: code?.includes('.') ? code : listing ? `${listing.exchange}:${listing.code}` : company.names.zh,
    name,
    details: [
      ...(isUnreported && listing ? [listing.exchange] : code ? [code] : []),
      view
        ? [view.stance, ratingGloss(view.stance, language) ?? ''].join(' ').trim()
        : isUnreported
          ? words.unreported
          : words.noView,
      ...(age ? [words.age(age.unit, age.count)] : []),
    ],
  };
}

const words = (): SuggestionWords => ({
  unreported: omniboxWord('unreported'),
  noView: omniboxWord('noView'),
  age: ageWords,
});

async function show(companyId: string, disposition: Disposition): Promise<void> {
  if (disposition === 'currentTab') await openPanelInFront(companyId);
  else await openPanelTab(companyId, disposition === 'newForegroundTab');
}

/** Keeps the search index in memory while the user types; a restarted worker reads it again. */
export function answerOmnibox(opening: Promise<Store>): void {
  const read = () => opening.then((store) => store.openSearch());
  let searching: ReturnType<typeof read> | null = null;
  let offered = new Map<string, string>();

  const find = async (text: string): Promise<SearchRow[]> => {
    searching ??= read();
    return (await searching)(text, mostSuggestions);
  };

  listenToOmnibox({
    onStart: () => {
      searching = read();
    },
    async suggest(typed) {
      const rows = await find(typed);
      const today = new Date().toLocaleDateString('sv-SE');
      const suggestions = rows.map((row) => suggestionOf(row, browserLanguage(), today, words()));
      offered = new Map(suggestions.map(({ content }, nth) => [content, rows[nth]!.summary.company.id]));
      if (rows[0]) offered.set(typed, rows[0].summary.company.id);
      return suggestions;
    },
    onEntered(text, disposition) {
      const companyId = offered.get(text);
      // Synchronously if known: the browser's user activation is short-lived.
      if (companyId !== undefined) return void show(companyId, disposition);
      void find(text).then(([row]) => (row ? show(row.summary.company.id, disposition) : openPopupFor(text)));
    },
  });
}
