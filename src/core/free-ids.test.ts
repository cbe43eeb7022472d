import { expect, test } from 'vitest';
import { freeIds } from './free-ids.ts';

test('names are told in small letters, and never twice alike', () => {
  const idOf = freeIds(['land'], 'side');
  expect(['Land', 'Türkiye', 'Turkiye', 'Côte d’Ivoire', '中国', '日本'].map(idOf)).toEqual([
    'land-2',
    'turkiye',
    'turkiye-2',
    'cote-d-ivoire',
    'side',
    'side-2',
  ]);
});
