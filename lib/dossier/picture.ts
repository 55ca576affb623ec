// What a picture of a company says: name, views and figures, each with its house, date and age. From the public part of a dossier,
// so nothing of the user's can be in it.
import { isRating } from '../comparison/changes.ts';
import { houseName, ratingGloss, speakerOf } from '../format/glossary.ts';
import { inLanguage, type Language } from '../format/language.ts';
import { formatPeriod } from '../format/period.ts';
import { formatQuantity, quantityText } from '../format/quantity.ts';
import type { Figure } from '../model/figure.ts';
import type { PublicDossier } from './dossier.ts';
import { figureLabel, headingOf } from './label.ts';
import { headlineViews } from './view-order.ts';

/** UI strings, passed in because lib/dossier does not import locales. */
export interface PictureWords {
  language: Language;
  product: string;
  outlook: string;
  unsigned: string;
  doubtfulCurrency: string;
  noPeriod: string;
  kinds: Record<Figure['kind'], string>;
  /** The age of a report: "16 个月前". */
  age: (asOf: string) => string;
  isStale: (asOf: string) => boolean;
  speaker: (name: string) => string;
  more: (count: number) => string;
  disclaimer: string;
  drawn: string;
}

export interface PictureView {
  /** The report's own words. */
  stance: string;
  /** The translation of the rating word; `null` if the glossary has none. */
  gloss: string | null;
  /** Outlooks are no ratings. */
  isRating: boolean;
  isStale: boolean;
  /** Date, age, house and title of the report. */
  source: string;
}

export interface PictureFigure {
  label: string;
  amount: string;
  /** Period and kind. */
  detail: string;
  source: string;
}

export interface PictureContent {
  name: string;
  codes: string;
  views: PictureView[];
  figures: PictureFigure[];
  /** Number of figures that are left out, as text; empty for none. */
  more: string;
  disclaimer: string;
  product: string;
  drawn: string;
}

const mostViews = 3;
const mostFigures = 5;

/** Returns `null` if no report says anything of the company. */
export function pictureOf(dossier: PublicDossier, words: PictureWords): PictureContent | null {
  const { language } = words;
  const reports = new Map(dossier.reports.map((report) => [report.id, report]));
  const sourceOf = (reportId: string, isTitled: boolean): string => {
    const report = reports.get(reportId);
    if (!report) return '';
    const house = houseName(report, language) ?? words.unsigned;
    return [report.asOf, words.age(report.asOf), house, ...(isTitled ? [inLanguage(report.title, language)] : [])].join(
      ' · ',
    );
  };
  const views = headlineViews(dossier.views, reports).slice(0, mostViews);
  const all = dossier.figures.filter(({ figure, relation }) => relation !== 'inferred' && figure.kind !== 'price-move');
  const figures = all.slice(0, mostFigures);
  if (views.length + figures.length === 0) return null;
  const { name, codes } = headingOf(dossier.company, language);
  return {
    name,
    codes: codes.join(' '),
    views: views.map((view) => ({
      stance: isRating(view) ? view.stance : `${words.outlook} · ${view.stance}`,
      gloss: ratingGloss(view, language),
      isRating: isRating(view),
      isStale: words.isStale(reports.get(view.reportId)?.asOf ?? ''),
      source: sourceOf(view.reportId, true),
    })),
    figures: figures.map((entry) => {
      const { figure } = entry;
      const amount = quantityText(formatQuantity(figure, language));
      const speaker = speakerOf(figure, language);
      return {
        label: figureLabel(entry, language),
        amount: figure.isCurrencyDoubtful ? amount + words.doubtfulCurrency : amount,
        detail: [
          figure.period === null ? words.noPeriod : formatPeriod(figure.period, language),
          words.kinds[figure.kind],
          ...(speaker === null ? [] : [words.speaker(speaker)]),
        ].join(' · '),
        source: sourceOf(figure.reportId, false),
      };
    }),
    more: all.length > figures.length ? words.more(all.length - figures.length) : '',
    disclaimer: words.disclaimer,
    product: words.product,
    drawn: words.drawn,
  };
}
