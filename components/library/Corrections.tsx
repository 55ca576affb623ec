// Corrections that the user made in drafts and that apply to later reports of the same house. Each can be removed.
import { useTranslations } from 'use-intl';
import { FewFirst } from '../ui/FewFirst.tsx';
import './Corrections.css';

export interface ListedCorrection {
  id: string;
  /** null: reports without a publisher. */
  house: string | null;
  kind: 'metric' | 'company' | 'rating';
  /** As written in the report. */
  from: string;
  /** What it means: name of the metric or company, or class of the rating. */
  to: string;
}

interface CorrectionsProps {
  corrections: readonly ListedCorrection[];
  onRemove: (id: string) => void;
}

const few = 5;

export function Corrections({ corrections, onRemove }: CorrectionsProps) {
  const t = useTranslations('library');
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="corrections-title">
      <div className="library-heading">
        <h2 id="corrections-title">{t('corrections')}</h2>
        <p className="yj-quiet">{t('correctionsExplain')}</p>
      </div>
      <FewFirst items={corrections} few={few}>
        {(shown) => (
          <ul className="library-box">
            {shown.map(({ id, house, kind, from, to }) => (
              <li key={id} className="correction">
                <span className="yj-quiet">
                  {house ?? t('noHouse')} · {t(`correctionKinds.${kind}`)}
                </span>
                <span>{t('correction', { from, to })}</span>
                <button type="button" className="quiet" onClick={() => onRemove(id)}>
                  {t('remove')}
                  <span className="yj-hidden"> {from}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </FewFirst>
    </section>
  );
}
