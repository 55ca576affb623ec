// `yj` in the address bar: suggestions with stance and age; Enter opens the dossier.
import { isRating } from '../comparison/changes.ts';
import { daysSince, displayAge, type AgeUnit } from '../comparison/staleness.ts';
import { inLanguage, type Language } from '../format/language.ts';
import { ratingGloss } from '../format/glossary.ts';
import { writtenCode } from '../listings/exchanges.ts';
import { activeTab, browserLanguage } from '../browser/browser.ts';
import { openPopupFor } from '../browser/menu.ts';
import { ageWords, listenToOmnibox, omniboxWord, type Disposition, type Suggestion } from '../browser/omnibox.ts';
import { openLibrary } from '../browser/library-page.ts';
import { openPanelInFront, openPanelTab } from '../browser/panel.ts';
import { localDay } from '../model/days.ts';
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
  // A listing without a known name has its bare code as name.
  const isUnnamed = company.names.zh === listing?.code;
  const name = isUnnamed && code ? code : inLanguage(company.names, language);
  const age = report ? displayAge(daysSince(report.asOf, today)) : null;
  return {
    // A code with a market suffix is unique; a code without one (US) needs its exchange.
    content: code?.includes('.') ? code : listing ? `${listing.exchange}:${listing.code}` : company.names.zh,
    name,
    details: [
      ...(isUnnamed && listing ? [listing.exchange] : code ? [code] : []),
      view && isRating(view)
        ? [view.stance, ratingGloss(view, language) ?? ''].join(' ').trim()
        : report
          ? words.noView
          : words.unreported,
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
  const subject = { kind: 'company', companyId } as const;
  if (disposition === 'currentTab') await openPanelInFront(subject);
  else await openPanelTab(subject, disposition === 'newForegroundTab');
}

async function searchInPopup(text: string): Promise<void> {
  const tab = await activeTab();
  if (tab) await openPopupFor(text, tab.id);
}

/** Words that lead to the library, besides companies of that name. */
const libraryWord = /^(?:研报库|收进(?:研报|研镜)?|library)$/iu;
const librarySuggestion = (): Suggestion => ({ content: '研报库', name: omniboxWord('library'), details: [] });

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
      const today = localDay(new Date());
      const suggestions = rows.map((row) => suggestionOf(row, browserLanguage(), today, words()));
      offered = new Map(suggestions.map(({ content }, nth) => [content, rows[nth]!.summary.company.id]));
      if (rows[0]) offered.set(typed, rows[0].summary.company.id);
      return libraryWord.test(typed.trim()) ? [librarySuggestion(), ...suggestions] : suggestions;
    },
    onEntered(text, disposition) {
      if (libraryWord.test(text.trim())) return void openLibrary();
      const companyId = offered.get(text);
      // Synchronously if known: the browser's user activation is short-lived.
      if (companyId !== undefined) return void show(companyId, disposition);
      void find(text).then(([row]) => (row ? show(row.summary.company.id, disposition) : searchInPopup(text)));
    },
  });
}
