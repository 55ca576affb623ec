import { describe, expect, it } from 'vitest';
import { defaultWatchView, parseWatchView } from '../../../lib/browser/watch-view.ts';

describe('parseWatchView', () => {
  it.each([[{ filter: { kind: 'stale' }, order: 'age' }], [{ filter: { kind: 'tag', tag: '云厂商' }, order: 'hand' }]])(
    'keeps what was stored: %o',
    (view) => {
      expect(parseWatchView(view)).toEqual(view);
    },
  );

  it.each([null, 3, {}, { filter: { kind: 'later' }, order: 'size' }, { filter: { kind: 'tag', tag: 3 } }])(
    'falls back to the whole list by hand for %o',
    (stored) => {
      expect(parseWatchView(stored)).toEqual(defaultWatchView);
    },
  );
});
