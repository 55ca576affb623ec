// What kind of number a figure is, said wherever it is no actual one.
import { useTranslations } from 'use-intl';
import type { Figure } from '../../lib/model/figure.ts';

export function FigureKind({ figure }: { figure: Figure }) {
  const t = useTranslations('figure');
  return figure.kind === 'actual' || figure.kind === 'price-move' ? null : t(`kind.${figure.kind}`);
}
