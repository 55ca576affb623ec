// What a figure is called in a company's dossier: by its metric alone where it is the company's own, else by its subject
// too.
import { inLanguage, type Language } from '../format/language.ts';
import type { DossierFigure } from './dossier.ts';

export function figureLabel({ figure, relation }: DossierFigure, language: Language): string {
  const { subject } = figure;
  const metric = inLanguage(figure.metric, language);
  const isOwn = relation !== 'unit' && subject.kind === 'company';
  return isOwn ? metric : `${inLanguage({ zh: subject.name, en: subject.nameEn }, language)} ${metric}`;
}
