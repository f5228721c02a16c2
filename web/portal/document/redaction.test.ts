import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxBetween, emptyRedaction, fitWithin, redact, scaledOutwards, type RedactionStep, type Size } from './redaction.ts';

const size = fc.record({ width: fc.integer({ min: 1, max: 5000 }), height: fc.integer({ min: 1, max: 5000 }) });
const number = fc.integer({ min: -9000, max: 9000 });
const point = fc.record({ x: number, y: number });
const box = fc.record({ x: number, y: number, width: number, height: number });
const id = fc.integer({ min: 1, max: 6 });
const step: fc.Arbitrary<RedactionStep> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), box }),
  fc.record({ kind: fc.constant('place' as const), id, box }),
  fc.record({ kind: fc.constantFrom('move' as const, 'resize' as const), id, by: point }),
  fc.record({ kind: fc.constant('remove' as const), id }),
  fc.record({ kind: fc.constant('undo' as const) }),
);

const inside = (area: { x: number; y: number; width: number; height: number }, of: Size): boolean =>
  area.x >= 0 && area.y >= 0 && area.width >= 1 && area.height >= 1 && area.x + area.width <= of.width && area.y + area.height <= of.height;

describe('blacking out a picture', () => {
  it('keeps every box inside the picture, whatever is dragged or pressed', () => {
    fc.assert(fc.property(size, fc.array(step, { maxLength: 30 }), (of, steps) => {
      const end = steps.reduce(redact, emptyRedaction(of));
      expect(end.areas.every((area) => inside(area, of))).toBe(true);
    }));
  });

  it('undoes every step back to the empty picture, and never gives an id twice', () => {
    fc.assert(fc.property(size, fc.array(step, { maxLength: 30 }), (of, steps) => {
      let state = steps.reduce(redact, emptyRedaction(of));
      expect(new Set(state.areas.map((area) => area.id)).size).toBe(state.areas.length);
      while (state.past.length > 0) state = redact(state, { kind: 'undo' });
      expect(state.areas).toEqual([]);
    }));
  });

  it('covers both ends of a drag that lie in the picture, in any direction', () => {
    const within = fc.record({ x: fc.double({ min: 0, max: 800, noNaN: true }), y: fc.double({ min: 0, max: 600, noNaN: true }) });
    fc.assert(fc.property(within, within, (from, to) => {
      const drawn = boxBetween(from, to, { width: 800, height: 600 });
      for (const end of [from, to]) {
        expect(drawn.x <= end.x && drawn.x + drawn.width >= end.x && drawn.y <= end.y && drawn.y + drawn.height >= end.y).toBe(true);
      }
    }));
  });

  it('selects what was added, and the one before after a removal', () => {
    const two = [1, 2].reduce((state) => redact(state, { kind: 'add', box: { x: 5, y: 5, width: 20, height: 20 } }), emptyRedaction({ width: 100, height: 100 }));
    expect(two.selected).toBe(2);
    expect(redact(two, { kind: 'remove', id: 2 }).selected).toBe(1);
  });
});

describe('the exported copy', () => {
  it('never shows a pixel that was hidden, at any scale', () => {
    fc.assert(fc.property(size, box, fc.integer({ min: 1, max: 4_000_000 }), (from, drawn, pixels) => {
      const to = fitWithin(from, pixels, 3000);
      const area = redact(emptyRedaction(from), { kind: 'add', box: drawn }).areas[0];
      if (!area) throw new Error('nothing was added');
      const copy = scaledOutwards(area, from, to);
      const [sx, sy] = [to.width / from.width, to.height / from.height];
      expect(copy.x <= area.x * sx && copy.y <= area.y * sy).toBe(true);
      expect(copy.x + copy.width >= (area.x + area.width) * sx && copy.y + copy.height >= (area.y + area.height) * sy).toBe(true);
    }));
  });

  it('stays within the pixels that the server takes, and never grows', () => {
    fc.assert(fc.property(size, fc.integer({ min: 1, max: 9_000_000 }), (from, pixels) => {
      const to = fitWithin(from, pixels, 3000);
      const smallest = to.width === 1 || to.height === 1;
      expect(to.width <= from.width && to.height <= from.height && (smallest || to.width * to.height <= pixels)).toBe(true);
    }));
  });
});
