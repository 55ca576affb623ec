// Labels of a dossier's company and figures.
import { inLanguage, type Language } from '../format/language.ts';
import type { Company } from '../model/company.ts';
import { writtenCode } from '../listings/exchanges.ts';
import type { DossierFigure } from './dossier.ts';

/** Initial capital of an ordinary word; does not match AI, GPUs or Singapore’s. */
const beginning = /^\p{Lu}(?=[\p{Ll}-]+(?:[\s,:]|$))/u;

/** Returns the English name of the subject of a view or figure if the language is English and the report's pack has one. */
export const subjectName = (subject: { name: string; nameEn?: string | undefined }, language: Language): string =>
  language === 'en' ? (subject.nameEn ?? subject.name) : subject.name;

/** Returns the metric alone for the company's own figures ("Revenue"), else subject and metric ("AWS revenue"). */
export function figureLabel({ figure, relation }: DossierFigure, language: Language): string {
  const { subject } = figure;
  const metric = inLanguage(figure.metric, language);
  if (relation !== 'unit' && subject.kind === 'company') return metric;
  const name = subjectName(subject, language);
  return language === 'en'
    ? `${name} ${metric.replace(beginning, (capital) => capital.toLowerCase())}`
    : `${name} ${metric}`;
}

/**
 * Returns a company's name, and its codes to show beside it. If the name equals one of the codes (AMD, or a listing without
 * reports), the written code becomes the name and is not repeated.
 */
export function headingOf({ names, listings }: Company, language: Language): { name: string; codes: string[] } {
  const name = inLanguage(names, language);
  const own = listings.findIndex(({ code }) => code === name);
  const codes = listings.map(writtenCode);
  return own === -1 ? { name, codes } : { name: codes[own]!, codes: codes.toSpliced(own, 1) };
}
