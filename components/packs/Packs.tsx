// Packs of reports: what is installed, installation from a file, removal.
import { useTranslations } from 'use-intl';
import { problemText } from '../../lib/packs/problems.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { usePacks, type FileOutcome, type Packs, type PackSummary } from '../hooks/packs.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import { useLanguage } from '../ui/intl.tsx';
import './Packs.css';

/** Enough to see what is wrong. The command in docs/pack-format.md prints all. */
const problemsShown = 10;

function Problems({ problems }: Extract<FileOutcome, { ok: false }>) {
  const t = useTranslations('packs');
  const language = useLanguage();
  const texts = problems.slice(0, problemsShown).map((problem) => ({ ...problem, ...problemText(problem, language) }));
  return (
    <div className="outcome outcome-bad" role="alert">
      <p>{t('refused')}</p>
      <ul className="pack-problems">
        {texts.map(({ place, line, reason, remedy }) => (
          <li key={`${place} ${reason}`}>
            {place === '' ? null : (
              <>
                {line > 0 ? t('place', { place, line }) : place}
                {' · '}
              </>
            )}
            {reason} → {remedy}
          </li>
        ))}
      </ul>
      {problems.length > problemsShown ? <p>{t('moreProblems', { count: problems.length - problemsShown })}</p> : null}
    </div>
  );
}

function Outcome({ attempt: { status, value, failure } }: Pick<Packs, 'attempt'>) {
  const t = useTranslations('packs');
  const language = useLanguage();
  if (failure) {
    return (
      <p className="outcome outcome-bad" role="alert">
        {t('failed', { ...failure })}
      </p>
    );
  }
  if (status === 'running') return <p role="status">{t('installing')}</p>;
  if (status !== 'done' || !value) return null;
  if (!value.ok) return <Problems {...value} />;
  const sum = (of: 'added' | 'changed' | 'removed'): number =>
    Object.values(value.difference).reduce((total, part) => total + part[of], 0);
  const counts = { added: sum('added'), changed: sum('changed'), removed: sum('removed') };
  return (
    <p className="outcome outcome-good" role="status">
      {t('installed', { name: inLanguage(value.title, language), version: value.version, ...counts })}
    </p>
  );
}

function PackRow({ pack, onRemove }: { pack: PackSummary; onRemove: () => void }) {
  const t = useTranslations('packs');
  const language = useLanguage();
  const { title, version, publisher, createdAt, counts } = pack;
  const name = title ? inLanguage(title, language) : t('packaged');
  return (
    <li>
      <span>
        <strong>{name}</strong>{' '}
        <span className="yj-quiet">
          {[publisher, t('version', { version }), createdAt]
            .filter((part) => part !== undefined && part !== '')
            .join(' · ')}
        </span>
        <br />
        <span className="yj-quiet">{t('counts', counts)}</span>
      </span>
      {title ? (
        <button type="button" className="quiet" aria-label={t('removeNamed', { name })} onClick={onRemove}>
          {t('remove')}
        </button>
      ) : (
        <span className="yj-quiet">{t('fixed')}</span>
      )}
    </li>
  );
}

export function Packs() {
  const t = useTranslations('packs');
  const language = useLanguage();
  const { packs, attempt, install, remove } = usePacks();
  if (!packs) return null;
  return (
    <section aria-labelledby="packs-title">
      <h2 id="packs-title">{t('title')}</h2>
      <p className="explain">{t('explain')}</p>
      <ul className="sources">
        {packs.map((pack) => (
          <PackRow key={pack.id} pack={pack} onRemove={() => remove(pack)} />
        ))}
      </ul>
      <FileDrop
        id="pack-file"
        label={t('choose')}
        accept=".json,application/json"
        onFile={(file) => install(file, language)}
      >
        {t('drop')}
      </FileDrop>
      <Outcome attempt={attempt} />
    </section>
  );
}
