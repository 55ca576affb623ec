// Label for the kind of a figure, unless it is an actual number.
import { useTranslations } from 'use-intl';
import type { Figure } from '../../lib/model/figure.ts';

export function FigureKind({ figure }: { figure: Figure }) {
  const t = useTranslations('figure');
  return figure.kind === 'actual' ? null : t(`kind.${figure.kind}`);
}
