// Renders reports that are in one language only, as users' own reports are, in both languages of the UI.
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CardView } from '../../../components/card/CardView.tsx';
import { DossierView } from '../../../components/dossier/DossierView.tsx';
import { UndoProvider } from '../../../components/hooks/use-undo.tsx';
import { I18nProvider } from '../../../components/ui/intl.tsx';
import type { Language } from '../../../lib/format/language.ts';
import { noOwnFacts } from '../../../lib/dossier/dossier.ts';
import { withoutGloss, rowsOf } from '../../../lib/packs/gloss.ts';
import type { PackContent } from '../../../lib/packs/pack.ts';
import { packagedDossier, packagedFullDossier } from '../../../lib/store/dossiers.ts';
import { cardMessages } from '../../../locales/card.ts';
import { pageMessages } from '../../../locales/pages.ts';
import { seeds } from '../../../seeds/index.ts';

const noop = (): void => {};
const day = '2026-11-21';
const links = { links: null, ownLinks: [] };
const leftovers = /\bundefined\b|\bNaN\b|\[object|\bnull\b/;

/** The packaged reports without the texts of the other language, and without any glossary. */
function inOneLanguage(kept: 'zh' | 'en'): typeof seeds {
  const dropped = kept === 'zh' ? ['en', 'nameEn'] : ['zh'];
  const content = JSON.parse(
    JSON.stringify({ ...seeds, glossary: [] }, (key, value: unknown) => (dropped.includes(key) ? undefined : value)),
  ) as PackContent;
  const { companies, reports, views, figures } = content;
  const bare = {
    reports: reports.map(withoutGloss),
    views: views.map(withoutGloss),
    figures: figures.map(withoutGloss),
  };
  return { ...seeds, ...rowsOf({ companies, ...bare, glossary: [] }, []) };
}

const textOf = (language: Language, messages: typeof cardMessages | typeof pageMessages, element: React.ReactNode) =>
  renderToStaticMarkup(
    <I18nProvider language={language} messages={messages}>
      <UndoProvider>{element}</UndoProvider>
    </I18nProvider>,
  ).replace(/<[^>]*>/g, ' ');

const covered = [...new Set(seeds.views.flatMap(({ subject }) => subject.companyId ?? []))];

describe.each(['zh', 'en'] as const)('reports that are only in %s', (kept) => {
  const only = inOneLanguage(kept);
  const named = new Map(only.companies.map(({ id, names }) => [id, names[kept]]));

  it.each(['zh-CN', 'en'] as const)('are shown whole in the cards of the UI in %s', (language) => {
    expect(covered.length).toBeGreaterThan(20);
    for (const id of covered) {
      const dossier = { ...packagedDossier(only, id)!, ...noOwnFacts };
      const card = (
        <CardView
          dossier={dossier}
          word={{ text: named.get(id)!, reasons: ['name'] }}
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
        />
      );
      const text = textOf(language, cardMessages, card);

      expect(text).not.toMatch(leftovers);
      const [metric] = dossier.figures.map(({ figure }) => figure.metric[kept]);
      if (metric) expect(text.toLowerCase()).toContain(metric.replaceAll("'", '&#x27;').toLowerCase());
    }
  });

  it.each(['zh-CN', 'en'] as const)('are shown whole in the dossiers of the UI in %s', (language) => {
    for (const id of covered) {
      const full = packagedFullDossier(only, id)!;
      const dossier = (
        <DossierView full={full} links={links} today={day} onWatch={noop} onOpen={noop}>
          {null}
        </DossierView>
      );

      expect(textOf(language, pageMessages, dossier)).not.toMatch(leftovers);
    }
  });
});
