// Lists muted words and custom aliases, with removal; and the form that adds an alias.
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import { isCommonAlias } from '../../lib/recognition/compile-own-words.ts';
import { useSummaries } from '../hooks/library.tsx';
import { useSearch } from '../hooks/search.ts';
import { useNameOverrides, type NameOverrides } from '../hooks/names.ts';
import { useLanguage } from '../ui/intl.tsx';
import './NameSettings.css';

function AliasForm({ onAdd }: { onAdd: NameOverrides['addAlias'] }) {
  const t = useTranslations('words');
  const language = useLanguage();
  const [word, setWord] = useState('');
  const [query, setQuery] = useState('');
  // Skip unknown listings (`match` is null): an alias needs a company.
  const found = useSearch(query)?.rows.find(({ match }) => match)?.summary.company;
  const canAdd = Array.from(word.trim()).length >= 2 && found !== undefined;
  return (
    <form
      className="alias-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!canAdd) return;
        onAdd(word, found);
        setWord('');
        setQuery('');
      }}
    >
      <label>
        <span className="yj-quiet">{t('word')}</span>
        <input value={word} maxLength={80} onChange={(event) => setWord(event.target.value)} />
      </label>
      <label>
        <span className="yj-quiet">{t('means')}</span>
        <input value={query} onChange={(event) => setQuery(event.target.value)} />
      </label>
      {isCommonAlias(word) ? (
        <p className="explain" role="status">
          {t('common', { word: word.trim() })}
        </p>
      ) : null}
      <button type="submit" className="button" disabled={!canAdd}>
        {found ? t('addFor', { name: inLanguage(found.names, language) }) : t('add')}
      </button>
    </form>
  );
}

function Aliases({ overrides }: { overrides: NameOverrides }) {
  const t = useTranslations('words');
  const language = useLanguage();
  const aliases = overrides.ownAliases ?? [];
  const companies = useSummaries(aliases.map((alias) => alias.companyId)) ?? [];
  const nameOf = (companyId: string): string => {
    const company = companies.find((summary) => summary.company.id === companyId)?.company;
    return company ? inLanguage(company.names, language) : companyId;
  };
  return (
    <ul className="sources">
      {aliases.map((alias) => (
        <li key={alias.word}>
          <span>
            <strong>{alias.word}</strong> <span className="yj-quiet">→ {nameOf(alias.companyId)}</span>
          </span>
          <button type="button" className="quiet" onClick={() => overrides.removeAlias(alias)}>
            {t('remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** @param marks the settings of marks of muted words. */
export function NameSettings({ marks }: { marks: ReactNode }) {
  const t = useTranslations('words');
  const overrides = useNameOverrides();
  if (!overrides.mutes) return null;
  return (
    <section aria-labelledby="words-title">
      <h2 id="words-title">{t('title')}</h2>
      <p className="explain">{overrides.mutes.length === 0 ? t('noMutes') : t('mutes')}</p>
      <ul className="sources">
        {overrides.mutes.map((mute) => (
          <li key={`${mute.word}|${mute.host}`}>
            <span>
              <strong>{mute.word}</strong> <span className="yj-quiet">{mute.host || t('everywhere')}</span>
            </span>
            <button type="button" className="quiet" onClick={() => overrides.unmute(mute)}>
              {t('unmute')}
            </button>
          </li>
        ))}
      </ul>
      {marks}
      <p className="explain">{t('aliases')}</p>
      <Aliases overrides={overrides} />
      <AliasForm onAdd={overrides.addAlias} />
    </section>
  );
}
