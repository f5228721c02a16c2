/** What is blacked out of a picture: boxes in pixels of the picture, with every step back. Pure; the canvas is elsewhere. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point, Size {}

export interface Area extends Box {
  readonly id: number;
}

export interface Redaction {
  readonly size: Size;
  readonly areas: readonly Area[];
  readonly selected: number | undefined;
  readonly past: readonly (readonly Area[])[];
  readonly nextId: number;
}

export type RedactionStep =
  | { readonly kind: 'add'; readonly box: Box }
  | { readonly kind: 'place'; readonly id: number; readonly box: Box }
  | { readonly kind: 'move' | 'resize'; readonly id: number; readonly by: Point }
  | { readonly kind: 'remove'; readonly id: number }
  | { readonly kind: 'select'; readonly id: number | undefined }
  | { readonly kind: 'undo' };

const stepsBackMax = 200;

export const emptyRedaction = (size: Size): Redaction => ({ size, areas: [], selected: undefined, past: [], nextId: 1 });

/** The smallest box worth drawing, and how far one press of a key goes: a hundredth of the longer side. */
export const unitOf = (size: Size): number => Math.max(1, Math.round(Math.max(size.width, size.height) / 100));

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** Inside the picture, at least one unit wide and high, on whole pixels. */
export const boxInside = (box: Box, size: Size): Box => {
  const unit = unitOf(size);
  const width = Math.round(clamp(box.width, Math.min(unit, size.width), size.width));
  const height = Math.round(clamp(box.height, Math.min(unit, size.height), size.height));
  return {
    width, height,
    x: Math.round(clamp(box.x, 0, size.width - width)),
    y: Math.round(clamp(box.y, 0, size.height - height)),
  };
};

/** The box of a drag between two points, in any direction. It covers both corners: edges go outwards. */
export const boxBetween = (from: Point, to: Point, size: Size): Box => {
  const left = clamp(Math.floor(Math.min(from.x, to.x)), 0, size.width);
  const top = clamp(Math.floor(Math.min(from.y, to.y)), 0, size.height);
  const right = clamp(Math.ceil(Math.max(from.x, to.x)), 0, size.width);
  const bottom = clamp(Math.ceil(Math.max(from.y, to.y)), 0, size.height);
  return boxInside({ x: left, y: top, width: right - left, height: bottom - top }, size);
};

const changed = (redaction: Redaction, areas: readonly Area[], selected: number | undefined): Redaction => ({
  ...redaction, areas, selected, past: [...redaction.past, redaction.areas].slice(-stepsBackMax),
});

const replaced = (redaction: Redaction, id: number, next: (area: Area) => Box): Redaction => {
  const areas = redaction.areas.map((area) => (area.id === id ? { ...boxInside(next(area), redaction.size), id } : area));
  return changed(redaction, areas, id);
};

const undone = (redaction: Redaction): Redaction => {
  const before = redaction.past.at(-1);
  if (before === undefined) return redaction;
  const selected = before.some((area) => area.id === redaction.selected) ? redaction.selected : before.at(-1)?.id;
  return { ...redaction, areas: before, selected, past: redaction.past.slice(0, -1) };
};

export const redact = (redaction: Redaction, step: RedactionStep): Redaction => {
  switch (step.kind) {
    case 'add': {
      const area = { ...boxInside(step.box, redaction.size), id: redaction.nextId };
      return { ...changed(redaction, [...redaction.areas, area], area.id), nextId: area.id + 1 };
    }
    case 'place': return replaced(redaction, step.id, () => step.box);
    case 'move': return replaced(redaction, step.id, (area) => ({ ...area, x: area.x + step.by.x, y: area.y + step.by.y }));
    case 'resize': return replaced(redaction, step.id, (area) => resizedFromCorner(area, step.by, redaction.size));
    case 'remove': {
      const areas = redaction.areas.filter((area) => area.id !== step.id);
      return changed(redaction, areas, areas.at(-1)?.id);
    }
    case 'select': return { ...redaction, selected: step.id };
    case 'undo': return undone(redaction);
  }
};

/** The top left corner stays; the size ends at the picture's edge. */
export const resizedFromCorner = (box: Box, by: Point, size: Size): Box => ({
  ...box,
  width: Math.min(box.width + by.x, size.width - box.x),
  height: Math.min(box.height + by.y, size.height - box.y),
});

/** The largest size of the same shape with at most `pixels` pixels and sides of at most `side`; never larger than it is. */
export const fitWithin = (size: Size, pixels: number, side: number): Size => {
  const scale = Math.min(1, side / Math.max(size.width, size.height), Math.sqrt(pixels / (size.width * size.height)));
  return { width: Math.max(1, Math.floor(size.width * scale)), height: Math.max(1, Math.floor(size.height * scale)) };
};

/** A box in a copy of another size: edges go outwards, so that no hidden pixel comes back by rounding. */
export const scaledOutwards = (box: Box, from: Size, to: Size): Box => {
  const [sx, sy] = [to.width / from.width, to.height / from.height];
  const [x, y] = [Math.floor(box.x * sx), Math.floor(box.y * sy)];
  return { x, y, width: Math.ceil((box.x + box.width) * sx) - x, height: Math.ceil((box.y + box.height) * sy) - y };
};
