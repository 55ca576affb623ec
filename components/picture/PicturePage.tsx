// The page that draws the picture of a company: a preview, and buttons to copy and to save it.
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { copyPng } from '../../lib/browser/clipboard.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { displayAge } from '../../lib/comparison/staleness.ts';
import { pictureOf, type PictureContent, type PictureWords } from '../../lib/dossier/picture.ts';
import { usePictureDossier } from '../hooks/picture.ts';
import { useAsync } from '../hooks/use-async.ts';
import { useAge, useIsStale } from '../ui/age-limits.ts';
import { useLanguage } from '../ui/intl.tsx';
import { Notice } from '../ui/Notice.tsx';
import { today } from '../ui/today.ts';
import { drawPicture, pngOf, type PictureTheme } from './draw.ts';
import './PicturePage.css';

const themes: readonly PictureTheme[] = ['light', 'dark'];

function usePictureWords(day: string): PictureWords {
  const t = useTranslations('picture');
  const tAll = useTranslations();
  const tFigure = useTranslations('figure');
  const tReport = useTranslations('report');
  const tApp = useTranslations('app');
  const ageOf = useAge();
  const isStale = useIsStale();
  return {
    language: useLanguage(),
    product: tApp('name'),
    outlook: tReport('outlook'),
    unsigned: tReport('unsigned'),
    doubtfulCurrency: tFigure('doubtfulCurrency'),
    noPeriod: tFigure('noPeriod'),
    kinds: {
      actual: tFigure('kind.actual'),
      guidance: tFigure('kind.guidance'),
      estimate: tFigure('kind.estimate'),
      expectation: tFigure('kind.expectation'),
      'price-move': tFigure('kind.price-move'),
    },
    age: (asOf) => {
      const { unit, count } = displayAge(ageOf(asOf, day).days);
      return tAll(`age.${unit}`, { count });
    },
    isStale: (asOf) => isStale(asOf, day),
    speaker: (name) => tFigure('speaker', { name }),
    more: (count) => t('more', { count }),
    disclaimer: t('disclaimer'),
    drawn: t('drawn', { date: day }),
  };
}

function Output({ canvas, name, day }: { canvas: RefObject<HTMLCanvasElement | null>; name: string; day: string }) {
  const t = useTranslations('picture');
  const { value: done, failure, run } = useAsync<'copied' | 'saved'>();
  const write = (as: 'copied' | 'saved'): void =>
    run(async () => {
      const png = await pngOf(canvas.current!);
      if (as === 'copied') await copyPng(png);
      else saveFile(png, `${t('fileName', { name, date: day }).replaceAll(/[\\/:*?"<>|\s]+/g, '-')}.png`);
      return as;
    });
  return (
    <>
      <button type="button" className="button" onClick={() => write('copied')}>
        {t('copy')}
      </button>
      <button type="button" className="quiet" onClick={() => write('saved')}>
        {t('save')}
      </button>
      <span role="status" className="yj-quiet">
        {failure ? t('failed', { reason: failure.reason }) : done ? t(`outcome.${done}`) : ''}
      </span>
    </>
  );
}

function Picture({ content, day }: { content: PictureContent; day: string }) {
  const t = useTranslations('picture');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [theme, setTheme] = useState<PictureTheme>(() =>
    matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  );
  useEffect(() => {
    if (canvas.current) drawPicture(canvas.current, content, theme);
  });
  return (
    <>
      <div className="picture-tools actions">
        <Output canvas={canvas} name={content.name} day={day} />
        <fieldset>
          <legend className="yj-hidden">{t('theme')}</legend>
          {themes.map((one) => (
            <label key={one}>
              <input type="radio" name="theme" checked={theme === one} onChange={() => setTheme(one)} />
              {t(`themes.${one}`)}
            </label>
          ))}
        </fieldset>
      </div>
      <canvas ref={canvas} role="img" aria-label={t('alt', { name: content.name })} />
      <p className="yj-quiet">{t('privacy')}</p>
    </>
  );
}

/** @param notice shown if the library is closed or data was lost. */
export function PicturePage({ notice }: { notice: ReactNode }) {
  const t = useTranslations('picture');
  const day = today();
  const words = usePictureWords(day);
  const dossier = usePictureDossier();
  const content = dossier ? pictureOf(dossier, words) : null;
  return (
    <main className="picture">
      <h1>{t('title')}</h1>
      {notice}
      {content ? (
        <Picture content={content} day={day} />
      ) : dossier === undefined ? null : (
        <Notice title={t('none')}>{t('noneHint')}</Notice>
      )}
    </main>
  );
}
