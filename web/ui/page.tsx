import { Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';

/** The page's one `h1` and the document's title. With `focus` the heading takes the focus whenever its text changes, so that a new step is read out. */
export const PageTitle = ({ site, children, focus = false }: { readonly site: string; readonly children: string; readonly focus?: boolean }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => { document.title = children === site ? site : `${children} | ${site}`; }, [children, site]);
  useEffect(() => {
    if (focus && !first.current) heading.current?.focus();
    first.current = false;
  }, [focus, children]);
  return <Title order={1} ref={heading} tabIndex={-1}>{children}</Title>;
};

/** Text for screen readers alone. */
export const VisuallyHidden = ({ children }: { readonly children: ReactNode }) => <span className="visually-hidden">{children}</span>;
