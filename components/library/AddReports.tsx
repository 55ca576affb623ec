// The ways to add reports on the library page: choose files or a folder, drop them anywhere, paste text anywhere.
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { openReader } from '../../lib/browser/reader-page.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import { documentsAmong, filesOfDrop } from './file-entries.ts';
import './AddReports.css';

/** Only a filter of the dialog: the kind of a file is decided by its bytes. */
const extensions = '.pdf,.docx,.html,.htm,.txt,.md';

/** A shorter text is no report: most likely, the user copied something else before. */
const fewestCharacters = 20;

interface AddReportsProps {
  onFiles: (files: readonly File[]) => void;
  onText: (text: string) => void;
  /** Shows less, because the page has content already. */
  isCompact: boolean;
  /** While the library is not open, nothing can be added. */
  isDisabled: boolean;
}

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

/** @returns whether files are dragged over the page. */
function useDropAnywhere(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const stop = new AbortController();
    const listen = { signal: stop.signal };
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    document.addEventListener(
      'dragover',
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      listen,
    );
    document.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), listen);
    document.addEventListener(
      'drop',
      (event) => {
        setOver(false);
        if (!hasFiles(event) || !event.dataTransfer) return;
        // Otherwise, the browser would open the file in place of the page.
        event.preventDefault();
        void filesOfDrop(event.dataTransfer).then(take);
      },
      listen,
    );
    return () => stop.abort();
  }, []);
  return isOver;
}

function usePasteAnywhere({ onFiles, onText }: Pick<AddReportsProps, 'onFiles' | 'onText'>): void {
  const take = useEffectEvent((event: ClipboardEvent): void => {
    if (isEditable(event.target) || !event.clipboardData) return;
    const files = [...event.clipboardData.files];
    const text = event.clipboardData.getData('text/plain');
    if (files.length > 0) onFiles(files);
    else if (text.trim().length >= fewestCharacters) onText(text);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => take(event);
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}

function PasteBox({ onText, onClose }: { onText: (text: string) => void; onClose: () => void }) {
  const t = useTranslations('library');
  const id = useId();
  const [text, setText] = useState('');
  return (
    <form
      className="add-paste"
      onSubmit={(event) => {
        event.preventDefault();
        onText(text);
        onClose();
      }}
    >
      <label htmlFor={id}>{t('pasteLabel')}</label>
      <textarea id={id} rows={8} autoFocus value={text} onChange={(event) => setText(event.target.value)} />
      <div className="actions">
        <button type="submit" className="button" disabled={text.trim().length < fewestCharacters}>
          {t('pasteAdd')}
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </form>
  );
}

interface ChooserProps {
  label: string;
  isFolder: boolean;
  isDisabled: boolean;
  onFiles: (files: readonly File[]) => void;
}

function Chooser({ label, isFolder, isDisabled, onFiles }: ChooserProps) {
  return (
    <label className={isFolder ? 'quiet add-link' : 'button'} aria-disabled={isDisabled}>
      {label}
      <input
        type="file"
        className="yj-hidden"
        multiple
        disabled={isDisabled}
        accept={isFolder ? undefined : extensions}
        ref={(input) => {
          input?.toggleAttribute('webkitdirectory', isFolder);
        }}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          onFiles(isFolder ? documentsAmong(files) : files);
          event.target.value = '';
        }}
      />
    </label>
  );
}

export function AddReports({ onFiles, onText, isCompact, isDisabled }: AddReportsProps) {
  const t = useTranslations('library');
  const { attempt } = useUndo();
  const [isPasting, setPasting] = useState(false);
  const add = (files: readonly File[]): void => {
    if (!isDisabled && files.length > 0) onFiles(files);
  };
  const addText = (text: string): void => {
    if (!isDisabled) onText(text);
  };
  const isOver = useDropAnywhere(add);
  usePasteAnywhere({ onFiles: add, onText: addText });
  return (
    <section className="add" data-over={isOver} data-compact={isCompact} aria-label={t('add')}>
      <p className="add-title">{isOver ? t('dropNow') : t('drop')}</p>
      <div className="actions">
        <Chooser label={t('choose')} isFolder={false} isDisabled={isDisabled} onFiles={add} />
        <Chooser label={t('chooseFolder')} isFolder isDisabled={isDisabled} onFiles={add} />
        <button
          type="button"
          className="quiet"
          aria-expanded={isPasting}
          disabled={isDisabled}
          onClick={() => setPasting(!isPasting)}
        >
          {t('paste')}
        </button>
        <button type="button" className="quiet" onClick={() => attempt(() => openReader(null))}>
          {t('readFile')}
        </button>
      </div>
      <p className="yj-quiet">{t('formats')}</p>
      {isPasting ? <PasteBox onText={addText} onClose={() => setPasting(false)} /> : null}
    </section>
  );
}
