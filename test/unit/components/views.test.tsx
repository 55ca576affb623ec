// Every company of the packaged reports, in both languages, through the very views that show it: nothing is left blank,
// nothing untranslated, and what the reports say stands there.
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardView } from '../../../components/card/CardView.tsx';
import { Provenance } from '../../../components/card/Provenance.tsx';
import { DossierView } from '../../../components/dossier/DossierView.tsx';
import { StripView } from '../../../components/strip/StripView.tsx';
import { GroupView } from '../../../components/dossier/GroupView.tsx';
import { CompanyRow } from '../../../components/ui/CompanyRow.tsx';
import { I18nProvider } from '../../../components/ui/intl.tsx';
import { summarize } from '../../../lib/dossier/summary.ts';
import type { Language } from '../../../lib/format/language.ts';
import { inLanguage } from '../../../lib/format/language.ts';
import { translateTerm, ratingGloss } from '../../../lib/format/glossary.ts';
import { packagedDossier, packagedFullDossier, packagedGroup } from '../../../lib/store/dossiers.ts';
import { seeds } from '../../../seeds/index.ts';

const languages: readonly Language[] = ['zh-CN', 'en'];
const ignore = (): void => {};
const day = '2026-11-21';
const links = { links: null, ownLinks: [] };

const complaint = vi.spyOn(console, 'error');
beforeEach(() => void complaint.mockReset());
// A missing message or key, and React's own warnings, are told there.
afterEach(() => expect(complaint.mock.calls).toEqual([]));

/** The words of a piece of the interface, as a reader meets them. */
const wordsOf = (language: Language, element: React.ReactNode): string =>
  renderToStaticMarkup(<I18nProvider language={language}>{element}</I18nProvider>)
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

const leftovers = /\bundefined\b|\bNaN\b|\[object|\bnull\b|\b(?:card|figure|report|panel|watch|chart|copy)\.[a-z]+/;

/** Whose word, and in which section. */
const untranslatedPlace = /(?:\bper |§)[\d.\s]*\p{Script=Han}/u;

describe.each(languages)('in %s', (language) => {
  it.each(seeds.companies.map((company) => [company.names.zh, company] as const))('the strip of %s', (_, company) => {
    const dossier = packagedDossier(seeds, company.id)!;
    const listing = company.listings.at(-1) ?? { code: 'NONE', exchange: 'NYSE' };
    const [whole, chip] = [false, true].map((isFolded) =>
      wordsOf(
        language,
        <StripView
          listing={listing}
          dossier={dossier}
          today={day}
          isFolded={isFolded}
          onFold={ignore}
          onWatch={ignore}
          onOpenDossier={ignore}
          onDismiss={ignore}
          onTurnOff={ignore}
          onMove={ignore}
        />,
      ),
    );

    expect(whole).toContain(inLanguage(company.names, language).replaceAll("'", '’'));
    expect(`${whole}${chip}`).not.toMatch(leftovers);
    for (const said of [whole, chip]) if (dossier.views[0]) expect(said).toContain(dossier.views[0].stance);
  });

  it.each(seeds.companies.map((company) => [company.names.zh, company] as const))('the card of %s', (_, company) => {
    const dossier = packagedDossier(seeds, company.id)!;
    const said = wordsOf(
      language,
      <CardView
        dossier={dossier}
        word={{ text: company.names.zh, reasons: ['name'] }}
        today={day}
        links={links}
        isPinned={false}
        canGoBack={false}
        onWatch={ignore}
        onClose={ignore}
        onMute={ignore}
        onPin={ignore}
        onBack={ignore}
        onGo={ignore}
        onOpenDossier={ignore}
      />,
    );

    expect(said).toContain(inLanguage(company.names, language).replaceAll("'", '’'));
    expect(said).not.toMatch(leftovers);
    for (const { stance } of dossier.views.slice(0, 1)) expect(said).toContain(stance);
  });

  it.each(seeds.companies.map((company) => [company.names.zh, company] as const))('the dossier of %s', (_, company) => {
    const full = packagedFullDossier(seeds, company.id)!;
    const said = wordsOf(
      language,
      <DossierView full={full} links={links} today={day} onWatch={ignore} onOpen={ignore}>
        {null}
      </DossierView>,
    );

    expect(said).toContain(inLanguage(company.names, language).replaceAll("'", '’'));
    expect(said).not.toMatch(leftovers);
    for (const { stance } of full.dossier.views) expect(said).toContain(stance);
    if (language === 'en') expect(said).not.toMatch(untranslatedPlace);
  });

  it('every row of a list', () => {
    for (const summary of summarize(
      seeds.companies.map(({ id }) => id),
      seeds,
    )) {
      const said = wordsOf(
        language,
        <ul>
          <CompanyRow summary={summary} today={day} isWatched={false} onWatch={ignore} />
        </ul>,
      );
      expect(said).not.toMatch(leftovers);
      if (summary.view) expect(said).toContain(summary.view.stance);
    }
  });

  it('every sector and theme that a report groups companies by', () => {
    const names = new Set(seeds.views.flatMap(({ groups }) => groups));
    expect(names.size).toBeGreaterThan(5);
    for (const name of names) {
      const group = packagedGroup(seeds, name)!;
      const said = wordsOf(language, <GroupView group={group} onOpen={ignore} />);
      expect(said).toContain(translateTerm(name, language));
      if (language === 'en') expect(translateTerm(name, language)).not.toMatch(/\p{Script=Han}/u);
      expect(said).not.toMatch(leftovers);
    }
  });
});

describe('the detail of a figure', () => {
  it.each(languages)('is in one language, and says nothing twice: %s', (language) => {
    const dossiers = seeds.companies.map(({ id }) => packagedDossier(seeds, id)!);
    const said = dossiers.flatMap((dossier) =>
      dossier.figures.map(({ figure }) => wordsOf(language, <Provenance figure={figure} dossier={dossier} />)),
    );

    expect(said.length).toBeGreaterThan(100);
    for (const line of said) {
      expect(line).not.toMatch(leftovers);
      if (language === 'en') expect(line).not.toMatch(untranslatedPlace);
      expect(line).not.toMatch(/市场预期 · (?:[^·]* · )?据 市场预期/);
      expect(line).not.toMatch(/source.*source §/);
    }
  });
});

it('tells an English reader what every stance of the packaged reports means', () => {
  const untold = seeds.views.map(({ stance }) => stance).filter((stance) => ratingGloss(stance, 'en') === null);
  expect(untold).toEqual([]);
});
