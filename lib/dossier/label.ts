// What a company and its figures are called in its dossier.
import { inLanguage, type Language } from '../format/language.ts';
import type { Company } from '../model/company.ts';
import { writtenCode } from '../model/exchanges.ts';
import type { DossierFigure } from './dossier.ts';

/** A capital that only begins a phrase: not that of AI, GPUs or Singapore’s. */
const beginning = /^\p{Lu}(?=[\p{Ll}-]+(?:[\s,:]|$))/u;

/** By its metric alone where it is the company's own ("Revenue"), else by its subject too ("AWS revenue"). */
export function figureLabel({ figure, relation }: DossierFigure, language: Language): string {
  const { subject } = figure;
  const metric = inLanguage(figure.metric, language);
  if (relation !== 'unit' && subject.kind === 'company') return metric;
  return language === 'en'
    ? `${subject.nameEn} ${metric.replace(beginning, (capital) => capital.toLowerCase())}`
    : `${subject.name} ${metric}`;
}

/**
 * A company's name, and its codes to stand beside it. Of one that is known by its code alone, or whose name is its code
 * (AMD), that code is the name and is not said again.
 */
export function headingOf({ names, listings }: Company, language: Language): { name: string; codes: string[] } {
  const name = inLanguage(names, language);
  const own = listings.findIndex(({ code }) => code === name);
  const codes = listings.map(writtenCode);
  return own === -1 ? { name, codes } : { name: codes[own]!, codes: codes.toSpliced(own, 1) };
}
