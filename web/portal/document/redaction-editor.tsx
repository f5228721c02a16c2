import { ActionIcon, Button, SegmentedControl, Text } from '@mantine/core';
import { IconArrowBackUp, IconSquarePlus, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { VisuallyHidden } from '../../ui/page.tsx';
import { usePortalMessages } from '../messages/messages.ts';
import { PictureCanvas } from './picture-canvas.tsx';
import type { Picture } from './picture.ts';
import { unitOf, type Area, type Box, type Point, type Redaction, type RedactionStep, type Size } from './redaction.ts';
import styles from './redaction-editor.module.css';
import { SelectedAreaTools } from './selected-area-tools.tsx';
import { useDrag } from './use-drag.ts';

interface RedactionEditorProps {
  readonly picture: Picture;
  readonly redaction: Redaction;
  readonly onStep: (step: RedactionStep) => void;
}

const zooms = [1, 1.5, 2, 3, 4] as const;
const arrows: Readonly<Record<string, Point>> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } };

const percent = (part: number, whole: number): number => (part / whole) * 100;
const placed = (box: Box, size: Size): CSSProperties => ({
  left: `${percent(box.x, size.width)}%`, top: `${percent(box.y, size.height)}%`,
  width: `${percent(box.width, size.width)}%`, height: `${percent(box.height, size.height)}%`,
});

/** Where a box placed without a pointer appears: the middle of what is seen of the picture. */
const middleOf = (frame: HTMLElement, size: Size, zoom: number): Box => {
  const scale = size.width / (frame.clientWidth * zoom);
  const [width, height] = [Math.min(size.width, frame.clientWidth * scale) * 0.4, Math.max(unitOf(size) * 3, Math.min(size.width, size.height) * 0.1)];
  const x = (frame.scrollLeft + frame.clientWidth / 2) * scale - width / 2;
  const y = (frame.scrollTop + Math.min(frame.clientHeight, size.height / scale) / 2) * scale - height / 2;
  return { x, y, width, height };
};

/** The picture with black boxes on it: drawn by mouse or finger, or placed and moved by keys and buttons. */
export const RedactionEditor = ({ picture, redaction, onStep }: RedactionEditorProps) => {
  const words = usePortalMessages().document.editor;
  const [zoomAt, setZoomAt] = useState(0);
  const [tool, setTool] = useState<'paint' | 'scroll'>('paint');
  const frame = useRef<HTMLDivElement>(null);
  const added = useRef<number | undefined>(undefined);
  const { drag, handlers } = useDrag(redaction, onStep, tool === 'paint');
  const zoom = zooms[zoomAt] ?? 1;
  const { size, areas, selected } = redaction;
  const chosen = areas.find((area) => area.id === selected);

  const addByButton = (): void => {
    if (!frame.current) return;
    added.current = redaction.nextId;
    onStep({ kind: 'add', box: middleOf(frame.current, size, zoom) });
  };
  // A box placed by a button takes the focus, so that the arrow keys move it at once.
  useEffect(() => {
    if (added.current !== undefined) frame.current?.querySelector<HTMLElement>(`[data-area="${added.current}"]`)?.focus();
    added.current = undefined;
  }, [areas]);

  const onKeyDown = (event: KeyboardEvent, area: Area): void => {
    const arrow = arrows[event.key];
    const removes = event.key === 'Delete' || event.key === 'Backspace';
    if (!arrow && !removes) return;
    event.preventDefault();
    if (!arrow) { onStep({ kind: 'remove', id: area.id }); frame.current?.focus(); return; }
    const unit = unitOf(size);
    onStep({ kind: event.shiftKey ? 'resize' : 'move', id: area.id, by: { x: arrow.x * unit, y: arrow.y * unit } });
  };

  return (
    <div className={styles['editor']}>
      <div className={styles['tools']}>
        <Button size="sm" leftSection={<IconSquarePlus aria-hidden />} onClick={addByButton}>{words.add}</Button>
        <Button size="sm" variant="default" leftSection={<IconArrowBackUp aria-hidden />} disabled={redaction.past.length === 0} onClick={() => onStep({ kind: 'undo' })}>{words.undo}</Button>
        <ActionIcon size="lg" variant="default" aria-label={words.zoomOut} disabled={zoomAt === 0} onClick={() => setZoomAt(zoomAt - 1)}><IconZoomOut aria-hidden /></ActionIcon>
        <Text span size="sm" aria-live="polite">{words.zoom(zoom * 100)}</Text>
        <ActionIcon size="lg" variant="default" aria-label={words.zoomIn} disabled={zoomAt === zooms.length - 1} onClick={() => setZoomAt(zoomAt + 1)}><IconZoomIn aria-hidden /></ActionIcon>
        <SegmentedControl size="sm" aria-label={words.tool} value={tool} onChange={(value) => setTool(value === 'paint' ? 'paint' : 'scroll')} data={[{ value: 'paint', label: words.paint }, { value: 'scroll', label: words.scroll }]} />
      </div>
      {/* A region that scrolls must be reachable by keyboard. */}
      <div className={styles['frame']} ref={frame} tabIndex={0} role="group" aria-label={words.picture}>
        <div className={styles['surface']} data-tool={tool} style={{ width: `${zoom * 100}%` }} {...handlers}>
          <PictureCanvas picture={picture} />
          {areas.map((area, index) => {
            const box = drag && drag.kind !== 'draw' && drag.area.id === area.id ? drag.box : area;
            return (
              <button
                key={area.id} type="button" className={styles['area']} style={placed(box, size)} data-area={area.id} data-selected={area.id === selected}
                aria-label={words.area(index + 1, ...rounded(box, size))} aria-describedby="redaction-help"
                onFocus={() => { if (area.id !== selected) onStep({ kind: 'select', id: area.id }); }} onKeyDown={(event) => onKeyDown(event, area)}
              >
                {area.id === selected ? <span className={styles['corner']} data-corner /> : null}
              </button>
            );
          })}
          {drag?.kind === 'draw' ? <div className={styles['drawing']} style={placed(drag.box, size)} /> : null}
        </div>
      </div>
      <Text id="redaction-help" size="sm" c="dimmed">{areas.length === 0 ? words.none : `${words.pick} ${words.help}`}</Text>
      <VisuallyHidden><span role="status">{words.count(areas.length)}</span></VisuallyHidden>
      {chosen ? <SelectedAreaTools area={chosen} number={areas.indexOf(chosen) + 1} unit={unitOf(size)} onStep={onStep} /> : null}
    </div>
  );
};

const rounded = (box: Box, size: Size): [number, number, number, number] => [
  Math.round(percent(box.x, size.width)), Math.round(percent(box.y, size.height)),
  Math.round(percent(box.width, size.width)), Math.round(percent(box.height, size.height)),
];
