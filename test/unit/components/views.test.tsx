// Renders every company of the packaged reports in every view and both languages: no placeholder or untranslated text is
// left, and the stance of the reports is shown.
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardView } from '../../../components/card/CardView.tsx';
import { Provenance } from '../../../components/card/Provenance.tsx';
import { DossierView } from '../../../components/dossier/DossierView.tsx';
import { StripView } from '../../../components/strip/StripView.tsx';
import { GroupView } from '../../../components/dossier/GroupView.tsx';
import { CompanyRow } from '../../../components/ui/CompanyRow.tsx';
import { UndoProvider } from '../../../components/hooks/use-undo.tsx';
import { I18nProvider, type SurfaceMessages } from '../../../components/ui/intl.tsx';
import { isRating } from '../../../lib/comparison/changes.ts';
import { summarize } from '../../../lib/dossier/summary.ts';
import type { Language } from '../../../lib/format/language.ts';
import { inLanguage } from '../../../lib/format/language.ts';
import { ratingGloss } from '../../../lib/format/glossary.ts';
import { cardMessages } from '../../../locales/card.ts';
import { pageMessages } from '../../../locales/pages.ts';
import { stripMessages } from '../../../locales/strip.ts';
import { packagedDossier as packagedFacts, packagedFullDossier, packagedGroup } from '../../../lib/store/dossiers.ts';
import { noOwnFacts } from '../../../lib/dossier/dossier.ts';
import { seeds } from '../../../seeds/index.ts';

const packagedDossier = (...[from, companyId]: Parameters<typeof packagedFacts>) => {
  const facts = packagedFacts(from, companyId);
  return facts && { ...facts, ...noOwnFacts };
};

const languages: readonly Language[] = ['zh-CN', 'en'];
const noop = (): void => {};
const day = '2026-11-21';
const links = { links: null, ownLinks: [] };

const consoleError = vi.spyOn(console, 'error');
beforeEach(() => void consoleError.mockReset());
// use-intl reports missing messages, and React missing keys and other warnings, through console.error.
afterEach(() => expect(consoleError.mock.calls).toEqual([]));

/** Visible text of the element when it is rendered with the messages of its surface. */
const textOf = (messages: SurfaceMessages, language: Language, element: React.ReactNode): string =>
  renderToStaticMarkup(
    <I18nProvider language={language} messages={messages}>
      <UndoProvider>{element}</UndoProvider>
    </I18nProvider>,
  )
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

const leftovers = /\bundefined\b|\bNaN\b|\[object|\bnull\b|\b(?:card|figure|report|panel|watch|chart|copy)\.[a-z]+/;

/** A source or section reference ("per …", "§…") in Chinese. */
const untranslatedSource = /(?:\bper |§)[\d.\s]*\p{Script=Han}/u;

describe.each(languages)('views in %s', (language) => {
  it.each(seeds.companies.map((company) => [company.names.zh, company] as const))(
    'renders the strip of %s',
    (_, company) => {
      const dossier = packagedDossier(seeds, company.id)!;
      const listing = company.listings.at(-1) ?? { code: 'NONE', exchange: 'NYSE' };
      const [whole, chip] = [false, true].map((isFolded) =>
        textOf(
          stripMessages,
          language,
          <StripView
            listing={listing}
            dossier={dossier}
            today={day}
            isFolded={isFolded}
            canReveal={false}
            onReveal={noop}
            onFold={noop}
            onWatch={noop}
            onOpenDossier={noop}
            onOpenEvidence={noop}
            onDismiss={noop}
            onTurnOff={noop}
            onMove={noop}
          />,
        ),
      );

      expect(whole).toContain(inLanguage(company.names, language).replaceAll("'", '’'));
      expect(`${whole}${chip}`).not.toMatch(leftovers);
      const [leading] = dossier.views;
      if (leading && isRating(leading)) expect(whole).toContain(leading.stance);
      // The rating without its date would pass for advice.
      for (const { stance } of dossier.views) expect(chip).not.toContain(stance);
    },
  );

  it.each(seeds.companies.map((company) => [company.names.zh, company] as const))(
    'renders the card of %s',
    (_, company) => {
      const dossier = packagedDossier(seeds, company.id)!;
      const text = textOf(
        cardMessages,
        language,
        <CardView
          dossier={dossier}
          word={{ text: company.names.zh, reasons: ['name'] }}
          today={day}
          links={links}
          isPinned={false}
          canGoBack={false}
          onWatch={noop}
          onClose={noop}
          onMute={noop}
          onPin={noop}
          onBack={noop}
          onGo={noop}
          onOpenDossier={noop}
        />,
      );

      expect(text).toContain(inLanguage(company.names, language).replaceAll("'", '’'));
      expect(text).not.toMatch(leftovers);
      for (const view of dossier.views.slice(0, 1)) if (isRating(view)) expect(text).toContain(view.stance);
    },
  );

  it.each(seeds.companies.map((company) => [company.names.zh, company] as const))(
    'renders the dossier of %s',
    (_, company) => {
      const full = packagedFullDossier(seeds, company.id)!;
      const text = textOf(
        pageMessages,
        language,
        <DossierView full={full} links={links} today={day} onWatch={noop} onOpen={noop}>
          {null}
        </DossierView>,
      );

      expect(text).toContain(inLanguage(company.names, language).replaceAll("'", '’'));
      expect(text).not.toMatch(leftovers);
      for (const { stance } of full.dossier.views) expect(text).toContain(stance);
      if (language === 'en') expect(text).not.toMatch(untranslatedSource);
    },
  );

  it('renders a list row of every company', () => {
    for (const summary of summarize(
      seeds.companies.map(({ id }) => id),
      seeds,
    )) {
      const text = textOf(
        pageMessages,
        language,
        <ul>
          <CompanyRow summary={summary} today={day} isWatched={false} onWatch={noop} />
        </ul>,
      );
      expect(text).not.toMatch(leftovers);
      if (summary.view) expect(text.includes(summary.view.stance)).toBe(isRating(summary.view));
    }
  });

  it('renders every sector and theme of the reports', () => {
    const names = new Set(seeds.views.flatMap(({ groups }) => groups));
    expect(names.size).toBeGreaterThan(5);
    for (const name of names) {
      const group = packagedGroup(seeds, name)!;
      const text = textOf(pageMessages, language, <GroupView group={group} today={day} onOpen={noop} />);
      const shown = inLanguage(group.names, language);
      expect(text).toContain(shown);
      if (language === 'en') expect(shown).not.toMatch(/\p{Script=Han}/u);
      expect(text).not.toMatch(leftovers);
    }
  });
});

describe('Provenance', () => {
  it.each(languages)('uses one language and repeats nothing in %s', (language) => {
    const dossiers = seeds.companies.map(({ id }) => packagedDossier(seeds, id)!);
    const text = dossiers.flatMap((dossier) =>
      dossier.figures.map(({ figure }) =>
        textOf(cardMessages, language, <Provenance figure={figure} dossier={dossier} />),
      ),
    );

    expect(text.length).toBeGreaterThan(100);
    for (const line of text) {
      expect(line).not.toMatch(leftovers);
      if (language === 'en') expect(line).not.toMatch(untranslatedSource);
      expect(line).not.toMatch(/市场预期 · (?:[^·]* · )?据 市场预期/);
      expect(line).not.toMatch(/source.*source §/);
    }
  });
});

it('has an English explanation for every stance of the packaged reports', () => {
  const unexplained = seeds.views.filter((view) => ratingGloss(view, 'en') === null).map(({ stance }) => stance);
  expect(unexplained).toEqual([]);
});
