import { expect, it } from 'vitest';
import { nameOfKey } from '../../../components/reader/reader-keys.ts';

it('names keys as their caps show them', () => {
  expect(['n', 'N', '/', '+', '0'].map(nameOfKey)).toEqual(['N', 'Shift+N', '/', '+', '0']);
});
