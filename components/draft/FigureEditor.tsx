// Edits a figure: value, unit, period, metric and kind.
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { metrics } from '../../lib/extraction/metric-grammar.ts';
import type { DraftFigure } from '../../lib/model/draft.ts';
import { useLanguage } from '../ui/intl.tsx';
import { EditorField, EditorFrame } from './EditorFrame.tsx';
import { inputOf, patchOf } from './figure-input.ts';
import { useReview } from './ReviewContext.tsx';

const kinds = ['actual', 'guidance', 'estimate', 'expectation', 'price-move'] as const;

export function FigureEditor({ figure }: { figure: DraftFigure }) {
  const t = useTranslations('draft');
  const tFigure = useTranslations('figure');
  const language = useLanguage();
  const { change } = useReview();
  const [input, setInput] = useState(() => inputOf(figure, language));
  const [problem, setProblem] = useState<string | null>(null);
  const listId = useId();
  const apply = (): string | null => {
    const result = patchOf(figure, input);
    if ('problem' in result) return t(`wrongFigure.${result.problem}`);
    if (Object.keys(result.patch).length > 0) change({ kind: 'figure', id: figure.id, patch: result.patch });
    return null;
  };
  const field = (key: 'value' | 'unit' | 'period' | 'metric') => ({
    value: input[key],
    onChange: ({ target }: { target: { value: string } }) => setInput({ ...input, [key]: target.value }),
  });
  return (
    <EditorFrame label={t('editFigure')} apply={apply} problem={problem} onProblem={setProblem}>
      <EditorField label={t('value')}>
        <input inputMode="decimal" {...field('value')} />
      </EditorField>
      <EditorField label={t('unit')}>
        <input {...field('unit')} />
      </EditorField>
      <EditorField label={t('period')}>
        <input {...field('period')} />
      </EditorField>
      <EditorField label={t('metric')}>
        <input list={listId} {...field('metric')} />
      </EditorField>
      <datalist id={listId}>
        {metrics.map(({ id, zh, en }) => (
          <option key={id}>{language === 'en' ? en : zh}</option>
        ))}
      </datalist>
      <EditorField label={t('kind')}>
        <select
          value={input.kind}
          onChange={({ target }) =>
            setInput({ ...input, kind: kinds.find((kind) => kind === target.value) ?? figure.kind })
          }
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {tFigure(`kind.${kind}`)}
            </option>
          ))}
        </select>
      </EditorField>
    </EditorFrame>
  );
}
