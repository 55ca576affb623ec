// The colors of highlights as buttons.
import { useTranslations } from 'use-intl';
import { annotationColors, type AnnotationColor } from '../../lib/model/annotation.ts';
import { keyOf } from './reader-keys.ts';

interface ColorButtonsProps {
  /** The color of the highlight; null for text that is not highlighted. */
  selected: AnnotationColor | null;
  onPick: (color: AnnotationColor) => void;
}

export function ColorButtons({ selected, onPick }: ColorButtonsProps) {
  const t = useTranslations('reader');
  return annotationColors.map((color) => (
    <button
      key={color}
      type="button"
      className="annotation-color"
      data-color={color}
      title={selected === null ? `${t(`keys.${color}`)} (${keyOf(color)})` : t(`keys.${color}`)}
      aria-label={t(`keys.${color}`)}
      aria-pressed={selected === null ? undefined : color === selected}
      aria-keyshortcuts={selected === null ? keyOf(color) : undefined}
      onClick={() => onPick(color)}
    />
  ));
}
