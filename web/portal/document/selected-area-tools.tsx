import { Button } from '@mantine/core';
import { usePortalMessages } from '../messages/messages.ts';
import type { Area, Point, RedactionStep } from './redaction.ts';
import styles from './redaction-editor.module.css';

interface SelectedAreaToolsProps {
  readonly area: Area;
  readonly number: number;
  readonly unit: number;
  readonly onStep: (step: RedactionStep) => void;
}

/** Buttons for what arrow keys do, for everyone who uses neither keys nor a pointer precisely. */
export const SelectedAreaTools = ({ area, number, unit, onStep }: SelectedAreaToolsProps) => {
  const words = usePortalMessages().document.editor;
  const moves: readonly (readonly [string, 'move' | 'resize', Point])[] = [
    [words.left, 'move', { x: -1, y: 0 }], [words.right, 'move', { x: 1, y: 0 }], [words.up, 'move', { x: 0, y: -1 }], [words.down, 'move', { x: 0, y: 1 }],
    [words.wider, 'resize', { x: 2, y: 0 }], [words.narrower, 'resize', { x: -2, y: 0 }], [words.taller, 'resize', { x: 0, y: 2 }], [words.shorter, 'resize', { x: 0, y: -2 }],
  ];
  return (
    <fieldset className={styles['group']}>
      <legend>{`${words.selected} ${number}`}</legend>
      <div className={styles['pad']}>
        {moves.map(([label, kind, by]) => (
          <Button key={label} size="sm" variant="default" onClick={() => onStep({ kind, id: area.id, by: { x: by.x * unit, y: by.y * unit } })}>{label}</Button>
        ))}
        <Button size="sm" variant="outline" color="red" onClick={() => onStep({ kind: 'remove', id: area.id })}>{words.remove}</Button>
      </div>
    </fieldset>
  );
};
