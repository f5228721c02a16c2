import { describe, expect, it } from 'vitest';
import { entriesPath, tilePath, tilesOf } from './tiles.ts';

describe('tiles (C2SP tlog-tiles)', () => {
  it.each([
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 0, index: 5, width: 1 }, 'tile/0/005.p/1'],
    [{ level: 0, index: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
    [{ level: 1, index: 1000, width: 8 }, 'tile/1/x001/000.p/8'],
  ])('%j lies at %s', (tile, path) => {
    expect(tilePath(tile)).toBe(path);
  });

  it('entries lie at the number of their tile', () => {
    expect(entriesPath({ index: 1_234_067, width: 256 })).toBe('tile/entries/x001/x234/067');
    expect(entriesPath({ index: 273, width: 112 })).toBe('tile/entries/273.p/112');
  });

  it('a tree of 70,000 entries has the tiles that the specification names', () => {
    const paths = tilesOf(70_000).map(tilePath);
    expect(paths).toHaveLength(273 + 1 + 1 + 1 + 1);
    expect(paths.slice(272)).toEqual(['tile/0/272', 'tile/0/273.p/112', 'tile/1/000', 'tile/1/001.p/17', 'tile/2/000.p/1']);
  });

  it('a tree has no empty tiles', () => {
    expect(tilesOf(0)).toEqual([]);
    expect(tilesOf(256).map(tilePath)).toEqual(['tile/0/000', 'tile/1/000.p/1']);
  });
});
