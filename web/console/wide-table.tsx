import { Box } from '@mantine/core';
import type { ReactNode } from 'react';

interface WideTableProps {
  readonly label: string;
  /** Pixels below which it scrolls sideways instead of squeezing. */
  readonly widthMin: number;
  readonly children: ReactNode;
}

/** A table that scrolls within itself on narrow screens, by keyboard too; the page never scrolls sideways. */
export const WideTable = ({ label, widthMin, children }: WideTableProps) => (
  <Box role="region" tabIndex={0} aria-label={label} style={{ overflowX: 'auto' }}><Box miw={widthMin}>{children}</Box></Box>
);
