// Edits a view: rating word, its class, what the report does with it, and the word before.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftView } from '../../lib/model/draft.ts';
import { stanceClassSchema } from '../../lib/model/stance.ts';
import { EditorField, EditorFrame } from './EditorFrame.tsx';
import { useReview } from './ReviewContext.tsx';

const actions = ['initiate', 'reiterate', 'upgrade', 'downgrade'] as const;

export function ViewEditor({ view }: { view: DraftView }) {
  const t = useTranslations('draft');
  const { change } = useReview();
  const [stance, setStance] = useState(view.stance);
  const [stanceClass, setStanceClass] = useState(view.stanceClass ?? 'unknown');
  const [action, setAction] = useState(view.action);
  const [previous, setPrevious] = useState(view.previousStance ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const apply = (): string | null => {
    if (stance.trim() === '') return t('wrongStance');
    const patch = {
      ...(stance === view.stance ? {} : { stance: stance.trim() }),
      ...(stanceClass === (view.stanceClass ?? 'unknown') ? {} : { stanceClass }),
      ...(action === view.action ? {} : { action }),
      ...(previous === (view.previousStance ?? '') ? {} : { previousStance: previous.trim() || undefined }),
    };
    if (Object.keys(patch).length > 0) change({ kind: 'view', id: view.id, patch });
    return null;
  };
  return (
    <EditorFrame label={t('editView')} apply={apply} problem={problem} onProblem={setProblem}>
      <EditorField label={t('stance')}>
        <input value={stance} onChange={({ target }) => setStance(target.value)} />
      </EditorField>
      <EditorField label={t('class')}>
        <select
          value={stanceClass}
          onChange={({ target }) =>
            setStanceClass(stanceClassSchema.options.find((one) => one === target.value) ?? 'unknown')
          }
        >
          {stanceClassSchema.options.map((one) => (
            <option key={one} value={one}>
              {t(`classes.${one}`)}
            </option>
          ))}
        </select>
      </EditorField>
      <EditorField label={t('action')}>
        <select value={action ?? ''} onChange={({ target }) => setAction(actions.find((one) => one === target.value))}>
          <option value="">{t('noAction')}</option>
          {actions.map((one) => (
            <option key={one} value={one}>
              {t(`actions.${one}`)}
            </option>
          ))}
        </select>
      </EditorField>
      <EditorField label={t('previousStance')}>
        <input value={previous} onChange={({ target }) => setPrevious(target.value)} />
      </EditorField>
    </EditorFrame>
  );
}
