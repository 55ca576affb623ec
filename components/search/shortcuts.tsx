// Settings and actions that the search finds.
import { useTranslations } from 'use-intl';
import { openOptions } from '../../lib/browser/browser.ts';
import { createTopicIndex, searchTopics, type TopicHit } from '../../lib/search/topics.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { writeSettings } from '../../lib/settings/storage.ts';
import { useNotesExport } from '../hooks/notes-export.ts';
import { readingOf } from '../hooks/readings.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import { useLanguage } from '../ui/intl.tsx';

/** Places of the options page by their hash, with words that find them besides their name. */
const places = {
  'setting-theme': '深色 夜间 外观 dark appearance',
  'setting-textSize': '字体 放大 font zoom',
  'setting-isRedUp': '红绿 颜色 red green',
  'setting-hoverKey': '悬停 按住 触发 hold key trigger',
  'setting-dwellMs': '悬停 延迟 delay',
  sites: '停用 网站 disable',
  shortcuts: '键盘 keyboard',
  watchlist: '自选 导入 导出 CSV import export',
  data: '备份 恢复 backup restore',
  sync: '同步 设备 device',
  reports: '研报 原文 source document',
  packs: '研报包 安装 install pack',
  words: '别名 屏蔽 静音 alias mute',
  links: '链接 行情 站点 broker',
  about: '版本 诊断 version diagnostics',
} as const;

type PlaceId = keyof typeof places;
const placeIds = Object.keys(places) as PlaceId[];

export interface Shortcut {
  id: PlaceId | 'pause' | 'resume' | 'notes';
  kind: 'setting' | 'action';
  label: string;
  keywords: string;
}

const mostShown = 3;

export interface Shortcuts {
  find: (query: string) => TopicHit<Shortcut>[];
  run: (shortcut: Shortcut) => void;
}

export function useShortcuts({ isPaused }: Settings): Shortcuts {
  const t = useTranslations('palette');
  const tView = useTranslations('ownView');
  const language = useLanguage();
  const exportNotes = useNotesExport();
  const { attempt, edit } = useUndo();
  const fields = {
    rating: tView('field.rating'),
    target: tView('field.target'),
    stop: tView('field.stop'),
    recheckOn: tView('field.recheckOn'),
  };
  const pauseId = isPaused ? 'resume' : 'pause';
  return {
    find(query) {
      const shortcuts: Shortcut[] = [
        ...placeIds.map((id) => ({ id, kind: 'setting' as const, label: t(`place.${id}`), keywords: places[id] })),
        { id: pauseId, kind: 'action', label: t(`action.${pauseId}`), keywords: '开关 停用 启用 turn on off' },
        { id: 'notes', kind: 'action', label: t('action.notes'), keywords: '笔记 导出 Markdown export notes' },
      ];
      const index = createTopicIndex(shortcuts, ({ label, keywords }) => [label, ...keywords.split(' ')], readingOf);
      return searchTopics(index, query, mostShown);
    },
    run({ id }) {
      if (id === 'pause' || id === 'resume') edit(() => writeSettings({ isPaused: id === 'pause' }).then(() => null));
      else if (id === 'notes') exportNotes?.({ language, title: t('notes'), fields });
      else attempt(() => openOptions(id));
    },
  };
}
