import { useState, type PointerEvent } from 'react';
import { boxBetween, resizedFromCorner, unitOf, type Area, type Box, type Point, type Redaction, type RedactionStep } from './redaction.ts';

type Drag =
  | { readonly kind: 'draw'; readonly from: Point; readonly box: Box }
  | { readonly kind: 'move' | 'resize'; readonly from: Point; readonly area: Area; readonly box: Box };

const pointOf = (event: PointerEvent<HTMLElement>, size: { readonly width: number; readonly height: number }): Point => {
  const frame = event.currentTarget.getBoundingClientRect();
  return { x: ((event.clientX - frame.left) / frame.width) * size.width, y: ((event.clientY - frame.top) / frame.height) * size.height };
};

/** What was pressed: an area, its corner, or the picture itself; marked with data attributes. */
const pressed = (event: PointerEvent<HTMLElement>, redaction: Redaction): { readonly area: Area | undefined; readonly corner: boolean } => {
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  const id = Number(target?.closest<HTMLElement>('[data-area]')?.dataset['area'] ?? 0);
  return { area: redaction.areas.find((one) => one.id === id), corner: target?.closest('[data-corner]') !== null };
};

const dragged = (drag: Drag, to: Point, redaction: Redaction): Box => {
  if (drag.kind === 'draw') return boxBetween(drag.from, to, redaction.size);
  const by = { x: to.x - drag.from.x, y: to.y - drag.from.y };
  return drag.kind === 'move' ? { ...drag.area, x: drag.area.x + by.x, y: drag.area.y + by.y } : resizedFromCorner(drag.area, by, redaction.size);
};

/** Mouse, finger and pen on the picture: draw a new box, move one, pull its corner. One step of the redaction at the end of each drag. */
export const useDrag = (redaction: Redaction, step: (step: RedactionStep) => void, draws: boolean) => {
  const [drag, setDrag] = useState<Drag>();

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    const { area, corner } = pressed(event, redaction);
    if (!area && !draws) return;
    const from = pointOf(event, redaction.size);
    event.currentTarget.setPointerCapture(event.pointerId);
    if (area) step({ kind: 'select', id: area.id });
    setDrag(area ? { kind: corner ? 'resize' : 'move', from, area, box: area } : { kind: 'draw', from, box: { ...from, width: 0, height: 0 } });
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (drag) setDrag({ ...drag, box: dragged(drag, pointOf(event, redaction.size), redaction) });
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>): void => {
    if (!drag) return;
    const to = pointOf(event, redaction.size);
    const far = Math.max(Math.abs(to.x - drag.from.x), Math.abs(to.y - drag.from.y)) >= unitOf(redaction.size) / 2;
    const box = dragged(drag, to, redaction);
    if (far) step(drag.kind === 'draw' ? { kind: 'add', box } : { kind: 'place', id: drag.area.id, box });
    setDrag(undefined);
  };

  const onPointerCancel = (): void => setDrag(undefined);
  return { drag, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } };
};
